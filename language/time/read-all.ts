import type { Mention, PeriodNode } from './ast.js';
import { defaultCalendar } from './calendar.js';
import { isBehindStated, isDoneTo, type Role, roleOf } from './choose.js';
import { readingOf } from './conventions.js';
import { fromIso, toIso, weekdayOf } from './days.js';
import { defaultEvents } from './events.js';
import { type Scanner, scannerFor } from './grammar/scan.js';
import { type Scene, sceneAt, seenFrom } from './resolve/context.js';
import { resolveDuration } from './resolve/duration.js';
import { type Finding, nothing } from './resolve/finding.js';
import { dueAfter, heldUntil, inSeason } from './around-rhythm.js';
import { isQuotedName } from './quoted-name.js';
import { resolveLimit } from './resolve/limit.js';
import { resolveRecurrence } from './resolve/recurrence.js';
import { readSource, type Source } from './source.js';
import { nextWorkday, previousWorkday } from './workdays.js';
import type { DeadlineContext, NamedEvent } from './types.js';

/** One expression of a text, resolved, and what it is to the work. */
export interface Read {
  readonly finding: Finding;
  readonly role: Role;
}

export interface Reading {
  readonly source: Source;
  readonly scene: Scene;
  readonly reads: readonly Read[];
}

const NO_NAMES: readonly string[] = [];
const names = new WeakMap<readonly NamedEvent[], readonly string[]>();

/** The names that an office's registry adds to the tool's. */
function eventNames(events: readonly NamedEvent[]): readonly string[] {
  if (events === defaultEvents) return NO_NAMES;
  let list = names.get(events);
  if (list === undefined) {
    list = events.flatMap((event) => [event.name, ...event.aliases]).map((name) => readSource(name).chars);
    names.set(events, list);
  }
  return list;
}

export function scannerOf(ctx: DeadlineContext): Scanner {
  return scannerFor({ eventNames: eventNames(ctx.events ?? defaultEvents) });
}

export function sceneOf(ctx: DeadlineContext): Scene {
  const { readings } = ctx;
  return sceneAt(fromIso(ctx.ref), {
    calendar: ctx.calendar ?? defaultCalendar,
    events: ctx.events ?? defaultEvents,
    reading: (convention) => readingOf(readings, convention),
  });
}

/** Every time expression of a text in order, each resolved with what the ones before it named. */
export function readAll(text: string, ctx: DeadlineContext): Reading {
  const source = readSource(text);
  const scene = sceneOf(ctx);
  const scanned = scannerOf(ctx).scan(source.chars);
  const mentions = /[“‘「『]/u.test(text) ? scanned.filter((mention) => !isQuotedName(mention, source)) : scanned;
  return { source, scene, reads: resolveAll(mentions, source.chars, scene) };
}

export function resolveAll(mentions: readonly Mention[], chars: string, scene: Scene): Read[] {
  const reads: Read[] = [];
  let seen = scene;
  let previous: Mention | undefined;
  for (const mention of mentions) {
    const running = tieToValidity(tieToStart(mention, previous, chars), previous, chars);
    const seasonal = inSeason(running, previous, chars, scene);
    if (seasonal !== undefined) reads.pop();
    const rhythm = reads.at(-1)?.finding.mention;
    const due = rhythm === undefined ? undefined : dueAfter(running, rhythm, chars);
    if (due !== undefined) {
      reads[reads.length - 1] = { finding: resolveMention(due, seen), role: 'limit' };
      previous = due;
      continue;
    }
    const held = rhythm === undefined ? undefined : heldUntil(running, rhythm, chars, seen);
    if (held !== undefined) {
      // The day until which a rhythm holds limits nothing else; the words of both belong together.
      reads[reads.length - 1] = { finding: resolveMention(held, seen), role: 'limit' };
      reads.push({ finding: resolveMention(running, seen), role: 'setting' });
      previous = mention;
      continue;
    }
    const tied = sharingRhythm(seasonal ?? running, previous, chars);
    const found =
      beginningWith(reads, tied, chars, seen) ?? startingWith(reads.at(-1)?.finding, resolveMention(tied, seen));
    const finding = withWeekday(found, chars);
    if (seasonal === undefined && finding.mention.start < mention.start) reads.pop();
    const own = roleOf(finding, chars, scene, previous?.end ?? 0);
    const stated = own === 'limit' ? reads.findLast((read) => read.role === 'limit')?.finding : undefined;
    const role = stated !== undefined && isBehindStated(finding, stated, chars) ? 'attribute' : own;
    const joined = previous !== undefined && /^[和及与、或]$/.test(chars.slice(previous.end, mention.start));
    const before = reads.at(-1);
    // 3月和5月的数据: what is said of the last is said of all.
    if (joined && role === 'attribute' && before !== undefined) reads[reads.length - 1] = { ...before, role };
    const dated =
      role === 'attribute' && isDoneTo(finding, chars) ? { ...finding, deadline: null, others: [] } : finding;
    reads.push({ finding: dated, role });
    seen = inherit(seen, finding, scene);
    previous = mention;
  }
  return reads;
}

