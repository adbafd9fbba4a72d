import type { Mention, PeriodNode, RecurrenceBody, RecurrencePlace } from '../ast.js';
import { civil, type DayNumber, toIso } from '../days.js';
import { occurrences } from '../occurrences.js';
import type { Rhythm, RhythmDay } from '../rhythm.js';
import { dayOf, type Scene } from './context.js';
import { arrangementFlags, festivalDay, isSolarFestival } from './festival.js';
import { type Finding, nothing } from './finding.js';
import { resolvePeriod } from './period.js';

/** The rhythm that the words name, as the value that everything else uses. */
export function rhythmOf(body: RecurrenceBody, { onRestDay }: Mention, scene: Scene): Rhythm {
  const { every, interval, place, act, count, season, until } = body;
  const places = place === undefined ? [] : [place, ...(place.also ?? [])];
  return {
    every,
    interval,
    days: places.flatMap((each) => daysOf(each, body.bound, scene)),
    dayNamed: (every === 'workday' && interval === 1) || place?.dayNamed === true,
    ...(act === undefined ? {} : { act }),
    ...(count === undefined ? {} : { count }),
    ...(season === undefined ? {} : { season }),
    ...(until === undefined ? {} : { until }),
    ...(onRestDay === undefined ? {} : { onRestDay }),
  };
}

function daysOf(place: RecurrencePlace, bound: RecurrenceBody['bound'], scene: Scene): readonly RhythmDay[] {
  if (place.node !== undefined) return nodeDays(place.node, bound === 'before' ? -1 : 0, scene);
  const { months, days, weekdays, ordinal, workday } = place;
  const named = months ?? days ?? weekdays ?? workday;
  if (named === undefined) return [];
  return [
    {
      ...(months === undefined ? {} : { months }),
      ...(days === undefined ? {} : { days }),
      ...(weekdays === undefined ? {} : { weekdays }),
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(workday === undefined ? {} : { workday }),
    },
  ];
}

/** Each of several festivals is a day of its own (每年“五一”“国庆”前); an event of the registry is on the same days every year. */
function nodeDays(node: PeriodNode, shift: number, scene: Scene): readonly RhythmDay[] {
  if (node.type === 'festival' && !node.holiday) return node.names.map((name) => festivalDays(name, shift));
  if (node.type === 'lunar' && node.day !== undefined) return [{ lunar: { month: node.month, day: node.day, shift } }];
  if (node.type === 'season' && node.season in SEASON_BEGINS)
    return [{ festival: { name: SEASON_BEGINS[node.season as keyof typeof SEASON_BEGINS], shift } }];
  const days = resolvePeriod(node, scene);
  const day = shift < 0 ? days.start + shift : days.end;
  if (!Number.isFinite(day)) return [];
  const { month, day: n } = civil(day);
  return [{ months: [month], days: [n] }];
}

/** A festival of the solar calendar falls on the same day every year. */
function festivalDays(name: string, shift: number): RhythmDay {
  const day = isSolarFestival(name) ? festivalDay(name, ANY_YEAR) : undefined;
  if (day === undefined) return { festival: { name, shift } };
  const { month, day: n } = civil(day + shift);
  return { months: [month], days: [n] };
}

/** Any year without 29 February. */
const ANY_YEAR = 2023;

const SEASON_BEGINS = { spring: '立春', summer: '立夏', autumn: '立秋', winter: '立冬' } as const;

/** How far ahead the first due day is looked for, step by step; no rhythm is longer. */
const LOOKS_AHEAD = [14, 100, 366 * 3] as const;

/** Most rhythms fall due soon: three years of every working day need not be listed to find the first. */
function firstDue(rhythm: Rhythm, scene: Scene): DayNumber | null {
  if (!Number.isFinite(scene.ref) || !rhythm.dayNamed) return null;
  for (const ahead of LOOKS_AHEAD) {
    const [first] = occurrences(rhythm, toIso(scene.ref), toIso(scene.ref + ahead), scene.calendar);
    if (first !== undefined) return dayOf(first);
  }
  return null;
}

/** Resolves a recurrence to its value and, where a day is named, the first due day on or after the reference day (C16). */
export function resolveRecurrence(mention: Mention, body: RecurrenceBody, scene: Scene): Finding {
  const monday = body.otherwise !== undefined && scene.reading('C16') === '每个星期一';
  const chosen: RecurrenceBody = monday && body.otherwise !== undefined ? { ...body, place: body.otherwise } : body;
  const recurrence = rhythmOf(chosen, mention, scene);
  const base = nothing(mention, { kind: 'set', certainty: body.approximate ? 'approximate' : 'exact', recurrence });
  if (body.anchor !== undefined) return { ...base, certainty: 'vague', anchor: body.anchor, flags: ['anchored'] };
  const deadline = firstDue(recurrence, scene);
  const otherwise =
    monday || body.otherwise === undefined
      ? null
      : firstDue(rhythmOf({ ...body, place: body.otherwise }, mention, scene), scene);
  const others =
    otherwise === null
      ? []
      : [{ deadline: otherwise, convention: 'C16', reading: '按每个星期一理解', far: false, rewrite: '每个星期一' }];
  const counted = chosen.every === 'workday' || chosen.place?.workday === true;
  const flags = counted && deadline !== null ? arrangementFlags(deadline, scene) : [];
  return { ...base, deadline, others, flags };
}
