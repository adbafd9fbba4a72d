import type { Mention } from './ast.js';
import type { Source } from './source.js';

const OPENING = /[“‘「『]/u;
const CLOSING = /[”’」』]/u;
/** Longer quotations are sentences, which may well say when. */
const LONGEST_NAME = 12;

/**
 * True where a bare period is part of a name in quotation marks (“周末工程师”制度, “三月春风”行动): the quotation goes on beyond the
 * words of time, and nothing in them bounds anything.
 */
export function isQuotedName({ body, start, end }: Mention, source: Source): boolean {
  if (body.type !== 'period' || body.bound !== 'at') return false;
  if (body.node.type === 'calendar' && (body.node.day !== undefined || body.node.edge !== undefined)) return false;
  const { text } = source;
  const span = source.spanOf(start, end);
  const opened = lastOf(OPENING, text, span.start);
  if (opened < 0 || lastOf(CLOSING, text, span.start) > opened) return false;
  const closed = text.slice(span.end).search(CLOSING);
  if (closed < 0) return false;
  const name = text.slice(opened + 1, span.end + closed);
  return name.length <= LONGEST_NAME && name.length > span.end - span.start && /\p{Script=Han}/u.test(name);
}

/** The last character of the kind before `at`, looked for no farther than a name reaches; -1 where there is none. */
function lastOf(kind: RegExp, text: string, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_NAME); i -= 1) if (kind.test(text.charAt(i))) return i;
  return -1;
}
