import type { Entity, TypedField } from '../../model/entities.js';
import type { DirectiveFile } from '../../model/workspace.js';
import { fix, replaceSpan } from '../fixes.js';
import { problemsOf, shortened } from '../forms.js';
import { type Fix, rule } from '../rule.js';

const WHY: Readonly<Record<string, string>> = {
  missing: '开头没有写日期',
  noYear: '日期没有写年份，年份从不猜测',
};

export const incompleteFactDate = rule({
  code: 'DB114',
  name: 'incomplete-fact-date',
  severity: 'error',
  title: '事实没有完整的日期',
  reason: '进展、核查、销号都按日期排先后、算逾期；跨年的台账里“3月5日”可能是去年的，也可能是今年的。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  进展：5月28日 30% 路基完成`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  进展：2026-05-28 30% 路基完成`,
  },
  entity(entity, report, file) {
    for (const { problem, field } of problemsOf(entity, 'badFactDate')) {
      const name = field.spec?.name ?? field.syntax.name;
      const written = entity.block.text.slice(problem.span.start, problem.span.end);
      const why = WHY[problem.detail] ?? `“${shortened(written)}”不是一个真实的日子`;
      report(problem.span, `【${name}】${why}。请先写完整日期，例如“${name}：2026-05-28 …”。`, {
        fixes: () => (problem.detail === 'noYear' ? withYear(entity, field, file, written) : []),
      });
    }
  },
});

/** The latest year in which the day is not in the future: offered, never taken by itself. */
function withYear(entity: Entity, field: TypedField, file: DirectiveFile, written: string): readonly Fix[] {
  const [month, day] = (written.match(/\d{1,2}/g) ?? []).map(Number);
  if (month === undefined || day === undefined) return [];
  const { asOf } = file.environment;
  const thisYear = Number(asOf.slice(0, 4));
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = `${thisYear}-${rest}` <= asOf ? thisYear : thisYear - 1;
  const start = field.syntax.value.span.start;
  return [
    fix(
      `补上年份：${year}-${rest}`,
      replaceSpan(file.path, entity, { start, end: start + written.length }, `${year}-${rest}`),
    ),
  ];
}
