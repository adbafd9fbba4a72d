import { decisive } from './choose.js';
import { readAll, type Read, type Reading } from './read-all.js';
import { describe } from './reading-text.js';
import { civil } from './days.js';
import { resolveItems } from './resolve/range.js';
import { resolvePeriod } from './resolve/period.js';
import { isoOf, type Scene } from './resolve/context.js';
import type { Finding } from './resolve/finding.js';
import type { Span } from '../text/span.js';
import type { Alternative, DeadlineContext, DeadlineFlag, DeadlineStep, Understanding, WorkCalendar } from './types.js';

/** Nothing recognised: no span, no words of vagueness. */
function nothingIn(text: string): Understanding {
  return {
    kind: 'none',
    start: null,
    end: null,
    deadline: null,
    certainty: 'exact',
    recurrence: null,
    span: null,
    steps: [],
    alternatives: [],
    flags: [],
    anchor: null,
    duration: null,
    condition: null,
    reading: '',
    rest: text.trim(),
  };
}

/** Days on which work is due and nobody works get a flag. */
function flagsOf(finding: Finding, scene: Scene): DeadlineFlag[] {
  const deadline = isoOf(finding.deadline);
  const restDay = deadline !== null && !scene.calendar.isWorkday(deadline);
  const guessed = isGuessedYear(finding, scene);
  if (finding.flags.length === 0 && !guessed) return restDay ? ['restDay'] : [];
  const flags = new Set(finding.flags);
  if (restDay) flags.add('restDay');
  if (guessed) flags.add('guessedYear');
  return [...flags];
}

/** 春节前, 腊月底前, 已过的月份按次年: the words leave the year open, and it is not the reference day's. */
function isGuessedYear({ mention: { body }, deadline, stretch }: Finding, scene: Scene): boolean {
  if (deadline === null || body.type !== 'period' || !Number.isFinite(scene.ref)) return false;
  const { node } = body;
  const open =
    (node.type === 'festival' || node.type === 'event' || node.type === 'lunar' || node.type === 'calendar') &&
    node.year === undefined;
  if (!open || stretch?.named?.year !== undefined) return false;
  if (node.type === 'calendar' && (node.month?.kind !== 'nth' || node.day === undefined)) return false;
  return civil(deadline).year !== scene.year;
}

function alternativesOf(finding: Finding): Alternative[] {
  if (finding.others.length === 0) return [];
  const seen = new Set<string>();
  const main = isoOf(finding.deadline);
  if (main !== null) seen.add(main);
  const found: Alternative[] = [];
  for (const { deadline, convention, reading, far, rewrite } of finding.others) {
    const iso = isoOf(deadline);
    if (iso === null || seen.has(iso)) continue;
    seen.add(iso);
    found.push({ deadline: iso, convention, reading, far, ...(rewrite === undefined ? {} : { rewrite }) });
  }
  return found;
}

/** One finding as a step. */
export function stepOf(finding: Finding, reading: Reading): DeadlineStep {
  const { source } = reading;
  const span = source.spanOf(finding.mention.start, finding.mention.end);
  return {
    span,
    text: source.text.slice(span.start, span.end),
    kind: finding.kind,
    start: isoOf(finding.start),
    end: isoOf(finding.end),
    deadline: isoOf(finding.deadline),
    certainty: finding.certainty,
  };
}

/** A list of days or ends (6月底、9月底、12月底前) is as many steps. */
function listSteps(finding: Finding, reading: Reading): DeadlineStep[] {
  const { body } = finding.mention;
  const whole = stepOf(finding, reading);
  if (body.type !== 'period' || body.node.type !== 'list' || finding.deadline === null) return [whole];
  const items = resolveItems(body.node, reading.scene, resolvePeriod);
  if (items.length < 2 || !items.every((item) => item.unit === 'point' || item.unit === 'day' || item.unit === 'month'))
    return [whole];
  return items.map((item) => ({ ...whole, start: null, end: isoOf(item.end), deadline: isoOf(item.end) }));
}

/** The words of a condition on which the work begins at once: 一旦批复立即, 条件成熟时. */
const CONDITION =
  /(?:一旦|待|等|凡|经)([^，。；,;]{1,24}?)(?:后|时|的|，|,)?(?:立即|即|马上|第一时间|立刻|随即|就)|(?:条件|时机)(?:一)?成熟(?:时|后|的)?/u;

/** One of these is in every condition; looking for it is far quicker than trying the pattern everywhere. */
const MAY_BE_CONDITION = /一旦|成熟|立即|马上|第一时间|立刻|随即/u;

const conditionOf = (text: string): string | null =>
  MAY_BE_CONDITION.test(text) ? (CONDITION.exec(text)?.[0] ?? null) : null;

/**
 * What a finding comes to. A class, so that all understandings have one shape and the words of `reading` are made when
 * somebody asks: most callers want the day.
 */
