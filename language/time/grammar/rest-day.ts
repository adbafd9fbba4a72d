import type { Mention } from '../ast.js';
import type { Match } from './core.js';

/** A remark in brackets on what becomes of a day on which nobody works. */
const REMARK = /\(遇[^()]{0,12}(顺延|提前)[^()]{0,8}\)/y;
const MAY_BE_REMARK = '(遇';

/** Takes in the remark of a mention, within its words or directly behind them: 15日内（遇节假日顺延）. */
export function withRestDay({ value, end }: Match<Mention>, chars: string): Match<Mention> {
  const at = chars.startsWith(MAY_BE_REMARK, end) ? end : chars.indexOf(MAY_BE_REMARK, value.start);
  if (at < 0 || at > end) return { value, end };
  REMARK.lastIndex = at;
  const found = REMARK.exec(chars);
  if (found === null) return { value, end };
  const after = Math.max(end, at + found[0].length);
  return { value: { ...value, end: after, onRestDay: found[1] === '提前' ? 'before' : 'after' }, end: after };
}
