import type { Span } from '../../text/span.js';
import { END_STATES, RESULT_VERBS } from '../lexicon/verbs.js';
import { anyOf, FIGURE, MODAL_YAO } from '../text-patterns.js';

const MASS =
  '(?:万亿元|亿元|万元|元|亿斤|万斤|斤|万吨|吨|万千瓦|千瓦|兆瓦|公里|千米|平方公里|平方米|万平方米|立方米|万立方米|万亩|亩|公顷|%|％|‰|个百分点|百分点|万人次|人次|万人|个?工作日|天|小时|分钟|倍|位数|米|万头|头|万户|万立方)';
const COUNT =
  '(?:个(?!月)|人(?![次民员口大才均工类力文家事士选])|家|项|条|名|户|件|座|处|栋|套|台|把|辆|支|批|场|次|趟次|车次|台套|所|间|篇|种|类|门|对|只|期|位|艘|艘次|点|款|宗|起|部(?!门|分|位|署|队|级)|份|笔|轮|遍|届|片(?!区)|顶|床(?!位)|盏|眼|段)';
const NUMERAL = '(?:[*＊xX×□]+|\\d[\\d,.]*|[０-９][０-９．]*)';
const AMOUNT = `(?:${NUMERAL}(?:[-—～~至到]${NUMERAL})?多?余?(?:${MASS}|万?${COUNT}(?!百分点))|(?:至少|不少于|不低于)${FIGURE}${COUNT}|${FIGURE}${COUNT}(?=以上)|${FIGURE}(?:万|亿)(?:亩|元|吨|人|户|斤)|百分之百|[百千万]分之${FIGURE}|${FIGURE}成(?!立|为|果|本|员)|两位数|三位数)(?:以上|以内|以下|左右|之内)?`;
const RESULT = anyOf(RESULT_VERBS);
const QUANTIFIED = new RegExp(
  `((?:(?:(?!的|以[上下内]|在|确|(?<=确)保|[要使让把将对和及末底前内])[\\u4e00-\\u9fff]){0,10}(?:率|比例|比重|占比|面积|产量|产值|收入|总量|总数|额|人数|增速|指数|浓度|储备量))?(?:实际|累计|新增|新(?=签约|引进|招引)|再|全部|至少|净)*${RESULT}(?:到|至|为|在)?)([^，,。；;：:]{0,18}?)(${AMOUNT})([^，,。；;：:、]{0,24})`,
  'g',
);
/** An amount that needs no noun behind it, unless that noun is counted itself: 50亿元以上项目3个. */
const WHOLE_AMOUNT = /[以左之][上内下右]$|[元斤吨%％]$/;
const COUNTED_AFTER = new RegExp(`^[\\u4e00-\\u9fff]{1,8}${NUMERAL}${COUNT}$`);
/** 组建25人以上的扑火队: the amount is the size of what follows. */
const SIZE_OF = /^的[\u4e00-\u9fff]{2,8}(?:队|组|专班|小组|项目|企业)/;
/** 储备融雪剂3000吨、除雪设备260台: things without a verb of their own belong to the one before. */
const LISTED = new RegExp(`^(?:、(?!${RESULT})(?:(?!率|比例)[\\u4e00-\\u9fff]){1,10}${AMOUNT})+(?=[，,。；;]|$)`);
const LAST_VERB = new RegExp(`${RESULT}(?:到|至|为|在)$`);
/** “利用10天时间” is no result, “压减至35个工作日” is one. */
const LENGTH_OF_TIME = /(?:工作日|天|小时|分钟)(?:以内|以上|以下|左右|之内)?$/;
const SHORTENS = /压|缩|减|降|控制|提前|不超过|答复|办结/;
/** 改造还剩213户, 整改未完成的14个问题, 建设路3号: the figure counts something else. */
const TOLD = /(?:还剩|还有|尚有|仍有|剩余|没有|尚未|未)/;
const NO_VERB = /^(?:建设(?:路|街|大道|银行|单位)|安排表)/;
/** 固投增长目标是6% sets a goal; 去年是6% tells. */
const EQUATION = /^[是为]/;
const COMPARISON = /^(?:不低于|不少于|高于|超过)/;
const PER_HEAD = new RegExp(
  `每(?![天日周旬月季年半])(?:人|个?(?:(?!要)[\\u4e00-\\u9fff]){1,5}?)(?:(?:都要|要|至少|不少于)?${RESULT}[^，,。；;]{0,6}?|(?:至少|不少于)[^，,。；;、]{0,12}?)${AMOUNT}[^，,。；;、进开予]{0,8}`,
  'g',
);
const WHOLE =
  '(?:全面|超额|全部|圆满|如期|足额|100%|百分之百)(?:完成|兑现|到位|开工|入库|整改|销号|办结|清零|落实到位|拨付|建成)';
