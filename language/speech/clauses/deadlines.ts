import type { Span } from '../../text/span.js';
import { END_STATES, RESULT_VERBS, DO_VERBS, CREATE_VERBS } from '../lexicon/verbs.js';
import { PERIOD_HEADS } from '../lexicon/nouns.js';
import { anyOf } from '../text-patterns.js';
import { timeWords } from './time-words.js';

/** Words that set an end by themselves: 前, 底, 内, a day, a third of a month. A bare period (全年, 今年) limits only as an adverbial. */
const CLOSED = /(?:前|底|末|内|止|[日号]|旬|初)$/;
/** 从下周一起, 节后: where the work begins bounds it as well. */
const BEGINS_OR_FOLLOWS = /(?:起|开始|后)$/;
/** 放假期间, 全国“两会”期间. */
const DURING = /期间$/;
/** 3月9日，市里召开…: a day that is told of. */
const TOLD_DAY = /^(?:上午|下午|晚上?)?[，,]?[^，,。]{0,24}?(?:召开|举行|作出|主持|带队|参加)/;
const ORDERS = /要|必须|务必|确保|力争|将/;
const VERB = new RegExp(
  `^(?:进行|铺开|开始|要|应|须|必须|务必|一律|确保|力争|争取|全部|全面|基本|再|新|累计|实际|都|,|，|、|$|${anyOf([...RESULT_VERBS.filter((verb) => !/^(?:是|为|达|超|保持|支出|利用)$/.test(verb)), ...END_STATES, ...DO_VERBS, ...CREATE_VERBS])})`,
);
const HEAD = new RegExp(`^${anyOf(PERIOD_HEADS)}`);
/** Sentences in which the time belongs to somebody above: 近期省里将…. */
const ABOVE = /^[，,]?(?:国家|中央|国务院|省里|省委|省政府|省[^，,。]{0,4}将|部里|上级|全省|全国)/;
/** 汛前检查, 节前走访: a season that an act takes with its noun says which one, not until when. */
const SEASON = /^(?![年月本下会])[\u4e00-\u9fff]{1,3}前$/;
const TAKES_NOUN = /(?:(?:新|首|第?[一二三\d])[轮次场批]|组织|开展|进行|完成|实施|做好|抓好|部署)$/;
const SINCE = /^(?:以来|来|以后|度|份以来|的|同期|黄金期)/;

/** The time limits of a sentence, as written and every occurrence: adverbials that bound the work, not attributes (全年计划), settings (当前) or urgency (尽快). */
export function findLimits(sentence: string, events?: readonly string[]): Span[] {
  return timeWords(sentence, events)
    .filter((span) => isLimit(sentence, span))
    .map(({ start, end }) => {
      // “批复后30个工作日内” is one limit with the event that its clock starts from.
      const anchor = DURATION.test(sentence.slice(start, end)) ? ANCHOR.exec(sentence.slice(0, start)) : null;
      return { start: start - (anchor?.[0].length ?? 0), end };
    });
}

const DURATION =
  /(?:工作日|天|小时|分钟|周|星期|个?月)(?:以内|之内|内)$|[\d一二两三四五六七八九十*＊]+[日年](?:以内|之内|内)$/;
const ANCHOR = /(?:[\u4e00-\u9fff]{2}(?:之日起|后)|[\u4e00-\u9fff]{2}之日起)$/;
/** 审批时间压减至5日内: the length of a proceeding is what is asked for, not until when. */
const SHORTENED = /(?:压[减缩]|缩短|控制|减少|降低|不超过|时[限间长]|周期)[^，,。；;]{0,4}[至到在为]?$/;
/** 制定全年培训计划: the period belongs to the noun that the verb acts on. */
const ACTED_ON =
  /(?:制定|制订|编制|完成|实现|对照|落实|围绕|按照|分解|细化|下达|明确|确定|谋划|安排|研究|汇总|夺取|部署|抓好|做好|总结|报告|锚定|紧盯)$/;
/** A part of a year is seldom a mere topic: 上半年把…轮训一遍. */
const PART_OF_YEAR = /(?:半年|季度|月份?|年内)$/;
const ACTS_ON = /^(?:[，,]?(?:把|将|对|由|组织|分|赴|外出))/;

