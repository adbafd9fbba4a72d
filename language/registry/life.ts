import { fold } from '../text/fold.js';
import { daysInMonth, isCivilDate } from '../time/days.js';
import type { IsoDate } from '../time/types.js';
import type { Unit } from './unit.js';

/** The first and the last day that a unit exists on; open where the register names none. */
export interface Life {
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

const SIDES = /^(.*?)(?:至今|至|到|~|～|起|以?前)(.*)$/;
const DATE = /^(\d{4})(?:年|[-./])?(?:(\d{1,2})(?:月|[-./])?(?:(\d{1,2})[日号]?)?)?(?:底|末|起|止)?$/;

/**
 * Reads a unit's 起止: `2019年3月1日至2024年6月30日`, `至2024年6月`, `2024年7月起`. A month or year without a day counts
 * from its first day and up to its last. What cannot be read leaves that side open.
 */
export function lifeOf(unit: Pick<Unit, 'period'>): Life {
  const text = fold(unit.period?.text ?? '');
  const sides = SIDES.exec(text);
  if (!sides) return { from: day(text, 'first'), until: undefined };
  return { from: day(sides[1] as string, 'first'), until: day(sides[2] as string, 'last') };
}

function day(text: string, edge: 'first' | 'last'): IsoDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? (edge === 'first' ? 1 : 12) : Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const last = daysInMonth(year, month);
  const date = match[3] === undefined ? (edge === 'first' ? 1 : last) : Number(match[3]);
  if (!isCivilDate(year, month, date)) return undefined;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
