import { defaultCalendar, understandSpan } from '../time/index.js';
import type { IsoDate } from '../time/types.js';
import type { Unit } from './unit.js';

/** The first and the last day that a unit exists on; open where the register names none. */
export interface Life {
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

const OPEN: Life = { from: undefined, until: undefined };
const NO_DAY_0 = { ref: '', calendar: defaultCalendar, events: [], readings: {} };
/** A unit that stands until today stands on. */
const TO_THIS_DAY = /(?:至今|到现在|至目前)\s*$/;
/** `2024年7月1日` alone is the day since when. */
const NAMES_AN_END = /[至到~～—–止前]|-\s*(?=\d{4})/;
const lives = new Map<string, Life>();
const REMEMBERED = 4096;

/**
 * Reads a unit's 起止: `2019年3月1日至2024年6月30日`, `至2024年6月`, `2024年7月起`. A month or year without a day counts
 * from its first day and up to its last. A register has no day 0, so what names no year leaves that side open.
 */
export function lifeOf({ period }: Pick<Unit, 'period'>): Life {
  if (!period) return OPEN;
  let life = lives.get(period.text);
  if (!life) {
    if (lives.size >= REMEMBERED) lives.clear();
    const { start, end } = understandSpan(period.text.replace(TO_THIS_DAY, '起'), NO_DAY_0);
    const until = NAMES_AN_END.test(period.text) ? (end ?? undefined) : undefined;
    life = { from: start ?? undefined, until };
    lives.set(period.text, life);
  }
  return life;
}
