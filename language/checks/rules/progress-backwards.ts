import { rule } from '../rule.js';

export const progressBackwards = rule({
  code: 'DB601',
  name: 'progress-backwards',
  severity: 'warning',
  title: '进展倒退',
  reason: '完成率只会增加。后报的比先报的低，不是前面虚报，就是后面填错。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  进展：2026-04-30 60% 路基完成
  进展：2026-05-31 40% 路面施工`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  进展：2026-04-30 40% 路基完成
  进展：2026-05-31 60% 路面施工`,
  },
  task({ facts }, report) {
    const dated = facts.filter((fact) => fact.key === 'progress' && fact.date && fact.percent !== undefined);
    // The same day twice: the later line holds and corrects the earlier one.
    const days = new Map(dated.map((fact) => [fact.date as string, fact]));
    let highest: (typeof dated)[number] | undefined;
    for (const fact of [...days.values()].sort((a, b) => ((a.date as string) < (b.date as string) ? -1 : 1))) {
      if (highest && (fact.percent as number) < (highest.percent as number)) {
        report(
          fact.span,
          `【进展】${fact.date}的进展是${fact.percent}%，低于${highest.date}的${highest.percent}%。请核对哪一次填错；确有反复的，在正文里写明原因并加例外。`,
        );
      } else highest = fact;
    }
  },
});
