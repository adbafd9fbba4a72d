import type { Mention, RecurrenceBody, RecurrencePlace } from '../ast.js';
import { civil, type DayNumber, toIso } from '../days.js';
import { dueDates } from '../due-dates.js';
import { rruleOf } from '../recurrence.js';
import type { Recurrence } from '../types.js';
import { dayOf, type Scene, seenFrom } from './context.js';
import { arrangementFlags, isSolarFestival } from './festival.js';
import { type Finding, nothing } from './finding.js';
import { resolvePeriod } from './period.js';

/** The recurrence that the words name, as the outside sees it. */
export function recurrenceOf(body: RecurrenceBody): Recurrence {
  const dayNamed = (body.every === 'workday' && body.interval === 1) || body.place?.dayNamed === true;
  return { rrule: rruleOf(body), ...(body.act === undefined ? {} : { act: body.act }), dayNamed };
}

/** How far ahead the first due day is looked for, step by step; no rhythm is longer. */
const LOOKS_AHEAD = [14, 100, 366 * 3] as const;

function firstDue(body: RecurrenceBody, scene: Scene): DayNumber | null {
  if (!Number.isFinite(scene.ref)) return null;
  const recurrence = recurrenceOf(body);
  if (!recurrence.dayNamed) return null;
  if (body.place?.node !== undefined) return firstOfNode(body.place, body.bound, scene);
  // Most rhythms fall due soon: three years of every working day need not be listed to find the first.
  for (const ahead of LOOKS_AHEAD) {
    const [first] = dueDates(recurrence, toIso(scene.ref), toIso(scene.ref + ahead), scene.calendar);
    if (first !== undefined) return dayOf(first);
  }
  return null;
}

/** 每年国庆节前: the day before the next one. */
function firstOfNode(place: RecurrencePlace, bound: RecurrenceBody['bound'], scene: Scene): DayNumber | null {
  const { node } = place;
  if (node === undefined) return null;
  const shift = bound === 'before' ? 1 : 0;
  const days = resolvePeriod(node, seenFrom(scene, scene.ref + shift));
  const day = bound === 'before' ? days.start - 1 : days.end;
  return Number.isFinite(day) ? day : null;
}

/** A festival or event of the solar calendar falls on the same day every year, so that its rule can say which. */
function fixedDay(place: RecurrencePlace | undefined, first: DayNumber | null): RecurrencePlace | undefined {
  const node = place?.node;
  if (node === undefined || first === null) return undefined;
  const solar =
    node.type === 'event' || (node.type === 'festival' && !node.holiday && node.names.every(isSolarFestival));
  if (!solar) return undefined;
  const { month, day } = civil(first);
  return { months: [month], days: [day], dayNamed: true };
}

/** Resolves a recurrence to its rule and, where a day is named, the first due day on or after the reference day (C16). */
export function resolveRecurrence(mention: Mention, body: RecurrenceBody, scene: Scene): Finding {
  const monday = body.otherwise !== undefined && scene.reading('C16') === '每个星期一';
  const chosen: RecurrenceBody = monday && body.otherwise !== undefined ? { ...body, place: body.otherwise } : body;
  const base = nothing(mention, {
    kind: 'set',
    certainty: body.approximate ? 'approximate' : 'exact',
    recurrence: recurrenceOf(chosen),
  });
  if (body.anchor !== undefined) return { ...base, certainty: 'vague', anchor: body.anchor, flags: ['anchored'] };
  const deadline = firstDue(chosen, scene);
  const fixed = fixedDay(chosen.place, deadline);
  if (fixed !== undefined) return { ...base, recurrence: recurrenceOf({ ...chosen, place: fixed }), deadline };
  const otherwise = monday || body.otherwise === undefined ? null : firstDue({ ...body, place: body.otherwise }, scene);
  const others =
    otherwise === null
      ? []
      : [{ deadline: otherwise, convention: 'C16', reading: '按每个星期一理解', far: false, rewrite: '每个星期一' }];
  const counted = chosen.every === 'workday' || chosen.place?.workday === true;
  const flags = counted && deadline !== null ? arrangementFlags(deadline, scene) : [];
  return { ...base, deadline, others, flags };
}
