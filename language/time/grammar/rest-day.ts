import type { Mention } from '../ast.js';
import type { Match } from './core.js';

/** A remark in brackets on what becomes of a day on which nobody works. */
const REMARK =
  /\((?:如|若)?遇[^()]{0,12}(顺延|提前)[^()]{0,10}\)|,?(?:如|若)?(?:恰)?遇(?:法定)?(?:节假日|休息日|双休日|公休日|周末|假期|节日|非工作日)[^,;。()]{0,10}?(?:则|可|自动|相应)?(顺延|提前)(?:至?[^,;。()]{0,8}工作日)?/y;
const MAY_BE_REMARK = '遇';
/** Brackets, a comma or 如 may stand before it. */
const LEADS = /[(,]?[如若]?恰?$/;

const LONGEST_LEAD = 3;

/** Takes in the remark of a mention, within its words or directly behind them: 15日内（遇节假日顺延）. */
export function withRestDay({ value, end }: Match<Mention>, chars: string): Match<Mention> {
  const word = chars.indexOf(MAY_BE_REMARK, value.start);
  if (word < 0 || word > end + LONGEST_LEAD) return { value, end };
  const at = word - (LEADS.exec(chars.slice(Math.max(value.start, word - LONGEST_LEAD), word))?.[0].length ?? 0);
  if (at > end) return { value, end };
  REMARK.lastIndex = at;
  const found = REMARK.exec(chars);
  if (found === null) return { value, end };
  const after = Math.max(end, at + found[0].length);
  return {
    value: { ...value, end: after, onRestDay: (found[1] ?? found[2]) === '提前' ? 'before' : 'after' },
    end: after,
  };
}
