import type { Entity, TypedField } from '../../model/entities.js';
import type { DirectiveFile } from '../../scope/workspace.js';
import { fix, replaceSpan } from '../fixes.js';
import { problemsOf, shortened } from '../forms.js';
import { parseFullDate } from '../../time/full-date.js';
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
  entity(entity, report, file, on) {
    for (const { problem, field } of problemsOf(entity, 'badFactDate')) {
      const name = field.spec?.name ?? field.syntax.name;
      const written = entity.block.text.slice(problem.span.start, problem.span.end);
      const { value } = field.syntax;
      const meant = problem.detail === 'missing' ? dateMeant(value.text) : undefined;
      const why = meant?.why ?? WHY[problem.detail] ?? `“${shortened(written)}”不是一个真实的日子`;
      const better = meant?.better;
      const how = better ? `是否为“${name}：${shortened(better)}”？` : `请先写完整日期，例如“${name}：2026-05-28 …”。`;
      report(problem.span, `【${name}】${why}。${how}`, {
        fixes: () => {
          if (better) return [fix(`改为“${shortened(better)}”`, replaceSpan(file.path, entity, value.span, better))];
          return problem.detail === 'noYear' ? withYear(entity, field, file, written, on.day) : [];
        },
      });
    }
  },
});

const FULL_DATE = /\d{4}\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}(?!\d)\s*[日号]?/;
const RUN_TOGETHER = /^(20\d\d)(\d\d)(\d\d)(?!\d)/;
const SHORT_YEAR = /^(\d\d)(?=年\d{1,2}月\d{1,2})/;
const NO_DAY = /^\d{4}\s*(?:年\s*\d{1,2}\s*月|[-./]\d{1,2})(?![\d-./])/;

/** What is wrong with a value that begins with no date, and the value that was meant where that is certain. */
function dateMeant(text: string): { readonly why: string; readonly better?: string } | undefined {
  // Continuation lines stay where they are: only a value of one line is written anew.
  const better = (value: string): { readonly better?: string } =>
    text.includes('\n') || !parseFullDate(value).date ? {} : { better: value };
  if (RUN_TOGETHER.test(text))
    return { why: '日期连在一起写，看不出年月日', ...better(text.replace(RUN_TOGETHER, '$1-$2-$3')) };
  if (SHORT_YEAR.test(text)) return { why: '年份没有写全', ...better(text.replace(SHORT_YEAR, '20$1')) };
  if (NO_DAY.test(text)) return { why: '只写到月，没有写是哪一天' };
  const found = FULL_DATE.exec(text);
  const { date } = parseFullDate(found?.[0] ?? '');
  if (!found || !date) return undefined;
  const before = text.slice(0, found.index).replace(/(?:截[至止]到?|至|于|[\s，,、：:（(])+$/, '');
  const behind = text.slice(found.index + found[0].length).replace(/^[\s，,、：:）)]+/, '');
  return { why: '日期没有写在最前面', ...better(`${date} ${before}${behind}`.trimEnd()) };
}

/** The latest year in which the day is not in the future: offered, never taken by itself. */
function withYear(
  entity: Entity,
  field: TypedField,
  file: DirectiveFile,
  written: string,
  today: string,
): readonly Fix[] {
  const [month, day] = (written.match(/\d{1,2}/g) ?? []).map(Number);
  if (month === undefined || day === undefined) return [];
  const thisYear = Number(today.slice(0, 4));
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = `${thisYear}-${rest}` <= today ? thisYear : thisYear - 1;
  const start = field.syntax.value.span.start;
  return [
    fix(
      `补上年份：${year}-${rest}`,
      replaceSpan(file.path, entity, { start, end: start + written.length }, `${year}-${rest}`),
    ),
  ];
}
