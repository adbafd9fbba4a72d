import type { DatedFact } from '../../standing/facts.js';
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
  task({ facts }, report, on) {
    // The same day twice: the later line holds and corrects the earlier one. What was reopened or sent back begins anew.
    let days = new Map<string, DatedFact>();
    const check = (): void => {
      let highest: DatedFact | undefined;
      for (const fact of days.values()) {
        if (highest && (fact.percent as number) < (highest.percent as number)) {
          report(
            fact.span,
            `【进展】${fact.date}的进展是${fact.percent}%，低于${highest.date}的${highest.percent}%。请核对哪一次填错；确有反复的，在正文里写明原因并加例外。`,
          );
        } else highest = fact;
      }
      days = new Map();
    };
    for (const fact of on.facts(facts)) {
      if (ANEW.has(fact.key)) check();
      else if (fact.key === 'progress' && fact.percent !== undefined) days.set(fact.date, fact);
    }
    check();
  },
});

const ANEW = new Set(['returns', 'reopenings']);
