import { factsOf } from '../../model/entities.js';
import { rule } from '../rule.js';

export const futureFact = rule({
  code: 'DB602',
  name: 'future-fact',
  severity: 'error',
  title: '事实写在了将来',
  reason: '还没有到的日子不会有进展。多半是年份写错，台账会因此误报完成。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  进展：2027-05-31 60% 路面施工`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  进展：2026-05-31 60% 路面施工`,
  },
  entity(entity, report, _file, on) {
    for (const { date, dateSpan, key, span } of factsOf(entity)) {
      if (!date || key === 'tenures' || key === 'occurrences' || date <= on.day) continue;
      report(
        dateSpan ?? span,
        `【进展】日期${date}在今天（${on.day}）之后，还没有发生。请核对年份和日期；打算要做的写到“下步”里。`,
      );
    }
  },
});
