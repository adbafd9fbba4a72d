import type { Span } from '../../text/span.js';
import { EVENT_ACTS, RECURRING_ACTS } from '../lexicon/cadence.js';
import { anyOf } from '../text-patterns.js';

const ACT = `(?:${anyOf(RECURRING_ACTS)}|有[\\u4e00-\\u9fff]{1,2})`;
/** Behind a period alone a single character must be the whole act: 每月报, but not 每月报表. */
const WHOLE_ACT = `(?:${anyOf(RECURRING_ACTS.filter((act) => act.length > 1))}|报(?!表|名|道|销|纸|社|刊|价|税|账|警|备|告|送)[^，,。；;、]{0,6}|${anyOf(RECURRING_ACTS.filter((act) => act.length === 1 && act !== '到'))}(?=[，,。；;、！!”"’）)]|[一二两三四五六\\d]次|$)|到|有[\\u4e00-\\u9fff]{1,2})`;
const N = '[一二两三四五六七八九十\\d*＊]{1,2}';
const PERIOD = `(?:每(?:${N}|半)?个?(?:工作日|小时|天|日|周|星期|旬|月|季度|季|年|半年|学期)|每半月|每半年|(?:${N})(?:天|日|周|旬|月|季|年)(?=一)|每(?:周|星期)[一二三四五六日天](?:上午|下午|晚上?)?|日日|天天|周周|旬旬|月月|季季|年年)`;
const STRONG_ACT = anyOf(
  RECURRING_ACTS.filter(
    (act) => act.length > 1 && !/^(?:推进|研究|分析|开展|组织|召开|举行|举办|培训|维护|清理|更新|公布|发布)$/.test(act),
  ),
);
/** 每周报送信息不少于5条, 每季度至少促成1个项目签约: the measure belongs to the rhythm. */
const MEASURED = `${PERIOD}[^，,。；;、]{0,24}?(?:不少于|至少|不低于)[^，,。；;、]{0,8}?${N}(?:[次期场轮篇条件个家项名节户处所]|天(?=[，,。；;]|$))(?:、${N}[次天])*[^，,。；;、]*`;
const EVENT = new RegExp(`${anyOf(EVENT_ACTS)}(?:不少于|至少)?(?:${N}[次场轮期])?$`);
/** 每月5日前报送, 每周调度, 每半月通报一次; the act follows within a few words. */
const EVERY = new RegExp(
  `${MEASURED}|${PERIOD}(?:末|底|初)?(?:\\d{1,2}[日号](?:之?前)?|[\\d*＊]{1,2}日前)?(?:至少|都要|都|定期|要|应|须|不少于|各|集中|统一|组织|向[^，,。；;]{1,20}|对[^，,。；;]{1,30}|由[^，,。；;、]{1,16})?(?:${N}次)?${WHOLE_ACT}(?:${N}[次期场轮])?|${PERIOD}(?:对[^，,。；;]{1,30})?[^，,。；;、]{0,24}?${N}[次期场轮篇遍](?!会议|座谈)(?:${STRONG_ACT})?|${PERIOD}[^，,。；;、]{1,24}?${STRONG_ACT}(?:${STRONG_ACT})?`,
  'g',
);
/** 一天一提醒, 两天一会商, 每天一调度. */
const ONE_EACH = new RegExp(
  `(?:每?${N}(?:天|日|周|旬|月|季|季度|年)${N}|每[天日周旬月季年]${N}|半月一|半年一)(?:${ACT}|[检巡测访研训练清析结])`,
  'g',
);
/** 月调度、季考核: only as one of several, or inside quotes; alone 月 is too weak. */
const SHORT = new RegExp(
  `(?<![\\d*＊一二三四五六七八九十本当每个上下前近日周旬月季年天])[日周旬月季年](?:${ACT}|有[\\u4e00-\\u9fff]{1,2}|评比)`,
  'g',
);
const LOOSE = new RegExp(`(?:不定期|定期)(?:${ACT})`, 'g');
const ATTRIBUTE = /^(?:投资|资金|收入|用电|产量|[^，,。]{0,6}(?:提高|增长|下降)\d)/;

/** The rhythms of a sentence as written: period and act, contiguous; joined by 、 they are one string, by a comma several. */
export function findCadences(sentence: string): Span[] {
  const found: Span[] = [];
  const add = (start: number, end: number) => {
    const rival = found.findIndex((span) => span.start < end && start < span.end);
    if (rival < 0) found.push({ start, end });
    else if (end - start > (found[rival]?.end ?? 0) - (found[rival]?.start ?? 0)) found[rival] = { start, end };
  };
  for (const match of sentence.matchAll(ONE_EACH)) add(match.index, match.index + match[0].length);
  for (const match of PERIOD_HINT.test(sentence) ? sentence.matchAll(EVERY) : []) {
    const end = match.index + match[0].length;
    if (ATTRIBUTE.test(sentence.slice(end - 2))) continue;
    add(match.index, EVENT.test(match[0]) ? clauseEnd(sentence, end) : end);
  }
  const short = [...sentence.matchAll(SHORT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const span of short)
    if (short.length > 1 || found.length > 0 || nearLoose(sentence, span)) add(span.start, span.end);
  for (const match of sentence.matchAll(LOOSE)) add(match.index, match.index + match[0].length);
  return joined(sentence, found);
}

/** Without one of these no period recurs, and most sentences are done with. */
const PERIOD_HINT = /每|日日|天天|周周|旬旬|月月|季季|年年|[天日周旬月季年]一/;

const clauseEnd = (sentence: string, from: number): number =>
  from + (/^[^，,。；;：:！!]*/.exec(sentence.slice(from))?.[0].length ?? 0);
const nearLoose = (sentence: string, span: Span): boolean =>
  /^、(?:不)?定期|^[”"〞]/.test(sentence.slice(span.end)) || /[“"]$/.test(sentence.slice(0, span.start));

/** Rhythms that only a 、 parts are one: 月调度、季评比、年考核. */
function joined(sentence: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && sentence.slice(last.end, span.start) === '、')
      result[result.length - 1] = { start: last.start, end: span.end };
    else result.push(span);
  }
  return result;
}
