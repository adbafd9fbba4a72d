import type { Mention, RecurrenceBody, RecurrencePlace } from '../ast.js';
import { type DayNumber, toIso } from '../days.js';
import { dueDates } from '../due-dates.js';
import { rruleOf } from '../recurrence.js';
import type { Recurrence } from '../types.js';
import { dayOf, type Scene, seenFrom } from './context.js';
import { type Finding, nothing } from './finding.js';
import { resolvePeriod } from './period.js';

/** The recurrence that the words name, as the outside sees it. */
export function recurrenceOf(body: RecurrenceBody): Recurrence {
  const dayNamed = body.every === 'workday' || body.place?.dayNamed === true;
  return { rrule: rruleOf(body), ...(body.act === undefined ? {} : { act: body.act }), dayNamed };
}

/** How far ahead the first due day is looked for; no rhythm is longer. */
const AHEAD = 366 * 3;

function firstDue(body: RecurrenceBody, scene: Scene): DayNumber | null {
  if (!Number.isFinite(scene.ref)) return null;
  const recurrence = recurrenceOf(body);
  if (!recurrence.dayNamed) return null;
  if (body.place?.node !== undefined) return firstOfNode(body.place, body.bound, scene);
  const [first] = dueDates(recurrence, toIso(scene.ref), toIso(scene.ref + AHEAD), scene.calendar);
  return first === undefined ? null : dayOf(first);
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
  const otherwise = monday || body.otherwise === undefined ? null : firstDue({ ...body, place: body.otherwise }, scene);
  const others =
    otherwise === null
      ? []
      : [{ deadline: otherwise, convention: 'C16', reading: '按每个星期一理解', far: false, rewrite: '每个星期一' }];
  return { ...base, deadline, others };
}
