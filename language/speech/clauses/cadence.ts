import type { Span } from '../../text/span.js';
import { mentionsIn } from './time-words.js';

const CLAUSE_END = /[，,。；;：:！!？?]/;
/** Nobody says a longer act in one breath. */
const LONGEST_ACT = 60;
/** 每年的总量, 每月投资提高10%: a period that measures something recurs in no act. */
const MEASURES = /^(?:的|、|分解|细化|投资|资金|收入|用电|产[量值]|报表|人均|[^，,。]{0,6}(?:提高|增长|下降)\d)/;
/** What names the rhythm as a whole and is no part of the act. */
const TRAILING = /(?:[”"〞』][\s\S]*|等?(?:的)?(?:工作)?(?:制度|机制|要求|模式|做法))$/;
const N = '[一二两三四五六七八九十\\d*＊]{1,2}';
/** Rhythms that name no period of the calendar: a term, an inspection a day, a round twice a week. */
const OTHERS = new RegExp(
  [
    '每(?:个)?学期(?:初|末)?',
    `(?<![\\d*＊一二三四五六七八九十])${N}[天日周旬月季年][一二三两](?=[检巡测访研训练清析结评报查])`,
    `(?<![这近前])(?:一|两|三|半个?)(?:天|周|月|年)(?=[\\u4e00-\\u9fff]{1,3}${N}[次遍回个])`,
    '(?<=实行)日(?=报)',
    '(?:定期(?:或者?|、)?)?不定期(?=[\\u4e00-\\u9fff]{2})|(?<!不)定期(?!不定期|存款|限)(?=[\\u4e00-\\u9fff“]{2})',
  ].join('|'),
  'g',
);

/**
 * The rhythms of a sentence as written: period and act, contiguous; joined by 、 they are one string, by a comma several. Periods that
 * recur are read by `language/time`; here only what is done in them is added.
 */
export function findCadences(sentence: string, events?: readonly string[]): Span[] {
  const periods = mentionsIn(sentence, events)
    .filter(({ body, words }) => body.type === 'recurrence' && !words.startsWith('逐'))
    .map(({ start, end, body }) => ({ start, end, due: body.type === 'recurrence' && body.bound === 'before' }));
  for (const match of sentence.matchAll(OTHERS)) {
    const end = match.index + match[0].length;
    if (!periods.some((period) => period.start < end && match.index < period.end))
      periods.push({ start: match.index, end, due: false });
  }
  periods.sort((a, b) => a.start - b.start);
  const found: { start: number; end: number }[] = [];
  periods.forEach((period, i) => {
    const last = found.at(-1);
    if (last && period.start < last.end) return;
    const next = periods[i + 1];
    const end = actEnd(sentence, period.end, next?.start);
    const act = sentence.slice(period.end, end);
    if ((act.length < 1 && !period.due) || MEASURES.test(act)) return;
    if (last && sentence.slice(last.end, period.start) === '、') last.end = end;
    else found.push({ start: period.start, end });
  });
  return found;
}

/** Where the act of a rhythm ends: with its clause, or at the 、 before the next rhythm. */
function actEnd(sentence: string, from: number, next: number | undefined): number {
  const rest = sentence.slice(from, from + LONGEST_ACT);
  const stop = rest.search(CLAUSE_END);
  let end = from + (stop < 0 ? rest.length : stop);
  if (next !== undefined && next < end) {
    const comma = sentence.lastIndexOf('、', next);
    end = comma > from ? comma : next;
  }
  const trailing = TRAILING.exec(sentence.slice(from, end));
  return trailing ? from + trailing.index : end;
}
