import { readAll, type Reading } from './read-all.js';
import type { Finding } from './resolve/finding.js';
import type { DeadlineContext, LeadingDeadline } from './types.js';
import { stepOf, understandingOf } from './understand.js';

/** Words before the deadline that say how firmly it is meant, or nothing at all. */
const LEAD_IN = /^(?:力争|争取|确保|务必|务于|必须|计划|预计|拟|应|须|要|请|于|在|至迟|最迟|赶|将|并)*(?:于|在)?$/;
/** What stands between the deadline and the text. */
const SEPARATOR = /^[\s\u3000，,、：:；;。）)]+/u;

function isLeading(finding: Finding, reading: Reading): boolean {
  if (finding.kind === 'none' && finding.anchor === null) return false;
  return LEAD_IN.test(reading.source.chars.slice(0, finding.mention.start));
}

/**
 * The longest deadline at the start of a text, and where the text goes on: `5月底前 完成用地预审`, `6月底前完成…`, `每月底 报送`.
 * Null where the text begins with none.
 */
export function readLeadingDeadline(text: string, ctx: DeadlineContext): LeadingDeadline | null {
  const reading = readAll(text, ctx);
  const first = reading.reads[0]?.finding;
  if (first === undefined || !isLeading(first, reading)) return null;
  const { end } = reading.source.spanOf(first.mention.start, first.mention.end);
  const gap = SEPARATOR.exec(text.slice(end))?.[0].length ?? 0;
  const restStart = end + gap;
  const understanding = understandingOf(first, reading, [stepOf(first, reading)], text.slice(restStart).trim());
  return { understanding, restStart };
}
