import type { Mention } from './ast.js';
import { readLengthRange } from './grammar/length.js';
import { isoOf, type Scene } from './resolve/context.js';
import { plusLength } from './resolve/length.js';
import { readAll, type Reading, resolveAll, sceneOf, scannerOf } from './read-all.js';
import type { Finding } from './resolve/finding.js';
import { readSource } from './source.js';
import type { DeadlineContext, IsoDate, SpanUnderstanding } from './types.js';

const NOTHING: Omit<SpanUnderstanding, 'rest'> = {
  start: null,
  end: null,
  yearly: false,
  certainty: 'vague',
  flags: [],
  span: null,
  reading: '',
};

/** A common year, so that no yearly span leans on a leap day. */
const ANY_YEAR = '2023-01-01';

const yearlyDay = (iso: IsoDate | null): string | null => (iso === null ? null : `-${iso.slice(4)}`);

/**
 * Reads a span value: `A至B`, `每年A至B`, `A起100日` (calendar days, the first included), or one bound (`2023年6月起`, `至2024年5月`).
 */
export function understandSpan(text: string, ctx: DeadlineContext): SpanUnderstanding {
  const yearly = /^[\s\u3000]*每年/u.exec(text);
  if (yearly !== null) return yearlySpan(text, yearly[0].length, ctx);
  const reading = readAll(text, ctx);
  const chosen = reading.reads.find(({ finding }) => isSpan(finding));
  if (chosen === undefined) return { ...NOTHING, rest: text.trim() };
  const running = runningFrom(chosen.finding, reading);
  return running ?? spanOf(chosen.finding, reading, text);
}

const isSpan = (finding: Finding): boolean =>
  finding.start !== null ||
  finding.end !== null ||
  finding.flags.includes('masked') ||
  finding.flags.includes('reversed') ||
  finding.flags.includes('impossible');

function spanOf(finding: Finding, { source }: Reading, text: string): SpanUnderstanding {
  const span = source.spanOf(finding.mention.start, finding.mention.end);
  const [start, end] = [isoOf(finding.start), isoOf(finding.end)];
  return {
    start,
    end,
    yearly: false,
    certainty: finding.certainty,
    flags: finding.flags,
    span,
    reading: words(text.slice(span.start, span.end), start, end, ''),
    rest: around(text, span.start, span.end),
  };
}

const words = (text: string, start: string | null, end: string | null, prefix: string): string =>
  start === null && end === null
    ? `${text} → 推算不出起止日期，请写明`
    : `${text} → ${prefix}${start === null ? '' : `${start} 起`}${end === null ? '' : `${start === null ? '' : '，'}至 ${end} 止`}`;

const around = (text: string, start: number, end: number): string =>
  `${text.slice(0, start)} ${text.slice(end)}`.replace(/^[\s，,；;。]+|[\s，,；;。]+$/gu, '').trim();

/** 4月1日起100日: the length follows the beginning, whose day is the first of it. */
function runningFrom(finding: Finding, { source, scene }: Reading): SpanUnderstanding | undefined {
  const { body, start: from, end: to } = finding.mention;
  if (finding.start === null || body.type !== 'period' || body.bound !== 'since') return undefined;
  const gap = /^[,共计为期的]*/.exec(source.chars.slice(to))?.[0].length ?? 0;
  const length = readLengthRange(source.chars, to + gap);
  if (length === undefined || length.value.masked) return undefined;
  const last = lastDay(finding.start, length.value, scene);
  const [start, end] = [isoOf(finding.start), isoOf(last)];
  const span = source.spanOf(from, length.end);
  return {
    start,
    end,
    yearly: false,
    certainty: length.value.approximate ? 'approximate' : finding.certainty,
    flags: finding.flags,
    span,
    reading: words(source.text.slice(span.start, span.end), start, end, ''),
    rest: around(source.text, span.start, span.end),
  };
}

const lastDay = (start: number, length: Parameters<typeof plusLength>[1], scene: Scene): number =>
  plusLength(start, length, 1, scene) - 1;

/** 每年11月15日至次年3月15日. */
function yearlySpan(text: string, offset: number, ctx: DeadlineContext): SpanUnderstanding {
  const rest = text.slice(offset);
  const source = readSource(rest);
  const scene = sceneOf({ ...ctx, ref: ANY_YEAR });
  const mentions: readonly Mention[] = scannerOf(ctx).scan(source.chars);
  const finding = resolveAll(mentions, source.chars, scene).find((read) => isSpan(read.finding))?.finding;
  if (finding === undefined) return { ...NOTHING, yearly: true, rest: text.trim() };
  const found = source.spanOf(finding.mention.start, finding.mention.end);
  const span = { start: text.indexOf('每年'), end: found.end + offset };
  const [start, end] = [yearlyDay(isoOf(finding.start)), yearlyDay(isoOf(finding.end))];
  return {
    start,
    end,
    yearly: true,
    certainty: finding.certainty,
    flags: finding.flags.filter((flag) => flag !== 'past'),
    span,
    reading: words(text.slice(span.start, span.end), start?.slice(2) ?? null, end?.slice(2) ?? null, '每年 '),
    rest: around(text, span.start, span.end),
  };
}
