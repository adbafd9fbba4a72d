import type { EventNode } from '../ast.js';
import type { KnownEvent } from '../data/events.js';
import { type DayNumber, dayNumber, fromIso, isCivilDate } from '../days.js';
import { findEvent } from '../events.js';
import { yearOf } from './calendar.js';
import { type OtherStretch, type Scene, type Stretch, stretch, unknown } from './context.js';

const YEARLY = /^--(\d{2})-(\d{2})$/;

/** A day of the registry in a year: `2024-06-01` as it stands, `--06-01` in that year. */
function dayIn(written: string, year: number): DayNumber {
  const yearly = YEARLY.exec(written);
  if (yearly === null) return fromIso(written);
  const [month, day] = [Number(yearly[1]), Number(yearly[2])];
  // --02-29 is the last day of February in a common year.
  return isCivilDate(year, month, day) ? dayNumber(year, month, day) : dayNumber(year, month + 1, 1) - 1;
}

const isYearly = (event: KnownEvent): boolean => YEARLY.test(event.start);

function endIn(event: KnownEvent, start: DayNumber, year: number): DayNumber {
  if (event.end === undefined) return start;
  const end = dayIn(event.end, year);
  return end < start ? dayIn(event.end, year + 1) : end;
}

/** Resolves an event of the registry: the named year's, else the next that has not passed (C13). */
export function resolveEvent(node: EventNode, scene: Scene): Stretch {
  const event = findEvent(node.name, scene.events);
  if (event === undefined) return unknown('event', { anchor: node.name });
  const year = yearIn(event, node, scene);
  if (year === undefined) return unknown('event', { anchor: event.name });
  const start = dayIn(event.start, year);
  const end = endIn(event, start, year);
  const others: OtherStretch[] = event.declared
    ? []
    : [
        ...(event.otherStarts ?? []).map((other) => another(dayIn(other, year), end, event)),
        ...(event.otherEnds ?? []).map((other) => another(start, dayIn(other, year), event)),
      ];
  const fixed = event.declared || event.fixed === true;
  return stretch(node.atEnd ? end : start, node.atStart === true ? start : end, 'event', {
    approximate: !fixed,
    others,
    flags: fixed ? [] : ['defaultEvent'],
    anchor: event.name,
  });
}

const another = (start: DayNumber, end: DayNumber, event: KnownEvent): OtherStretch => ({
  start,
  end,
  convention: 'C13',
  reading: `“${event.name}”按另一通行日期理解`,
  far: false,
});

function yearIn(event: KnownEvent, node: EventNode, scene: Scene): number | undefined {
  if (!isYearly(event)) return Number(event.start.slice(0, 4));
  if (node.year !== undefined) {
    const { year } = yearOf(node.year, scene);
    return Number.isFinite(year) ? year : undefined;
  }
  if (!Number.isFinite(scene.year)) return undefined;
  // In the midst of an event 前 means the next one, 内 this one; the caller asks for what has not ended.
  for (let year = scene.year - 1; year <= scene.year + 1; year += 1) {
    const start = dayIn(event.start, year);
    if ((node.atEnd ? endIn(event, start, year) : start) >= scene.ref) return year;
  }
  return scene.year;
}

/** The event that is under way on the reference day, for 期间 and 内; else the next one. */
export function resolveEventDuring(node: EventNode, scene: Scene): Stretch {
  const event = findEvent(node.name, scene.events);
  if (event === undefined || !isYearly(event) || node.year !== undefined || !Number.isFinite(scene.year))
    return resolveEvent(node, scene);
  for (const year of [scene.year - 1, scene.year]) {
    const start = dayIn(event.start, year);
    const end = endIn(event, start, year);
    if (start <= scene.ref && scene.ref <= end) {
      return resolveEvent({ ...node, year: { kind: 'absolute', year } }, scene);
    }
  }
  return resolveEvent(node, scene);
}
