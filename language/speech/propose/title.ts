import { findLimits } from '../clauses/deadlines.js';
import { CREATE_VERBS, DO_VERBS, END_STATES } from '../lexicon/verbs.js';
import { balanced } from './indicators.js';
import { anyOf, MODAL_YAO } from '../text-patterns.js';

const LONGEST_TITLE = 32;
/** “凡是列入计划的，必须按时完成”: what is to be completed stands in the condition. */
const CLOSED_CLASS = /^凡(?:是)?([^，,]{2,24}的)[，,]/;
const OPENINGS = new RegExp(
  `^(?:请(?![示假])|特别是|尤其是|此外|另外|同时|其中|因此|为此|目前|当前|眼下|首先|其次|其他|今年|${MODAL_YAO}|应当?|须|必须|务必|确保|力争|争取(?=完成|实现|取得)|坚决|积极|切实|认真|抓紧|尽快|及时|主动|进一步|继续|持续|牵头(?!单位)|既|也|都|还|再|，|,|、|在全[省市县区](?:范围内)?|在(?=完成|$)|我们(?:一定)?|我[省市县区]|在[^，,]{2,20}(?:前提下|基础上)|一手抓|(?:这个?月|本月|这周|本周)(?=[要须把对])|[^，,]{0,14}(?:任务|目标)是(?=引进|完成|新增|实现|建成))+`,
);
const SETTING =
  /^(?:按照|根据|围绕|立足|聚焦|针对|结合|依托|瞄准|发挥|充分发挥|抢抓|紧扣|借助|对照|通过|以|在|从|把[^，,]{2,20}作为|对于?|由|为|利用|着眼|凡|涉及|鉴于|随着|作为)[^，,]*$|^除[^，,]*外$|一旦|^待[^，,]*后$|^(?:近期|最近|目前)?(?:国家|中央|省里|省委|省政府|上级)|存在[^，,]*(?:问题|不足)|会同[^，,]*$/;
/** 对新增违法行为7日内立案: with its verb in the same clause 对 opens the act itself. */
const ON_OBJECT =
  /^(?:再?组织.{0,10})?对.{3,}(?:(?<![重主需必])要|[来搞做]一次|进行|开展|实行|实施|组织|逐|一律|立案|不再|整治|清理|排查|检查|登记|约谈|包联|建档|全部|集中).*$/;
const LONG_OBJECT = /^(?:组织.{0,10})?对.{6,}?((?:再|集中)?(?:开展|进行|组织|实施|实行).{3,})$/;
/** Clauses that say how far, to whom or what became of it: titles only where nothing better stands. */
const WEAK =
  /^(?:全部.{0,4}$|拿出来|做到|干完|完成\d+(?:[个件项]|%(?:以上)?)$|能|抽查|核查比例|发现|给我|报给?我|(?:检查|处理|督查|审计|检测|巡查)(?:结果|报告|轨迹)|结果|不达标|每一?[个件]|落实到人)|还剩|尚未|还没有|已经|[^为]了|是我们|[前底](?:拿出来|报.{1,6})$|不低于\d+%$/;
/** What the sentence is about, where it stands before the order: 已签约未开工的37个项目，…. */
const TOPIC =
  /^(?:对|对于|今年|今天|目前)*的?(.{2,20}?(?:项目|问题|案件|积案|资金|企业|小区|工程|事项|线索|场所|改造|图斑|实事|任务|隐患|群众|系统|机构|的\d+[个件项户宗家处]))$/;
const REMAINS = /^(.{2,12}?)(?:今年|目前)?(?:还剩|还有|还差)/;
/** A modal that orders; 确保 and 力争 say how well. */
const ORDER = /^(?:当前|近期)?[要须应]|^(?:必须|务必)/;
/** 已签约未开工的37个项目: the verbs belong to the things. */
const COUNTED_THINGS = /的\d+[个件项户宗家处条起][^，,]{0,10}$/;
const COUNTED_RESULT =
  /(?:不低于|不少于|不超过|突破|达到|至少)\d[\d.,]*(?:[万亿]?[\u4e00-\u9fff]{1,3}|%)(?:以上|以内)?$/;
/** Up to here an act says too little alone. */
const SHORT_ACT = 7;
const EMPTY =
  /^(?:[^，,]{0,8}(?:方面|来看|前提下|基础上|过程中|的)|是[^，,]*责任人|[省市县]里.*|包括.*|[把将][^，,]{2,8}|.*(?:还剩|还差)\d.*|会议[\u4e00-\u9fff]{2,4}|[^，,]{2,60}(?:负责|牵头|配合|协助))$/;
