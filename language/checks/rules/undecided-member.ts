import { fieldsOf } from '../../model/entities.js';
import { rule } from '../rule.js';
import { nameOf } from '../../standing/sets/indicators.js';

/** So many are named; the list's panel and `status` show all. */
const NAMED = 5;

export const undecidedMember = rule({
  code: 'DB706',
  name: 'undecided-member',
  severity: 'info',
  title: '有条目定不下来算不算在清单内',
  reason: '条件要问的字段没有写，条目就不在清单里，也没有人催；清单看着干净，其实是漏了。',
  example: {
    bad: `【清单】大项目
  范围：项目，总投资 ≥ 1 亿元

【项目 P1】滨河大桥
  阶段：新建`,
    good: `【清单】大项目
  范围：项目，总投资 ≥ 1 亿元

【项目 P1】滨河大桥
  总投资：3 亿元`,
  },
  workspace(_workspace, report, { standing }) {
    for (const { entity, file, name, unknown } of standing.sets.all) {
      if (unknown.length === 0) continue;
      const named = unknown.slice(0, NAMED);
      const rest = unknown.length > NAMED ? `等${unknown.length}项` : '';
      report(
        { path: file.path, block: entity.block, span: fieldsOf(entity, 'scope')[0]?.syntax.value.span ?? entity.span },
        `【清单】“${name}”有${unknown.length}项定不下来：${named.map(({ member, why }) => `${nameOf(member)}（${why}）`).join('、')}${rest}。请补写这些字段。`,
        {
          related: named.map(({ member, why }) => ({
            place: { path: member.file.path, block: member.entity.block, span: member.entity.span },
            message: why,
          })),
        },
      );
    }
  },
});