class Understood implements Understanding {
  readonly kind: Understanding['kind'];
  readonly start: Understanding['start'];
  readonly end: Understanding['end'];
  readonly deadline: Understanding['deadline'];
  readonly certainty: Understanding['certainty'];
  readonly recurrence: Understanding['recurrence'];
  readonly span: Span;
  readonly steps: readonly DeadlineStep[];
  readonly alternatives: readonly Alternative[];
  readonly flags: readonly DeadlineFlag[];
  readonly anchor: string | null;
  readonly duration: Understanding['duration'];
  readonly condition: string | null;
  readonly rest: string;
  /** What `reading` says besides: the words of the span, what they count from, and whose rest days hold. */
  readonly #words: string;
  readonly #from: string | null;
  readonly #calendar: WorkCalendar;

  constructor(finding: Finding, reading: Reading, steps: readonly DeadlineStep[], rest: string) {
    const { source, scene } = reading;
    this.kind = finding.kind;
    this.start = isoOf(finding.start);
    this.end = isoOf(finding.end);
    this.deadline = isoOf(finding.deadline);
    this.certainty = finding.certainty;
    this.recurrence = finding.recurrence;
    this.span = source.spanOf(finding.mention.start, finding.mention.end);
    this.steps = steps;
    this.alternatives = alternativesOf(finding);
    this.flags = flagsOf(finding, scene);
    this.anchor = finding.flags.includes('anchored') ? finding.anchor : null;
    this.duration = finding.duration;
    this.condition = conditionOf(source.text);
    this.rest = rest;
    this.#words = source.text.slice(this.span.start, this.span.end);
    this.#from = finding.stretch?.anchor ?? finding.anchor;
    this.#calendar = scene.calendar;
  }

  get reading(): string {
    return describe({
      text: this.#words,
      kind: this.kind,
      start: this.start,
      deadline: this.deadline,
      recurrence: this.recurrence,
      flags: this.flags,
      anchor: this.#from,
      approximate: this.certainty === 'approximate',
      calendar: this.#calendar,
    });
  }

  toJSON(): Understanding {
    // `reading` is no property of its own, which JSON would look for.
    return Object.assign({}, this as Understanding, { reading: this.reading });
  }
}

/** The understanding of one finding; `steps` are those of the whole text. */
export const understandingOf = (
  finding: Finding,
  reading: Reading,
  steps: readonly DeadlineStep[],
  rest: string,
): Understanding => new Understood(finding, reading, steps, rest);

/** What lies outside the matched words, the empty connectives dropped. */
function restOf(reading: Reading, reads: readonly Read[]): string {
  const { source } = reading;
  const parts: string[] = [];
  let at = 0;
  for (const { finding } of reads) {
    const span = source.spanOf(finding.mention.start, finding.mention.end);
    parts.push(source.text.slice(at, Math.max(at, span.start)));
    at = Math.max(at, span.end);
  }
  parts.push(source.text.slice(at));
  return parts
    .map((part) => part.trim())
    .filter((part) => !/^[，,、；;。.：:于在须应要并和及（）()“”"]*$/u.test(part))
    .join(' ');
}

/** Two stated limits of different days with no mark between them: which one is meant nobody can say. */
function areInOneClause(before: Finding | undefined, finding: Finding, { source }: Reading): boolean {
  if (before === undefined || before.deadline === finding.deadline) return false;
  if (before.recurrence !== null || finding.recurrence !== null) return false;
  const isStated = ({ mention: { body } }: Finding): boolean => body.type === 'period' && LIMITS.has(body.bound);
  const between = source.chars.slice(before.mention.end, finding.mention.start);
  return isStated(before) && (isStated(finding) || between === '') && !/[,;。、:()]/.test(between);
}

const LIMITS: ReadonlySet<string> = new Set(['before', 'by', 'within']);

/**
 * Reads one expression, clause or whole field value: the deadline in it, and of several the last. Never throws, reads no clock;
 * what cannot be dated is said to be so. `ctx.ref` that is no date leaves only absolute dates.
 */
export function understandDeadline(text: string, ctx: DeadlineContext): Understanding {
  const reading = readAll(text, ctx);
  const chosen = decisive(reading.reads);
  if (chosen === undefined) return nothingIn(text);
  const limits = reading.reads.filter(
    ({ finding, role }) => role === 'limit' && (finding.deadline !== null || finding.flags.includes('masked')),
  );
  const steps =
    limits.length > 0 ? limits.flatMap(({ finding }) => listSteps(finding, reading)) : [stepOf(chosen, reading)];
  const several =
    limits.length > 1 && limits.some(({ finding }, i) => areInOneClause(limits[i - 1]?.finding, finding, reading));
  const flagged: Finding = several ? { ...chosen, flags: [...chosen.flags, 'severalInClause'] } : chosen;
  return understandingOf(flagged, reading, steps, restOf(reading, reading.reads));
}