function isLimit(sentence: string, { start, end }: Span): boolean {
  const words = sentence.slice(start, end);
  const after = sentence.slice(end);
  const before = sentence.slice(0, start);
  if (
    /(?:从|自|自从|对|较|比|截至|截止|截至目前|据|立足|迎接|献礼|度过|渡过|安全|围绕|第)$/.test(before) ||
    /^截[至止]/.test(words) ||
    (words.startsWith('从') && !CLOSED.test(words) && !BEGINS_OR_FOLLOWS.test(words)) ||
    (/^今[天日]$/.test(words) && !/^(?:就|之?内|下班|散|回去|晚)/.test(after)) ||
    (TOLD_DAY.test(after) && !ORDERS.test(after.split(/[，,。；;]/, 2).join(''))) ||
    /^即日|期内$|^(?:周|星期)[一二三四五六日天]$|^(?:岁末年初|年末岁[首初])$/.test(words) ||
    /^当[年月日天]$/.test(words)
  )
    return false;
  if ((SINCE.test(after) || after.startsWith('是')) && !words.endsWith('前')) return false;
  if (
    /每(?:个|周|旬|半?月|季度?|半?年|学期)?$|开展一[轮次]$|[一二两三四五六七八九十\d]$/.test(before) ||
    /[《“"]$/.test(before)
  )
    return false;
  if (SEASON.test(words) && TAKES_NOUN.test(before) && /^[\u4e00-\u9fff]/.test(after)) return false;
  if (DURING.test(words)) return /(?:^|[，,])$/.test(before) && !/^(?:的|是)/.test(after);
  if (BEGINS_OR_FOLLOWS.test(words) && !DURATION.test(words))
    return /^从|[日号周月节假]/.test(words) && !/^(?:的|，?我|，?全)/.test(after) && !/^(?:会后|今后)$/.test(words);
  if (DURATION.test(words)) return ANCHOR.test(before) || /后|起/.test(words) || isRunOfWork(before, after);
  if (/^(?:上(?!半年)|去年|前年)|^[“"].*[^前末底内]$|^[一二三四五六七八九十]+[号一]?$/.test(words)) return false;
  if (/^(?:近期|近日)/.test(words))
    return /^[，,]?由|^[，,]?要|^[，,]?(?:完成|开展|组织|召开|印发)/.test(after) && !ABOVE.test(after);
  if (/^到?至?\d{4}年$/.test(words)) return /^[到至]/.test(words) || (/[在于]$/.test(before) && VERB.test(after));
  if (CLOSED.test(words))
    return (
      !/^(?:的?数据|统计|实现|通报情况|省(?:里|委|政府|[^，,。]{0,4}将)|考核|测评|述职|评比|评优|总结|决算|结账|算)/.test(
        after,
      ) || words.endsWith('前')
    );
  if (
    /^(?:会后|汛期?|主汛期|迎峰度[夏冬]|麦收|秋收|春耕|秋季开学|开学|入冬|入汛|雨季|中秋|供暖[期季]|春节|两会|国庆节?|五一|元旦)$/.test(
      words,
    )
  )
    return false;
  if (/^[\u4e00-\u9fff]{2,4}的/.test(after)) return false;
  if (ABOVE.test(after)) return false;
  if (ACTED_ON.test(before)) return false;
  if (words === '今年' && /^[^，,。；;]*一[遍轮]/.test(after)) return true;
  if (PART_OF_YEAR.test(words) && ACTS_ON.test(after)) return true;
  if (HEAD.test(after) && !/^(?:实施|生产|投资\d|工业)/.test(after)) return false;
  if (VERB.test(after) || /^(?:全市|全县|全区|我市|我县|我们)/.test(after)) return true;
  if (/^(?:全年|年内|[上下]半年|[一二三四]季度)$/.test(words) && /^[^，,。；;*＊×X]{0,14}(?:\d|[*＊×X])/.test(after))
    return true;
  return (
    /(?:确保|力争|争取|在|于|，|,|^)$/.test(before) &&
    /(?:新|达到|突破|完成|实现|建成|开工|新增|超过|投产|不低于|不少于|稳定在|保持在|控制在|全覆盖|清零|\d+%)/.test(
      after.split(/[，,。；;]/)[0] ?? '',
    )
  );
}

/** 三天内整改到位 and 半小时内上报 bound the work; 压减至3天内 measures a proceeding. */
function isRunOfWork(before: string, after: string): boolean {
  if (SHORTENED.test(before)) return false;
  return /(?:[在于]|限期?|要|须)$/.test(before) || VERB.test(after) || after.startsWith('至少');
}