const TIME_FIRST = /^[在于]?[\d*＊０-９今明本全当次年月一二三四五六七八九十上下近汛会到至国春元中秋迎主麦批]/;
const DEED = new RegExp(
  anyOf([
    ...CREATE_VERBS,
    ...DO_VERBS,
    ...END_STATES,
    '争取',
    '认领',
    '分包',
    '提升',
    '服务',
    '攻坚',
    '调取',
    '监管',
    '压减',
    '购置',
    '储备',
    '配备',
    '组成',
    '检测',
    '过检',
    '上传',
    '写',
  ]),
);

/**
 * A short title: the first clause that says what is to be done, without subject, setting, limit, modal and number.
 * `owners` are the names found in the sentence; they are left out because the ledger has its own column for them.
 */
export function shortTitle(sentence: string, owners: readonly string[]): string {
  const body = sentence
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/[。；;！!]+$/, '')
    .replace(/[（(〔][^（）()〔〕]*(?:负责|牵头|单位)[^（）()〔〕]*[）)〕]/g, '');
  const clauses = body
    .split(/[，,：:；;。]/)
    .map((clause) => bare(clause.trim(), owners))
    .filter(({ text }) => text.length > 1);
  const saying = clauses.filter(
    ({ text }) => (!SETTING.test(text) || ON_OBJECT.test(text)) && !EMPTY.test(text) && !isNames(text, owners),
  );
  const telling = best(saying) ?? clauses[0];
  if (!telling) return shortened(body);
  const act = LONG_OBJECT.exec(telling.text);
  const text = act && telling.text.length > LONGEST_TITLE ? (act[1] ?? telling.text) : telling.text;
  const closed = CLOSED_CLASS.exec(body)?.[1] ?? '';
  const topic = closed || (text.length <= SHORT_ACT ? topicBefore(clauses, telling) : '');
  const whole = topic + (topic && !closed && text.length <= 2 ? '' : text);
  return shortened(whole.length <= LONGEST_TITLE ? whole : text);
}

interface Clause {
  readonly text: string;
  /** True where a subject or a modal stood before it: the order itself. */
  readonly ordered: boolean;
}

/** The clause that best says what is to be done; of equals the first. */
function best(clauses: readonly Clause[]): Clause | undefined {
  let found: { clause: Clause; value: number } | undefined;
  for (const clause of clauses) {
    const { text } = clause;
    const deed = (DEED.test(text) || ON_OBJECT.test(text)) && !COUNTED_THINGS.test(text);
    const value =
      (deed ? (text.length >= 6 ? 4 : text.length >= 4 ? 2 : 0) : 0) +
      (clause.ordered && (deed || text.length >= 6) ? 1 : 0) +
      // Of what no verb list knows, a counted result says more than a slogan (保用地，收储用地5000亩).
      (!deed && text.length >= 6 && COUNTED_RESULT.test(text) ? 2 : 0) -
      (WEAK.test(text) ? 5 : COUNTED_THINGS.test(text) ? 1 : 0);
    if (!found || value > found.value) found = { clause, value };
  }
  return found?.clause;
}

/** What the order is about, if a clause before it names that and nothing else. */
function topicBefore(clauses: readonly Clause[], telling: Clause): string {
  for (const { text, ordered } of clauses.slice(0, clauses.indexOf(telling))) {
    const topic = ordered ? undefined : (TOPIC.exec(text)?.[1] ?? REMAINS.exec(text)?.[1]);
    if (topic) return topic;
  }
  return '';
}

/** True for a clause of nothing but an ordinal, a time or the owners themselves. */
function isNames(clause: string, owners: readonly string[]): boolean {
  if (/^第?[一二三四五六七八九十]{1,2}(?:句话|件事|点|条)?$|^(?:首先|其次|最后)$/.test(clause)) return true;
  let rest = clause;
  for (const name of [...owners].sort((a, b) => b.length - a.length)) rest = rest.replace(name, '');
  rest = rest.replace(/还有|以及/, '');
  if (rest !== clause && rest.replace(/[、和及与等\s]/g, '').length === 0) return true;
  const limit = TIME_FIRST.test(clause) ? findLimits(`${clause}，`)[0] : undefined;
  return limit !== undefined && limit.start === 0 && limit.end === clause.length;
}

