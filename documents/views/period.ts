import { addDays, monthEnd, toIso } from '../../language/time/days.js';

/** A stretch of time that a circular is about. */
export interface Period {
  /** As printed: 2026年5月, 2026年第二季度. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

const months = (label: string, year: number, first: number, last: number): Period => ({
  label,
  from: `${year}-${String(first).padStart(2, '0')}-01`,
  to: toIso(monthEnd(year, last)),
});

/** How a period may be written, tried in order. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => Period | undefined])[] = [
  [
    /^(\d{4})(?:-|年|\.|\/)(\d{1,2})月?$/,
    ([year, month]) =>
      Number(month) >= 1 && Number(month) <= 12
        ? months(`${year}年${Number(month)}月`, Number(year), Number(month), Number(month))
        : undefined,
  ],
  [
    /^(\d{4})(?:-?Q|年?第?)([1-4一二三四])(?:季度?)?$/i,
    ([year, written = '']) => {
      const quarter = '一二三四'.includes(written) ? '一二三四'.indexOf(written) + 1 : Number(written);
      return months(`${year}年${QUARTERS[quarter - 1]}`, Number(year), quarter * 3 - 2, quarter * 3);
    },
  ],
  [/^(\d{4})(?:-?H1|年?上半年)$/i, ([year]) => months(`${year}年上半年`, Number(year), 1, 6)],
  [/^(\d{4})(?:-?H2|年?下半年)$/i, ([year]) => months(`${year}年下半年`, Number(year), 7, 12)],
  [/^(\d{4})年?$/, ([year]) => months(`${year}年`, Number(year), 1, 12)],
];

/** Reads `2026-05`, `2026年5月`, `2026-Q2`, `2026上半年`, `2026`; undefined where it is none of these. */
export function readPeriod(written: string): Period | undefined {
  for (const [form, make] of FORMS) {
    const match = form.exec(written.trim());
    if (match) return make(match.slice(1));
  }
  return undefined;
}

/** The day before a period begins: what it is compared with. */
export const dayBefore = ({ from }: Period): string => addDays(from, -1);
