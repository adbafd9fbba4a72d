import type { IsoDate, TimelineLane } from '../../../server/protocol.js';

const DAY = 86_400_000;

/** Days since 1970; plain arithmetic in UTC, so no time zone shifts a date. */
export const dayNumber = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const dayOf = (number: number): IsoDate => new Date(number * DAY).toISOString().slice(0, 10);

/** Pixels a day, from a year on one screen to a week. */
export const ZOOMS = [0.5, 1, 2, 4, 8, 16, 32] as const;

/** Where days stand on the page: `x = (day - first) * perDay`. */
export interface Scale {
  readonly first: number;
  readonly last: number;
  readonly perDay: number;
}

/** From the first of the earliest month to the end of the latest, today included, with a month of air at the end. */
export function extent(lanes: readonly TimelineLane[], today: IsoDate): { first: number; last: number } {
  let [first, last] = [dayNumber(today), dayNumber(today)];
  for (const lane of lanes) {
    for (const day of [lane.start, lane.deadline, ...lane.milestones.map((milestone) => milestone.date)]) {
      if (!day) continue;
      first = Math.min(first, dayNumber(day));
      last = Math.max(last, dayNumber(day));
    }
  }
  return { first: dayNumber(`${dayOf(first).slice(0, 7)}-01`), last: last + 31 };
}

export const x = (scale: Scale, day: IsoDate): number => (dayNumber(day) - scale.first) * scale.perDay;
export const width = (scale: Scale): number => (scale.last - scale.first + 1) * scale.perDay;

/** A tick of the axis: the first of a month, or a Monday when days are wide enough to tell weeks apart. */
export interface Tick {
  readonly day: IsoDate;
  readonly label: string;
  readonly major: boolean;
}
const LABEL_ROOM = 52;

/** Major ticks are Januaries (labelled with the year), minor ones months or weeks as far as their labels have room. */
export function ticks(scale: Scale): Tick[] {
  const result: Tick[] = [];
  const monthStep = [1, 3, 6, 12].find((months) => months * 30 * scale.perDay >= LABEL_ROOM) ?? 12;
  for (let number = scale.first; number <= scale.last; number += 1) {
    const day = dayOf(number);
    const month = Number(day.slice(5, 7));
    if (day.endsWith('-01') && (month - 1) % monthStep === 0) {
      result.push({
        day,
        label: month === 1 || number === scale.first ? day.slice(0, 7) : String(month).padStart(2, '0'),
        major: month === 1,
      });
    } else if (!day.endsWith('-01') && 7 * scale.perDay >= LABEL_ROOM && new Date(number * DAY).getUTCDay() === 1) {
      result.push({ day, label: day.slice(5), major: false });
    }
  }
  return result;
}

/** Half of today's label, and the width of a short tick label behind its tick. */
const TODAY_HALF = 24;
const TICK_LABEL = 34;

/** True where today's label would lie over the tick's. */
export function isCovered(scale: Scale, tick: Tick, today: IsoDate): boolean {
  const distance = x(scale, tick.day) - x(scale, today);
  return distance > -TODAY_HALF - TICK_LABEL && distance < TODAY_HALF;
}