const WEEKDAY = /(?:周|星期|礼拜)([一二三四五六日天])/;

/** 6月30日（周三）: a weekday that the date does not have shows that one of the two is wrong. */
function withWeekday(finding: Finding, chars: string): Finding {
  const { mention, end } = finding;
  const { body } = mention;
  if (body.type !== 'period' || body.node.type !== 'calendar' || body.node.day === undefined || end === null)
    return finding;
  const named = WEEKDAY.exec(chars.slice(mention.start, mention.end))?.[1];
  // 某日前 may be read as the day before; the weekday is the written day's.
  const day = finding.stretch?.end ?? end;
  if (named === undefined || !Number.isFinite(day)) return finding;
  const weekday = named === '天' ? LAST_OF_WEEK : '一二三四五六日'.indexOf(named) + 1;
  return weekdayOf(day) === weekday ? finding : { ...finding, flags: [...finding.flags, 'weekdayMismatch'] };
}

const LAST_OF_WEEK = 7;

/** What may stand between a beginning and the length that runs from it (自5月20日起，为期30天). */
const RUNS_FROM = /^,?(?:为期|限期|共|集中|公示|公示期为?)?$/;

/** 从今天开始，利用一百天时间: the length runs from the beginning named just before it, and its first day counts. */
function tieToStart(mention: Mention, previous: Mention | undefined, chars: string): Mention {
  const { body } = mention;
  if (body.type !== 'duration' || body.use !== 'limit' || body.anchor.kind !== 'reference' || previous === undefined)
    return mention;
  // With 内 the first day is not counted (C14).
  if (/[内里]/.test(chars.charAt(mention.end - 1))) return mention;
  const before = previous.body;
  if (before.type !== 'period' || before.bound !== 'since' || !RUNS_FROM.test(chars.slice(previous.end, mention.start)))
    return mention;
  // 自即日起10日: the day of the document is not counted (民法典201).
  const firstDayCounts = before.node.type !== 'day' || chars.charAt(previous.end - 1) !== '起';
  const anchor = { kind: 'period', node: before.node, firstDayCounts } as const;
  return { start: previous.start, end: mention.end, body: { ...body, anchor } };
}

/** What stands between the day from which something holds and how long it does (自3月1日起施行，有效期三年). */
const HOLDS_FOR = /^[^;。]{0,12}有效期(?:限)?(?:为|是|:)?$/;

/** 有效期三年 runs from the beginning that the text named; without one it is a mere length. */
function tieToValidity(mention: Mention, previous: Mention | undefined, chars: string): Mention {
  const { body } = mention;
  if (body.type !== 'duration' || body.anchor.kind === 'event' || previous === undefined) return mention;
  const before = previous.body;
  if (before.type !== 'period' || before.bound !== 'since' || !HOLDS_FOR.test(chars.slice(previous.end, mention.start)))
    return mention;
  const anchor = { kind: 'period', node: before.node, firstDayCounts: before.node.type !== 'day' } as const;
  return { start: previous.start, end: mention.end, body: { ...body, use: 'limit', anchor } };
}

/** 每年5月10日、11月20日前: what 每年 says of the first date it says of the ones joined to it. */
function sharingRhythm(mention: Mention, previous: Mention | undefined, chars: string): Mention {
  const { body } = mention;
  const before = previous?.body;
  if (before?.type !== 'recurrence' || before.every !== 'year' || before.place?.dayNamed !== true) return mention;
  if (body.type !== 'period' || body.node.type !== 'calendar' || body.node.year !== undefined) return mention;
  const { month, day } = body.node;
  if (
    month?.kind !== 'nth' ||
    day?.kind !== 'nth' ||
    !/^前?[、和及与]$/.test(chars.slice(previous?.end, mention.start))
  )
    return mention;
  return { ...mention, body: { ...before, place: { months: [month.n], days: [day.n], dayNamed: true } } };
}

