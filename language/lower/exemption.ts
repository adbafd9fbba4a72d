import { fold } from '../text/fold.js';
import type { Exemption, Written } from '../model/values.js';
import { splitTail } from './fact.js';

const CODE = /^DB\d{3}$/;

/** Reads `代码或规则名、… 理由（至：日期）`. The list ends at the first white space that no 、 follows. */
export function readExemption(text: string): Exemption {
  const { body, tail } = splitTail(text);
  const codes: Written[] = [];
  let at = 0;
  for (;;) {
    const match = /^[\s、，,]*([^\s、，,]+)/.exec(body.slice(at));
    if (!match) break;
    const word = match[1] as string;
    const start = at + match[0].length - word.length;
    codes.push({ text: CODE.test(fold(word)) ? fold(word) : word, span: { start, end: start + word.length } });
    at = start + word.length;
    if (!/^\s*[、，,]/.test(body.slice(at))) break;
  }
  return { text, span: { start: 0, end: text.length }, codes, reason: body.slice(at).trim(), until: tail.until };
}
