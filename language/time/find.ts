import { readAll, type Read } from './read-all.js';
import type { Finding } from './resolve/finding.js';
import type { DeadlineContext, Understanding } from './types.js';
import { stepOf, understandingOf } from './understand.js';

/** Bounds that limit work even where the day they lead to has passed: a forgotten 明年 is the commonest reason. */
const LIMITING: ReadonlySet<string> = new Set(['before', 'by', 'within']);

/** A limit whose year is not written may have been meant for next year. */
function isForgottenYear({ mention, others }: Finding): boolean {
  const { body } = mention;
  return body.type === 'period' && LIMITING.has(body.bound) && others.some((other) => other.convention === 'C08b');
}

/** Adverbial time limits: what bounds the work, not what describes a noun (全年计划), a past (3月举行了) or an urgency (尽快). */
function isTimeLimit({ finding, role }: Read, chars: string): boolean {
  if (finding.kind === 'set') return false;
  const { body, start, end } = finding.mention;
  if (role === 'setting') return isForgottenYear(finding);
  if (role !== 'limit') return false;
  if (body.type === 'duration')
    return finding.deadline !== null || finding.anchor !== null || isMaskedLimit(finding, chars);
  if (body.type !== 'period') return false;
  // 距年底只剩两个月 and 时间已到6月 tell the time of speaking.
  if (/^(?:离|距)/.test(chars.slice(start, start + 1))) return false;
  if (/时间已[到至]$|目前[到至]?$/.test(chars.slice(Math.max(0, start - 4), start))) return false;
  return !/^(?:还有|只有|只剩|仅剩|已经|不到)/.test(chars.slice(end, end + 2));
}

const isMaskedLimit = (finding: Finding, chars: string): boolean =>
  finding.flags.includes('masked') &&
  !/[至到]$/.test(chars.slice(Math.max(0, finding.mention.start - 1), finding.mention.start));

/**
 * Every time limit in a clause or sentence, in order: dated ones, masked ones (*月底前) and those counted from an event (批复后30日内).
 * Rhythms, attributes, settings, urgency and traps are none.
 */
export function findDeadlines(text: string, ctx: DeadlineContext): Understanding[] {
  const reading = readAll(text, ctx);
  const { chars } = reading.source;
  return reading.reads
    .filter((read) => isTimeLimit(read, chars))
    .map(({ finding }) => understandingOf(finding, reading, [stepOf(finding, reading)], ''));
}