/** How far behind a beginning a rhythm may stand (从6月起，各县区每月5日前). */
const REACH_OF_BEGINNING = 16;

/** 从2025年起，每年3月底前: a rhythm that begins later falls due for the first time after its beginning. */
function beginningWith(reads: readonly Read[], mention: Mention, chars: string, scene: Scene): Finding | undefined {
  const before = reads.at(-1)?.finding;
  const start = before?.start ?? Number.NaN;
  if (mention.body.type !== 'recurrence' || before === undefined || !(start >= scene.ref)) return undefined;
  const opens = before.mention.body.type === 'period' && before.mention.body.bound === 'since';
  const gap = chars.slice(before.mention.end, mention.start);
  if (!opens || gap.length > REACH_OF_BEGINNING || /[;。]/.test(gap)) return undefined;
  const found = resolveMention(mention, seenFrom(scene, start));
  return {
    ...found,
    start,
    recurrence: found.recurrence === null ? null : { ...found.recurrence, from: toIso(start) },
  };
}

/** 2024年之后2026年之前: two bounds in a row are one stretch. */
function startingWith(before: Finding | undefined, finding: Finding): Finding {
  const { mention, start, deadline } = finding;
  if (before === undefined || before.mention.end !== mention.start || start !== null || deadline === null)
    return finding;
  const { body } = before.mention;
  const opens = body.type === 'period' && (body.bound === 'after' || body.bound === 'since') && before.start !== null;
  if (!opens || (before.start ?? 0) > deadline) return finding;
  return { ...finding, start: before.start, mention: { ...mention, start: before.mention.start } };
}

/** What an expression names, the ones after it may leave out: a year to come (C08c), and the month of a day. */
function inherit(seen: Scene, { mention, stretch }: Finding, scene: Scene): Scene {
  const { body } = mention;
  if (body.type !== 'period' || stretch?.named === undefined || body.bound === 'since' || body.bound === 'after')
    return seen;
  const { year, month } = stretch.named;
  const kept = year !== undefined && (year > scene.year || !Number.isFinite(scene.year)) ? year : seen.inherited?.year;
  const hasMonth = month !== undefined && isDated(body.node);
  if (kept === undefined && !hasMonth) return { ...seen, inherited: {} };
  return {
    ...seen,
    inherited: { ...(kept === undefined ? {} : { year: kept }), ...(hasMonth ? { month } : {}) },
  };
}

const isDated = (node: PeriodNode): boolean =>
  node.type === 'calendar' && node.day !== undefined && node.month?.kind === 'nth';

const resolveMention = (mention: Mention, scene: Scene): Finding =>
  offRestDay(resolveBody(mention, scene), mention, scene);

/** 15日内（遇节假日顺延）: the words themselves move a rest day; the day as counted stays a reading. */
function offRestDay(finding: Finding, { onRestDay }: Mention, scene: Scene): Finding {
  const { deadline, end } = finding;
  // A rhythm moves its own days.
  if (onRestDay === undefined || deadline === null || !Number.isFinite(deadline) || finding.recurrence !== null)
    return finding;
  const move = onRestDay === 'after' ? nextWorkday : previousWorkday;
  const moved = fromIso(move(toIso(deadline), scene.calendar));
  if (moved === deadline) return finding;
  const nominal = { deadline, convention: 'C14', reading: '按不顺延、不提前理解', far: false };
  return { ...finding, deadline: moved, end: end === null ? null : moved, others: [nominal, ...finding.others] };
}

function resolveBody(mention: Mention, scene: Scene): Finding {
  const { body } = mention;
  switch (body.type) {
    case 'period':
      return resolveLimit(mention, body, scene);
    case 'duration':
      return resolveDuration(mention, body, scene);
    case 'recurrence':
      return resolveRecurrence(mention, body, scene);
    case 'anchored':
      return nothing(mention, { anchor: body.anchor, flags: ['anchored'] });
    default:
      return nothing(mention);
  }
}
