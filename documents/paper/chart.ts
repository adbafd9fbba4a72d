/**
 * Charts of a circular, all of them bars or lines over names or months: what offices print and what every word processor draws.
 * Word gets them as charts that can be edited, browsers as SVG, Markdown as a table.
 */
export interface Chart {
  /** `bars` lie, a name to each; `columns` stand, a month to each; `lines` join months. */
  readonly shape: 'bars' | 'columns' | 'lines';
  readonly stacked?: boolean;
  readonly title: string;
  /** Of the values: 项, %, 亿元. */
  readonly unit: string;
  /** Names or months, the first on top or at the left. */
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** One a category; null where nothing is known. */
  readonly values: readonly (number | null)[];
}

/** Colours that differ in lightness too: a grey copy still tells them apart. */
export const CHART_COLORS = {
  done: '3C7D5A',
  working: '8DB4E2',
  waiting: 'D0D3D9',
  red: 'B8322A',
  orange: 'E08A2E',
  yellow: 'F0C94A',
  blue: '5B8DB8',
  green: '3C7D5A',
  plan: 'C9CDD4',
} as const;

/** The highest value that a scale must show: of stacked series the highest sum. */
export function highest({ stacked, categories, series }: Chart): number {
  const at = categories.map((_, index) => series.map(({ values }) => values[index] ?? 0));
  const tops = at.map((values) => (stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values)));
  return Math.max(0, ...tops);
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Round marks of a scale from 0 to at least `top`, four to six of them; whole numbers where only those make sense. */
export function scaleMarks(top: number, whole: boolean): readonly number[] {
  if (!(top > 0)) return [0, 1];
  const rough = top / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    STEPS.map((each) => each * power).find((each) => each >= rough && (!whole || Number.isInteger(each))) ?? 1;
  const size = whole ? Math.max(1, Math.ceil(step)) : step;
  return Array.from({ length: Math.ceil(top / size - 1e-9) + 1 }, (_, index) => Number((index * size).toPrecision(12)));
}

/** The colour of words on a bar: white on dark, black on light. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '222222' : 'FFFFFF';
}
