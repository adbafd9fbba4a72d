import { fold } from '../text/fold.js';
import type { Quantity } from './values.js';

/** What a unit of measure is in terms of a base one, so that 亿元 and 万元 can be compared. Folded, as clerks mix widths. */
const SCALES: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  元: ['元', 1],
  千元: ['元', 1e3],
  万元: ['元', 1e4],
  百万元: ['元', 1e6],
  亿元: ['元', 1e8],
  '%': ['%', 1],
  '‰': ['%', 0.1],
  个百分点: ['百分点', 1],
  百分点: ['百分点', 1],
  米: ['米', 1],
  公里: ['米', 1e3],
  千米: ['米', 1e3],
  平方米: ['平方米', 1],
  万平方米: ['平方米', 1e4],
  公顷: ['平方米', 1e4],
  亩: ['亩', 1],
  万亩: ['亩', 1e4],
  人: ['人', 1],
  万人: ['人', 1e4],
  户: ['户', 1],
  万户: ['户', 1e4],
  吨: ['吨', 1],
  万吨: ['吨', 1e4],
  千瓦: ['千瓦', 1],
  万千瓦: ['千瓦', 1e4],
};

/** A unit's base and how many of it one of the written unit is; a unit that is in no table is its own base. */
export function scaleOf(unit: string): { readonly base: string; readonly factor: number } {
  const folded = fold(unit);
  const known = SCALES[folded];
  return known ? { base: known[0], factor: known[1] } : { base: folded, factor: 1 };
}

/** The quantity in its base unit; NaN for a placeholder. */
export const inBase = (quantity: Quantity): number => quantity.low * scaleOf(quantity.unit).factor;

/** The value of a quantity in the unit of another; undefined where the units are of different kinds. */
export function valueIn(quantity: Quantity, unit: string): number | undefined {
  const [own, wanted] = [scaleOf(quantity.unit), scaleOf(unit)];
  return own.base === wanted.base ? (quantity.low * own.factor) / wanted.factor : undefined;
}