const TOTAL = new RegExp(
  `${WHOLE}(?:[^，,。；;：:]{0,24}(?:任务|目标|计划|指标)|[^，,。；;：:]{0,24}?(?=[，,。；;]|$))|(?:(?<=[，,。；;]|确保|实现了?)|^)[^，,。；;：:、（(]{0,16}[“"]?(?:清零|归零|全覆盖)(?!检|排|督|整|监|宣|培|执)[”"]?|恢复到[^，,。；;]{2,12}水平`,
  'g',
);
/** 应收尽收, 不漏一户、不落一人, 只增不减, 零增长: nothing may be left, without a figure. */
const TOTALITIES =
  /(?:应.尽.|不[漏落少丢](?:下)?一[\u4e00-\u9fff])(?:[、，,](?:应.尽.|不[漏落少丢](?:下)?一[\u4e00-\u9fff]))*|只增不减|[^，,。；;、保到]{0,10}零(?:增长|新增|事故|发生)|(?:全部|全员|全线|足额|(?<!个)百分之百|100%)(?:由)?(?!(?:任务|目标|工作|力量|内容|精力|过程))[\u4e00-\u9fff]{2,14}(?=[，,。；;、并]|$)|发到(?:每家每户|每一?[个名户村位家]?[\u4e00-\u9fff]{1,10}手?中?)|[\u4e00-\u9fff]{2}完毕/g;
/** 来一次全面排查, 确定一名联络员: one is a number, too, where something is to be held or named. */
const ONCE =
  /(?:再|重新|集中)?(?:来|搞|做|开|办|编|上|过|组织|开展|召开|举办|举行|确定|明确|选派|选定|指定|安排|配备|评出|列出)(?:好|上|出)?[一1](?:次|轮|遍|名|场|份|张|封|堂|位|期)(?!性)[^，,。；;：:、]{0,16}/g;
const STATE = new RegExp(anyOf(END_STATES));
/** Behind 6月底前 even words that no lexicon knows are the result, if they are few: 升规入统. */
const LONGEST_PLAIN_RESULT = 24;
const LEADING = new RegExp(
  `^(?:[，,、]|以前|之前|${MODAL_YAO}|应当?(?!.尽)|须|必须|务必|确保|力争|争取(?=完成|开工|实现)|都|再|就|可以|计划|我们|初步确定|努力|全力|基本上|将|各[\\u4e00-\\u9fff（）()、]{1,12}(?:要|须|必须)|由[^，,。；;]{2,30}?(?:牵头|负责))+`,
);
const TRAILING = /(?:等(?:各项|有关|相关)?(?:工作|任务|事项|目标)?|的?工作|[，,。；;、！!])+$/;
const TOTALITY = new RegExp(`^(?!${RESULT})[^，,、把将]{2,30}?(?=(?:全部|全面)[\\u4e00-\\u9fff]{2})`);
const RESULT_ONLY = new RegExp(`${RESULT}|${STATE.source}|${AMOUNT}|一[遍轮]|全部|全面`);

/**
 * The results of a sentence that can be checked: verb and value, or an end state tied to a limit; no modal, no limit, no trailing 等工作.
 * `limits` are the sentence's own time limits.
 */
export function findTargets(sentence: string, limits: readonly Span[]): Span[] {
  const targets: Span[] = [];
  limits.forEach((limit, index) => {
    const span = resultAfter(sentence, limit, limits[index + 1]);
    if (span) targets.push(span);
  });
  const free = (start: number, end: number) =>
    !targets.some((t) => t.start < end && start < t.end) && !limits.some((l) => l.start < end && start < l.end);
  for (const pattern of FIGURE_HINT.test(sentence) ? [PER_HEAD, QUANTIFIED, TOTAL] : [TOTAL])
    for (const match of sentence.matchAll(pattern)) {
      if (
        /(?:近|约|仅|均|(?<!不)[高低]于|多达)$/.test(match[2] ?? '') ||
        (LENGTH_OF_TIME.test(match[3] ?? '') && !SHORTENS.test(match[0])) ||
        (pattern === QUANTIFIED && isTold(sentence, match)) ||
        /^(?:[^，,]{0,4}(?:要求|标准)|的(?:比例|幅度|原则))/.test(match[4] ?? '')
      )
        continue;
      const rest = LISTED.exec(sentence.slice(match.index + match[0].length))?.[0] ?? '';
      const span = tidy(
        sentence,
        match.index + lastVerb(match) - measuredName(sentence, match),
        match.index + match[0].length + rest.length,
        rest === '' &&
          WHOLE_AMOUNT.test(match[3] ?? '') &&
          !COUNTED_AFTER.test(match[4] ?? '') &&
          !SIZE_OF.test(match[4] ?? '')
          ? (match[4] ?? '').length
          : 0,
      );
      if (span && free(span.start, span.end)) targets.push(span);
    }
  for (const pattern of [TOTALITIES, ONCE])
    for (const match of sentence.matchAll(pattern)) {
      const span = tidy(sentence, match.index, match.index + match[0].length, 0);
      if (span && free(span.start, span.end) && !PAST_BEFORE.test(sentence.slice(0, span.start))) targets.push(span);
    }
  return targets.sort((a, b) => a.start - b.start);
}

