import type { Mention, PeriodNode } from './ast.js';
import { defaultCalendar } from './calendar.js';
import { type Role, roleOf } from './choose.js';
import { readingOf } from './conventions.js';
import { fromIso } from './days.js';
import { defaultEvents } from './events.js';
import { type Scanner, scannerFor } from './grammar/scan.js';
import { type Scene, sceneAt } from './resolve/context.js';
import { resolveDuration } from './resolve/duration.js';
import { type Finding, nothing } from './resolve/finding.js';
import { resolveLimit } from './resolve/limit.js';
import { resolveRecurrence } from './resolve/recurrence.js';
import { readSource, type Source } from './source.js';
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
  const mentions = scannerOf(ctx).scan(source.chars);
  return { source, scene, reads: resolveAll(mentions, source.chars, scene) };
}

export function resolveAll(mentions: readonly Mention[], chars: string, scene: Scene): Read[] {
  const reads: Read[] = [];
  let seen = scene;
  let previous: Mention | undefined;
  for (const mention of mentions) {
    const tied = sharingRhythm(tieToStart(mention, previous, chars), previous, chars);
    const finding = startingWith(reads.at(-1)?.finding, resolveMention(tied, seen));
    if (finding.mention.start < mention.start) reads.pop();
    const role = roleOf(finding, chars, scene);
    const joined = previous !== undefined && /^[和及与、或]$/.test(chars.slice(previous.end, mention.start));
    const before = reads.at(-1);
    // 3月和5月的数据: what is said of the last is said of all.
    if (joined && role === 'attribute' && before !== undefined) reads[reads.length - 1] = { ...before, role };
    reads.push({ finding, role });
    seen = inherit(seen, finding, scene);
    previous = mention;
  }
  return reads;
}

/** 从今天开始，利用一百天时间: the length runs from the beginning named just before it, and its first day counts. */
function tieToStart(mention: Mention, previous: Mention | undefined, chars: string): Mention {
  const { body } = mention;
  if (body.type !== 'duration' || body.use !== 'limit' || body.anchor.kind !== 'reference' || previous === undefined)
    return mention;
  // With 内 the first day is not counted (C14).
  if (/[内里]/.test(chars.charAt(mention.end - 1))) return mention;
  const before = previous.body;
  if (before.type !== 'period' || before.bound !== 'since' || !/^[,]?$/.test(chars.slice(previous.end, mention.start)))
    return mention;
  const anchor = { kind: 'period', node: before.node, firstDayCounts: true } as const;
  return { start: previous.start, end: mention.end, body: { ...body, anchor } };
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

function resolveMention(mention: Mention, scene: Scene): Finding {
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
