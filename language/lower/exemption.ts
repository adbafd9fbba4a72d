import { isRuleCode } from '../table/hundreds.js';
import { fold } from '../text/fold.js';
import type { Exemption, Written } from '../model/values.js';
import { splitTail } from './fact.js';

/** What the list goes on behind: a separator, or another code after mere white space. */
const GOES_ON = /^\s*[、，,]|^\s+DB\d{3}(?![\d])/i;

/** Reads `代码或规则名、… 理由（至：日期）`. The list ends at the first white space or colon that no 、 follows. */
export function readExemption(text: string): Exemption {
  const { body, tail } = splitTail(text);
  const codes: Written[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (;;) {
    const match = /^[\s、，,]*([^\s、，,：:]+)/.exec(body.slice(at));
    if (!match) break;
    const word = match[1] as string;
    const start = at + match[0].length - word.length;
    const code = isRuleCode(fold(word)) ? fold(word) : word;
    // Written twice is meant once; a damaged line may repeat a code by thousands.
    if (!seen.has(code)) codes.push({ text: code, span: { start, end: start + word.length } });
    seen.add(code);
    at = start + word.length;
    if (!GOES_ON.test(body.slice(at))) break;
  }
  let reason = body
    .slice(at)
    .replace(/^[\s：:]+/, '')
    .trim();
  const last = codes.at(-1);
  // 没有时间节点，已请示: a comma may stand before the reason as well.
  if (reason === '' && last && codes.length > 1 && !isRuleCode(last.text)) {
    reason = last.text;
    codes.pop();
  }
  return { text, span: { start: 0, end: text.length }, codes, reason, until: tail.until };
}
