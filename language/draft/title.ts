import { findLimits } from './deadlines.js';
import { CREATE_VERBS, DO_VERBS, END_STATES } from './lexicon/verbs.js';
import { anyOf, MODAL_YAO } from './patterns.js';

const LONGEST_TITLE = 32;
/** “凡是列入计划的，必须按时完成”: what is to be completed stands in the condition. */
const CLOSED_CLASS = /^凡(?:是)?([^，,]{2,24}的)[，,]/;
const OPENINGS = new RegExp(
  `^(?:请(?![示假])|特别是|尤其是|此外|另外|同时|其中|因此|为此|目前|当前|眼下|首先|其次|其他|今年|${MODAL_YAO}|应当?|须|必须|务必|确保|力争|争取(?=完成|实现|取得)|坚决|积极|切实|认真|抓紧|尽快|及时|主动|进一步|继续|持续|牵头(?!单位)|既|也|都|还|再|，|,|、|在全[省市县区](?:范围内)?|在(?=完成|$)|我们(?:一定)?|我[省市县区]|在[^，,]{2,20}(?:前提下|基础上)|一手抓)+`,
);
const SETTING =
  /^(?:按照|根据|围绕|立足|聚焦|针对|结合|依托|瞄准|发挥|充分发挥|抢抓|紧扣|借助|对照|通过|以|在|从|把[^，,]{2,20}作为|对于?|由|为|利用|着眼|凡|涉及|鉴于|随着|作为)[^，,]*$|一旦|^待[^，,]*后$|^(?:近期|最近|目前)?(?:国家|中央|省里|省委|省政府|上级)|存在[^，,]*(?:问题|不足)|会同[^，,]*$/;
const EMPTY =
  /^(?:[^，,]{0,8}(?:方面|来看|前提下|基础上|过程中|的)|是[^，,]*责任人|会议[\u4e00-\u9fff]{2,4}|[^，,]{2,60}(?:负责|牵头|配合|协助))$/;
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
    .filter((clause) => clause.length > 1);
  const saying = clauses.filter((clause) => !SETTING.test(clause) && !EMPTY.test(clause));
  const telling =
    saying.find((clause) => clause.length >= 6 && DEED.test(clause)) ??
    saying.find((clause) => clause.length >= 4 && DEED.test(clause)) ??
    saying[0] ??
    clauses[0] ??
    body;
  const closed = CLOSED_CLASS.exec(body)?.[1] ?? '';
  return shortened(closed && closed.length + telling.length <= LONGEST_TITLE ? closed + telling : telling);
}

/** A clause without its number, subject, limits and modals. */
function bare(clause: string, owners: readonly string[]): string {
  let text = clause
    .replace(/^[一二三四五六七八九十]{1,3}(?:是|要|、)|^[(（][一二三四五六七八九十\d-]{1,3}[)）〉]|^\d{1,2}[.．、]/, '')
    .trim();
  text = withoutSubject(text.replace(/^请(?![示假])/, ''), owners).replace(
    /^([^，,]{4,30}?)由[^，,]{2,40}(?:负责|牵头|承担|承办)[^，,]{0,8}$/,
    '$1',
  );
  for (let i = 0; i < 3; i++) {
    const before = text;
    text = text.replace(OPENINGS, '');
    const limit = TIME_FIRST.test(text) ? findLimits(text)[0] : undefined;
    const lead = limit && limit.start <= 1 ? /^[在于到至]?$/.test(text.slice(0, limit.start)) : false;
    if (limit && lead && limit.end < text.length - 1) text = text.slice(limit.end);
    if (text === before) break;
  }
  return text;
}

function withoutSubject(text: string, owners: readonly string[]): string {
  let end = -1;
  for (const name of owners) {
    const at = text.indexOf(name);
    if (at >= 0 && at < 60) end = Math.max(end, at + name.length);
  }
  if (end <= 0) return text;
  const rest = text
    .slice(end)
    .replace(/^等?(?:有关|相关)?(?:部门|单位)?(?:和[^，,]{0,8})?(?:共同|具体)?(?:负责(?!人|同志)|牵头)?/, '');
  const modal = new RegExp(`^(?:也|都|还|均|既)?(?:${MODAL_YAO}|应|必须|须|务必|一律|负责|牵头|同步)`).test(rest);
  const first = owners[0] ?? '\u0000';
  return rest.length > 1 && (modal || text.startsWith(first) || text.startsWith('由')) ? rest : text;
}

/** Cut at a 、 or a natural end within the length; an open quotation mark or bracket is never left open. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const head = text.slice(0, LONGEST_TITLE);
  const cut = Math.max(head.lastIndexOf('、'), head.lastIndexOf('和'), head.lastIndexOf('及'));
  const short = cut >= 12 ? `${head.slice(0, cut)}等` : head;
  const open = Math.max(short.lastIndexOf('“'), short.lastIndexOf('（'), short.lastIndexOf('《'));
  return open > 6 && !/[”）》]/.test(short.slice(open)) ? `${short.slice(0, open)}等` : short;
}