/** A clause without its number, subject, limits and modals. */
function bare(clause: string, owners: readonly string[]): Clause {
  let text = clause
    .replace(/^[一二三四五六七八九十]{1,3}(?:是|要|、)|^[(（][一二三四五六七八九十\d-]{1,3}[)）〉]|^\d{1,2}[.．、]/, '')
    .trim();
  const numbered = text;
  text = withoutSubject(text.replace(/^请(?![示假])/, ''), owners).replace(
    /^([^，,]{4,30}?)由[^，,]{2,40}(?:负责|牵头|承担|承办)[^，,]{0,8}$/,
    '$1',
  );
  const ordered = text !== numbered || ORDER.test(text);
  for (let i = 0; i < 3; i++) {
    const before = text;
    text = text.replace(OPENINGS, '');
    const limit = TIME_FIRST.test(text) ? findLimits(text)[0] : undefined;
    const lead = limit && limit.start <= 1 ? /^[在于到至]?$/.test(text.slice(0, limit.start)) : false;
    if (limit && lead && limit.end < text.length - 1) text = text.slice(limit.end);
    if (text === before) break;
  }
  text = withoutModal(text);
  // “完成清淤、6月底前完成加固”: the ledger has a column for the days of both steps.
  for (const { start, end } of findLimits(text).reverse())
    if (text[start - 1] === '、' && end < text.length - 1) text = text.slice(0, start) + text.slice(end);
  return { text, ordered };
}

/** 责任清单要于4月底前在网上公布: what is ordered stands before the modal; the modal and the limit behind it say nothing of it. */
const MODAL_WITHIN = new RegExp(
  `^((?!请)(?:(?!${MODAL_YAO}|必须|务必|确保|力争)[^，,、]){2,18}?)(?:都|均|也)?(?:${MODAL_YAO}|必须|务必|确保|力争|应当)(?=.{2})`,
);

function withoutModal(text: string): string {
  const match = MODAL_WITHIN.exec(text);
  const before = match?.[1] ?? '';
  if (!match || findLimits(`${before}，`)[0]?.start === 0) return text;
  const rest = text.slice(match[0].length);
  const limit = findLimits(rest)[0];
  // 要在15日内办结 is a measure of every case.
  const lead = limit && /^[在于]?$/.test(rest.slice(0, limit.start)) && !rest.slice(0, limit.end).endsWith('内');
  return before + (limit && lead && limit.end < rest.length - 1 ? rest.slice(limit.end) : rest);
}

function withoutSubject(text: string, owners: readonly string[]): string {
  let end = -1;
  for (const name of owners) {
    const at = text.indexOf(name);
    if (at >= 0 && at < 60) end = Math.max(end, at + name.length);
    // “甲街道、甲街道”: masked names repeat.
    while (end > 0 && text.startsWith(`、${name}`, end)) end += name.length + 1;
  }
  if (end <= 0) return text;
  const rest = text
    .slice(end)
    .replace(
      /^(?:等[\u4e00-\u9fff]{0,6}?(?:部门|单位|企业|机构|家)|[几两三四五]家|等?(?:有关|相关)?(?:部门|单位)?)(?:和[^，,]{0,8})?(?:共同|具体)?(?:负责(?!人|同志)|牵头)?/,
      '',
    );
  const modal = new RegExp(`^(?:也|都|还|均|既)?(?:${MODAL_YAO}|应|必须|须|务必|确保|力争|一律|负责|牵头|同步)`).test(
    rest,
  );
  const first = owners[0] ?? '\u0000';
  return rest.length > 1 && (modal || text.startsWith(first) || text.startsWith('由')) ? rest : text;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '（': '）', '《': '》', '(': ')', '〔': '〕' };

/** Cut at a 、 or a natural end within the length; an open quotation mark or bracket is never left open. */
function shortened(words: string): string {
  // A clause that a comma cut out of a bracket leaves half of it behind.
  const text = balanced(words) ? words : words.replace(/^([^（(]*)[）)]|[（(]([^）)]*)$/g, '$1$2');
  if (text.length <= LONGEST_TITLE) return text;
  const head = text.slice(0, LONGEST_TITLE);
  const cut = Math.max(head.lastIndexOf('、'), head.lastIndexOf('和'), head.lastIndexOf('及'));
  const short = cut >= 12 ? `${head.slice(0, cut)}等` : head;
  if (balanced(short)) return short;
  const open = Math.max(...['“', '（', '《', '(', '〔'].map((mark) => short.lastIndexOf(mark)));
  if (open > 6) return `${short.slice(0, open)}等`;
  // What opens with a long quotation is cut inside it, and the quotation closed.
  return `${short}${CLOSING[short[open] ?? ''] ?? ''}`;
}