/** 已召开一次: told, not asked for. */
const PAST_BEFORE = /(?:已经?|了|曾)$/;

function isTold(sentence: string, match: RegExpMatchArray): boolean {
  const verb = match[1] ?? '';
  const between = match[2] ?? '';
  return (
    TOLD.test(between) ||
    between.startsWith('的') ||
    /(?:未|没有|已)$/.test(sentence.slice(0, match.index)) ||
    NO_VERB.test(match[0]) ||
    (verb.startsWith('达') && /[下表抵送传直]$/.test(sentence.slice(0, match.index))) ||
    (EQUATION.test(verb) && !/(?:目标|任务|指标)[^，,。；;]{0,4}$/.test(sentence.slice(0, match.index)))
  );
}

/** Without one of these no amount stands in a sentence. */
const FIGURE_HINT = /[\d*＊xX×□０-９百千万成]|至少|不少于|不低于|以上|两位数|三位数/;

/** “配备卫星电话不少于2部”: a bare comparison takes the words before it, which say of what. */
function measuredName(sentence: string, match: RegExpMatchArray): number {
  if (!COMPARISON.test(match[0])) return 0;
  const name = /(?<![\d.])[\u4e00-\u9fff“”（）\d.]{0,18}$/.exec(sentence.slice(0, match.index))?.[0] ?? '';
  return (
    name
      .replace(
        /^.*(?:\d{4}年|全年|今年|年内|上半年|下半年|季度|月底前|前|内|各|每年|负责|确保|力争|务必|必须|要|应|须)(?=.)/,
        '',
      )
      // “各县（市、区）不少于20个”: the rest of a bracket names nothing.
      .replace(/^[^（）]*）/, '').length
  );
}

/** “任务是引进亿元以上项目3个”, “不动产登记办理时限压缩至3个工作日”: the verb that the amount belongs to is the last one before it. */
function lastVerb(match: RegExpMatchArray): number {
  const equated = EQUATION.test(match[1] ?? '') && new RegExp(`^${RESULT}`).test(match[2] ?? '');
  if (equated) return (match[1] ?? '').length;
  const verb = LAST_VERB.exec(match[2] ?? '');
  return verb ? (match[1] ?? '').length + verb.index : 0;
}

/** What stands between a limit and the end of its clause (or the 、 before the next limit), where that is a result. */
function resultAfter(sentence: string, limit: Span, next: Span | undefined): Span | undefined {
  const rest = sentence.slice(limit.end);
  let from = limit.end;
  if (/^[，,]/.test(rest)) from += 1;
  let end = from + (/^[^，,。；;：:！!]*/.exec(sentence.slice(from))?.[0].length ?? 0);
  if (next && next.start < end) {
    const comma = sentence.lastIndexOf('、', next.start);
    end = comma > from ? comma : next.start;
  }
  // “年底前对末位的进行约谈”: whom it meets is no result.
  if (/^(?:的|对[^，,。；;]{1,24}的(?:给予|予以|进行))/.test(sentence.slice(from))) return undefined;
  const span = tidy(sentence, from, end, 0);
  if (!span) return undefined;
  const words = sentence.slice(span.start, span.end);
  // “年底前危房要全部清零”: what stands before the modal is the subject.
  const modal = new RegExp(`^[^，,]{2,16}?(?:${MODAL_YAO}|必须|确保)`).exec(words);
  const ordered = modal ? span.start + modal[0].length : span.start;
  // “全区11个街道全部建成…”: the totality is the value, whose work it is stands elsewhere.
  const whole = TOTALITY.exec(sentence.slice(ordered, span.end));
  const start = ordered + (whole?.[0].length ?? 0);
  const result = sentence.slice(start, span.end).replace(/\d+小时/g, '');
  const closed =
    from === limit.end &&
    /(?:前|底|末|内|止|旬|[日号])$/.test(sentence.slice(limit.start, limit.end)) &&
    result.length <= LONGEST_PLAIN_RESULT;
  return (closed || RESULT_ONLY.test(result)) && span.end - start >= 2 ? { start, end: span.end } : undefined;
}

function tidy(sentence: string, start: number, end: number, drop: number): Span | undefined {
  let to = end - drop;
  const body = sentence.slice(start, to);
  const trailing = TRAILING.exec(body);
  if (trailing && trailing.index > 1) to = start + trailing.index;
  const leading = LEADING.exec(sentence.slice(start, to));
  const from = start + (leading?.[0].length ?? 0);
  return to - from >= 2 ? { start: from, end: to } : undefined;
}
