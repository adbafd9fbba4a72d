import type { DurationBody, Mention } from '../ast.js';
import { type DayNumber, dayNumber, toIso, civil } from '../days.js';
import { isBeyond, nextWorkday } from '../workdays.js';
import { dayOf, type Scene } from './context.js';
import { type Finding, nothing, type OtherDeadline } from './finding.js';
import { isoDuration, isYears, plusLength } from './length.js';
import { resolvePeriod } from './period.js';

/** Resolves a length of time: to a day where it limits the work and its start is known, else to the length alone. */
export function resolveDuration(mention: Mention, body: DurationBody, scene: Scene): Finding {
  const { length, anchor, use } = body;
  const base = nothing(mention, { kind: 'duration', duration: isoDuration(length) });
  if (length.masked) return { ...base, flags: ['masked'] };
  if (use !== 'limit') return base;
  if (anchor.kind === 'event') return { ...base, anchor: anchor.name, flags: ['anchored'] };
  const from = anchor.kind === 'period' ? startOf(resolvePeriod(anchor.node, scene), anchor.firstDayCounts) : scene.ref;
  if (!Number.isFinite(from)) return base;
  const first = anchor.firstDayCounts ? 1 : 0;
  // The day before the first is day 0 for working days; a month from the 5th ends on the 4th.
  const inWorkdays = length.amounts.every(({ unit }) => unit === 'workday');
  const nominal = inWorkdays ? plusLength(from - first, length, 1, scene) : plusLength(from, length, 1, scene) - first;
  return dated(base, body, from, nominal, first === 1, scene);
}

const startOf = (days: { start: DayNumber; end: DayNumber }, firstDayCounts: boolean): DayNumber =>
  firstDayCounts ? days.start : days.end;

function dated(
  base: Finding,
  body: DurationBody,
  from: DayNumber,
  nominal: DayNumber,
  counted: boolean,
  scene: Scene,
): Finding {
  const { length } = body;
  if (!Number.isFinite(nominal)) return base;
  const workdays = length.amounts.some(({ unit }) => unit === 'workday');
  const flags = workdays && isBeyond(toIso(nominal), scene.calendar) ? (['beyondCalendar'] as const) : [];
  const certainty = length.approximate || length.low !== undefined ? 'approximate' : 'exact';
  if (isYears(length))
    return {
      ...base,
      kind: 'period',
      end: nominal,
      deadline: nominal,
      certainty,
      others: yearEnds(from, length, scene),
      flags,
    };
  const others: OtherDeadline[] = counted ? [other(nominal + 1, 'C14', '按首日不计入理解')] : [];
  const working = dayOf(nextWorkday(toIso(nominal), scene.calendar));
  const rolls = !workdays && working !== nominal;
  if (rolls && scene.reading('C14') === '顺延') {
    return {
      ...base,
      start: from,
      end: working,
      deadline: working,
      certainty,
      others: [other(nominal, 'C14', '按不顺延理解'), ...others],
      flags,
    };
  }
  if (rolls) others.push(other(working, 'C14', '最后一日为休息日，按顺延至下一工作日理解'));
  return { ...base, start: from, end: nominal, deadline: nominal, certainty, others, flags };
}

function other(deadline: DayNumber, convention: string, reading: string): OtherDeadline {
  const { year, month, day } = civil(deadline);
  return { deadline, convention, reading, far: false, rewrite: `${year}年${month}月${day}日（含）前` };
}

/** N年内 may also end with a calendar year: the Nth counting this one, or N years on (C11). */
function yearEnds(from: DayNumber, length: DurationBody['length'], scene: Scene): OtherDeadline[] {
  const n = length.amounts[0]?.n ?? 0;
  const year = civil(from).year;
  const ends = [year + n - 1, year + n].map((y) =>
    other(dayNumber(Math.trunc(y), 12, 31), 'C11', `按至${Math.trunc(y)}年底理解`),
  );
  if (length.low === undefined) return ends;
  const low = plusLength(from, { ...length, amounts: [{ n: length.low, unit: 'year' }] }, 1, scene);
  return [ends[0] ?? other(low, 'C11', ''), other(low, 'C11', `按${length.low}年理解`)];
}
