import { fold } from '../text/fold.js';
import type { Quantity } from './values.js';

/** What a unit of measure is in terms of a base one, so that 公里 and 米 can be compared. Folded, as clerks mix widths. */
const SCALES: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  '‰': ['%', 0.1],
  个百分点: ['百分点', 1],
  百分点: ['百分点', 1],
  公里: ['米', 1e3],
  千米: ['米', 1e3],
  平方公里: ['平方米', 1e6],
  平方千米: ['平方米', 1e6],
  公顷: ['平方米', 1e4],
  公斤: ['斤', 2],
  千克: ['斤', 2],
  千瓦: ['千瓦', 1],
  千瓦时: ['千瓦时', 1],
  // Spoken amounts leave 元 out: 完成投资120亿.
  亿: ['元', 1e8],
  万亿: ['元', 1e12],
};
const MULTIPLES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** A unit's base and how many of it one of the written unit is: a 万户 is ten thousand 户; a unit in no table is its own base. */
export function scaleOf(unit: string): { readonly base: string; readonly factor: number } {
  const folded = fold(unit);
  const known = SCALES[folded];
  if (known) return { base: known[0], factor: known[1] };
  const [word = '', multiple = 1] = MULTIPLES.find(([each]) => folded.startsWith(each) && folded !== each) ?? [];
  if (word === '') return { base: folded, factor: 1 };
  const { base, factor } = scaleOf(folded.slice(word.length));
  return { base, factor: factor * multiple };
}

/** The quantity in its base unit; NaN for a placeholder. */
export const inBase = (quantity: Quantity): number => quantity.low * scaleOf(quantity.unit).factor;

/** The value of a quantity in the unit of another; undefined where the units are of different kinds. */
export function valueIn(quantity: Quantity, unit: string): number | undefined {
  const [own, wanted] = [scaleOf(quantity.unit), scaleOf(unit)];
  return own.base === wanted.base ? (quantity.low * own.factor) / wanted.factor : undefined;
}
