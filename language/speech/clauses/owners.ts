import { LEAD_INS } from '../lexicon/markers.js';
import { CATCH_ALLS } from '../lexicon/names.js';
import { CREATE_VERBS, DO_VERBS } from '../lexicon/verbs.js';
import { DOING, MAKING } from '../lexicon/acts.js';
import { type Name, readNames, withoutOrganVerbs } from './names.js';
import { anyOf, MODAL_YAO } from '../text-patterns.js';
import { timeWords } from './time-words.js';
import type { Assignment } from '../types.js';

/** No list of names goes on past these. */
const NEVER_IN_NAMES = /[的了着过被"%]/;
const TIME_FIRST = /^[\d*＊０-９今明本全当次年月一二两三四五六七八九十上下近汛会到至国春元中秋迎主麦]/;
const LEAD_IN = new RegExp(`^${anyOf(LEAD_INS)}[，,]?`);
/** 全市上下、各级各部门要…: of what comes before nothing is a name, but everybody is ordered. */
const COLLECTIVE_FIRST = new RegExp(`^.{0,40}?((?:全[省市县区])?${anyOf(CATCH_ALLS)})(?:要|须|必)`);
const ADVERB = '(?:也|都|还|均|更|既|就|再|又|一定|首先|要|切实|每天|原则上|分别|共同|具体|牵头)';
/** What may follow a subject: a modal, an adverb of manner, a preposition, a rhythm, a limit, a verb. */
const PREDICATE = new RegExp(
  `${MODAL_YAO}|${ADVERB}{1,2}${MODAL_YAO}|应当?(?!急|用|对|收)|必须|务必|确保|力争|争取|保证|一律|不得|须|负责(?!人|同志)|牵头|会同|联合|配合|协同|参与|参加|协助|组成|倒排|兜底|包干|认领|把关|审核|召集|主持|锁定|各(?=[\\u4e00-\\u9fff]{2}\\d)|排出|拿出|是[^，,]{0,20}责任(?:人|主体)|具体|每[天日周旬月季年半个]|[在对于](?!外)|按照|按|根据|围绕|结合|依托|把|将|于|抓紧|尽快|加快|立即|主动|积极|认真|切实|严格|进一步|继续|持续|全面|全力|及时|尽早|责令|督促|监督|予以|给予|引导|依法|依规|从严|按期|按时|限期|如期|率先|统筹|适时|提前|分别|共同|带头|亲自|自行|同步|逐|统一|集中|定期|不定期|密切|每|[\\d*＊×X]{1,4}(?:[年月日号]|个?工作日)|[今明本全]年|年内|本[月周季]|年底|月底|汛期|[上下]半年|[一二三四]季度|十?[一二三四五六七八九十]月|[本这下]个?[周月]|会后|[汛节年]前|国庆|春节|元旦|中秋|今[天晚]|明[天晚早]|${anyOf([...CREATE_VERBS, ...DO_VERBS])}`,
  'g',
);
/** What may stand before the subject as a clause of its own: 对…的，, 在…方面，. */
const SETS_SCENE = /^(?:第[一二三四五六七八九十]|[一二三四五六七八九十]{1,2}[是要]|[对在按根围针从]|凡|会议)|方面$/;
/** What makes a noun of the name before it. */
const NOMINAL =
  /^(?:是(?!.{0,20}责任)|设在|挂靠|的|、|和|及|与|[，,。；;：:]|$|工作|成效|质量|水平|进展|步伐|力度|情况|任务|重点|问题|负责人|主要|党委|党政|领导|班子|为|新|[东西南北]|内|里|上|下(?!沉|设|发)|之间|以外|之外|等|人员|干部|职工|机关|范围|周边|所在|一行|一级|两级|三级|长|意见|精神|会议|大厅|院|级|委|政府|人大|书记|主任)/;
/** 社区建设, 部门联动: a verb directly after the name that makes a noun with it. */
const NOUN_AFTER_VERB =
  /^(?:建设|管理|发展|改革|治理|服务|联动|协作|协同|监管|运行|创建)(?:[的和与、，,。；;]|工作|是|取得|任务|项目|情况|水平)/;
/** Modals that order. */
const ORDERING = new RegExp(
  `^(?:[也都还均更既就再又]|一定|首先|今后|都|切实|每天|原则上)*(?:立即|马上|尽快|抓紧|${MODAL_YAO}|应当?(?!急)|必须|务必|须|确保|力争|一律|不得|负责(?!人|同志)|牵头|会同|将(?!军))`,
);
const BEGINS = new RegExp(`^(?:${PREDICATE.source})`);
const ADVERBS_AT_END = new RegExp(`${ADVERB}+$`);
const ORDERED = new RegExp(
  `^(?:[也都还均更既就再又]*${MODAL_YAO}|应|必须|务必|确保|力争|须)(?!配合|协助|参与|做好(?:配合|协助|指导))`,
);
const LONGEST_SUBJECT = 140;
const SHORT_CHARGE = 6;
const BY = /由([^，,。；;]{2,80}?)(?:负总责|总牵头|牵头|负责|承担|承办|组织实施|落实|统筹|主抓|具体抓|汇总|提供|办理)/g;
/** 由马强牵头: two or three characters that begin with a family name. */
const PERSON =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\u4e00-\u9fff*＊×某]{1,2}$/;
/** 由A牵头、B负责、C配合: the links after the first. */
const CHAINED = /(?:牵头|负责)[、和]([^，,。；;、]{2,40}?)(负责|配合|协助|参与|代建|实施|承办)/g;
const HANDED = /(?:交由|转交|(?<![移提])交|责成|提请|请)([^，,。；;]{2,60}?)(?:承办|办理|负责|落实|牵头|研究|整改)/g;
const WITH = /(?<!组成|成立|组建|开展|建立)(?:会同|联合|协同|配合)([^，,。；;]{2,120})/g;
/** 与税务局建立交换制度: who it is set up with has its part in it. */
const TOGETHER = /与([^，,。；;的]{2,40}?(?:局|委|办|部门|单位|公司|中心|[乡镇]))(?:建立|签订|共建|联合)/g;
/** 原则同意市住建局关于…的意见: who asked for it does it. */
const AGREED = /(?:原则|一致)?同意([^，,。；;]{2,30}?)(?:关于|提交的|提出的|所提)/g;
const HELPS = /^(?:要|应|须)?(?:做好|搞好|抓好|积极|共同)?(?:配合|协助|参与|参加|协同)/;
/** Parts of a sentence in which a name is a means or a topic. */
const CLAUSE = /[^，,。；;：:！!？?]+/g;

/** What one sentence says about who does it; `rank` distinguishes units that lead from units that assist. */
export interface FoundOwners extends Assignment {
  /** True where every owner is 各级各部门 or its like. */
  readonly onlyCatchAll: boolean;
  /** True where 由…牵头 or …负责 names the owner in so many words. */
  readonly explicit: boolean;
}

interface Hit {
  readonly name: Name;
  readonly at: number;
  readonly role: 'lead' | 'support';
}

/** 各县（市、区）要…，每个县（市、区）… are the same units, once together and once one by one. */
const each = (name: string): string => name.replace(/^每个?/, '各');

/** The units and persons that a sentence charges with the work. Names stand as written; 我们, 全市上下 and authorities above are none. */
export function findOwners(sentence: string, known?: ReadonlySet<string>): FoundOwners {
  const hits: Hit[] = [];
  let explicit = false;
  const add = (list: string | readonly Name[], at: number, role: Hit['role']): boolean => {
    const names = typeof list === 'string' ? readNames(list, known) : list;
    if (!names) return false;
    for (const name of names)
      if (!hits.some((hit) => each(hit.name.text) === each(name.text))) hits.push({ name, at, role });
    return true;
  };
  for (const match of sentence.matchAll(BY)) {
    const named = match[1] ?? '';
    if (add(named, match.index, 'lead')) explicit = true;
    else if (PERSON.test(named))
      hits.push({ name: { text: named, kind: 'post', catchAll: false }, at: match.index, role: 'lead' });
  }
  for (const match of sentence.matchAll(CHAINED))
    add(
      (match[1] ?? '').replace(ADVERBS_AT_END, ''),
      match.index,
      /配合|协助|参与/.test(match[2] ?? '') ? 'support' : 'lead',
    );
  for (const match of sentence.matchAll(HANDED)) add(match[1] ?? '', match.index, 'lead');
  for (const match of sentence.matchAll(TOGETHER)) add(match[1] ?? '', match.index, 'support');
  for (const match of sentence.matchAll(AGREED)) add(match[1] ?? '', match.index, 'lead');
  let waiting: { list: string; start: number } | undefined;
  let opening = true;
  for (const { text, start } of subjectClauses(sentence)) {
    // “市发改委、财政局，各县区要…”: a clause of names alone is the first half of the next one's subject.
    const names = opening ? namesAlone(text, known) : undefined;
    if (!names && !SETS_SCENE.test(text)) opening = false;
    if (names) {
      waiting = { list: waiting ? `${waiting.list}、${names}` : names, start: waiting?.start ?? start };
      continue;
    }
    const subject = readSubject(text, known);
    const begun = waiting;
    waiting = undefined;
    if (begun && (subject ? ORDERED.test(subject.predicate) : BEGINS.test(text))) add(begun.list, begun.start, 'lead');
    if (!subject) continue;
    if (/^(?:共同|具体|分别|按职责|总)?(?:负责|牵头)/.test(subject.predicate)) explicit = true;
    // “其余的由县信访局协调”: nothing but who does it.
    if (/由/.test(text) && subject.predicate.length <= SHORT_CHARGE && !/的/.test(subject.predicate)) explicit = true;
    add(subject.names, start, HELPS.test(subject.predicate) ? 'support' : 'lead');
  }
  for (const match of sentence.matchAll(WITH)) {
    const list = longestNames(match[1] ?? '', known);
    if (list) add(list, match.index, 'support');
  }
  hits.sort((a, b) => a.at - b.at);
  const units = hits.filter((hit) => hit.name.kind === 'unit');
  const leaders = hits.filter((hit) => hit.name.kind === 'post').map((hit) => hit.name.text);
  return {
    lead: units.filter((hit) => hit.role === 'lead').map((hit) => hit.name.text),
    support: units.filter((hit) => hit.role === 'support').map((hit) => hit.name.text),
    owners: units.map((hit) => hit.name.text),
    leaders,
    onlyCatchAll: units.length > 0 && units.every((hit) => hit.name.catchAll) && leaders.length === 0,
    explicit,
  };
}

/** Where the clauses begin that order a named unit to do something (unit + 要/须/负责), each unit list once. */
export function orderSubjects(sentence: string, known?: ReadonlySet<string>): number[] {
  const starts: number[] = [];
  const seen = new Set<string>();
  for (const { text, start } of subjectClauses(sentence)) {
    const subject = readSubject(text, known);
    if (!subject || seen.has(subject.list)) continue;
    if (!subject.names.some((name) => name.kind === 'unit' && !name.catchAll) || !ORDERED.test(subject.predicate))
      continue;
    seen.add(subject.list);
    starts.push(start);
  }
  return starts;
}

/** The clauses that may begin with a subject; a list that a comma breaks is left in two. */
function* subjectClauses(sentence: string): Generator<{ text: string; start: number }> {
  for (const match of sentence.matchAll(CLAUSE)) yield { text: match[0], start: match.index };
}

/** A clause that is nothing but names of units; one collective alone (各级各部门，) is an address, not a subject. */
function namesAlone(clause: string, known?: ReadonlySet<string>): string | undefined {
  const text = withoutLeadIns(clause).replace(/^(?:还有|以及|包括|连同)/, '');
  const names = text.length >= 3 && text.length <= LONGEST_SUBJECT ? readNames(text, known) : undefined;
  if (!names || names.every((name) => name.catchAll)) return undefined;
  return names.every((name) => name.kind === 'post' || name.text.length > 2) ? text : undefined;
}

/** The subject of a clause, if it is a list of names followed by a predicate. */
function readSubject(clause: string, known?: ReadonlySet<string>): Subject | undefined {
  const bare = withoutLeadIns(clause);
  for (const text of beginningsOf(bare)) {
    const subject = subjectAt(text, known);
    if (subject) return subject;
  }
  const by = afterBy(bare);
  if (by === bare) return undefined;
  // “方案由民政局拿”: behind 由 whatever follows the names is their work.
  const subject = subjectAt(by, known);
  if (subject) return subject;
  const list = namesBefore(by.slice(0, LONGEST_SUBJECT), known);
  const names = list && readNames(list, known);
  return list && names ? { list, names, predicate: by.slice(list.length) } : undefined;
}

interface Subject {
  readonly list: string;
  readonly names: readonly Name[];
  readonly predicate: string;
}

/** 会议要求责任单位…, 坚持各镇统筹: names may begin behind who demands. */
const DEMANDED = /^[^，,由]{0,12}?(?:要求|责成|决定由?|明确由?|坚持|发动)(?=[\u4e00-\u9fff*＊“]{2})/;
/** 已经讲完的语文组, 排在后三名的乡镇: which ones of a class. */
const WHICH = /^[^，,、]{2,16}的(?=[\u4e00-\u9fff]{2})/;

function beginningsOf(clause: string): string[] {
  const beginnings = [clause];
  for (const pattern of [DEMANDED, WHICH]) {
    const match = pattern.exec(clause);
    if (match && clause.length > match[0].length) beginnings.push(withoutLeadIns(clause.slice(match[0].length)));
  }
  return beginnings;
}

/** The longest list of names that a text begins with, if what follows is a predicate. */
function subjectAt(text: string, known?: ReadonlySet<string>): Subject | undefined {
  const head = text.slice(0, LONGEST_SUBJECT);
  const stop = head.search(NEVER_IN_NAMES);
  const until = stop < 0 ? head.length : stop + 1;
  const ends = new Set<number>();
  for (const match of head.matchAll(PREDICATE)) ends.add(match.index);
  for (let i = 2; i < until; i++) if (ENDS_NAME.test(head[i - 1] ?? '')) ends.add(i);
  for (const end of [...ends].sort((a, b) => b - a)) {
    if (end < 2 || end > until) continue;
    const list = head.slice(0, end).replace(ADVERBS_AT_END, '').trim();
    if (list.length < 2 || /[、，,和及与]$/.test(list)) continue;
    const predicate = text.slice(text.indexOf(list) + list.length);
    const modal = ORDERING.test(predicate);
    const names = readNames(list, known, modal);
    if (names && accepted(names, predicate, modal, known)) return { list, names, predicate };
  }
  const collective = COLLECTIVE_FIRST.exec(head);
  const everybody = collective?.[1] ?? '';
  const names = everybody ? readNames(everybody, known) : undefined;
  return names && collective ? { list: everybody, names, predicate: text.slice(collective[0].length - 1) } : undefined;
}

/** Names end with few characters; all others need not be tried. */
const ENDS_NAME =
  /[局委办厅部署院所队街组会公司团心行门府区县市镇乡村构业校学医园站室处科班关们长记任员人导同志事位联里）)”校户家宿方场]/;
const LONGEST_TAIL = 40;

/** The longest beginning of a text that is names and leaves something to do. */
function namesBefore(text: string, known?: ReadonlySet<string>): string | undefined {
  for (let end = Math.min(text.length - 1, LONGEST_TAIL); end > 2; end--)
    if (ENDS_NAME.test(text[end - 1] ?? '') && readNames(text.slice(0, end), known)) return text.slice(0, end);
  return undefined;
}

/** Endings that are units and nothing else: what follows them is their predicate, whatever verb it is. */
const STRONG =
  /(?:[^建布格当大结]局|委|委员会|办公室|[县市区镇政]办|公司|集团|街道|政府|管委会|部门|单位|指挥部|专班|[大中支总]队|中心|领导小组|[\u4e00-\u9fff][^家议]所|[\u4e00-\u9fff]{2}站|医院|妇联|团委|督查组)$/;
/** What begins or holds a deed is no name, however it ends: 报县委, 依法处, 结合会议所. */
const DEED_IN_NAME = new RegExp(
  `^(?:建议|希望|交(?![通警投管])|[报发给送做让使为到被比去回请向与跟清管]|供(?!电|水|销|热|气)|办(?!公|事)|加强|加大|促进(?!会)|依法|提请|结合|针对|充分|方便|发现)|(?<![属本当土基各工驻产园绿场])地(?=[\\u4e00-\\u9fff]{2})|${anyOf([...DOING, ...MAKING].filter((verb) => verb.length > 1 && verb !== '组织'))}`,
);
const EACH = /^(?:各|每|其余|其他|有关|相关|所有|沿线|属地|辖区)/;
/** What tells what a unit did, not what it is to do. */
const TOLD =
  /^(?:组织|主持|紧急|专题|随即|随后)*(?:召开|举行|听取|要求|强调|指出|提出|汇报|通报了|印发了|出席|到会|陪同|派员|列席|拟|已|正在|目前)|^[^，,]{0,8}了(?!解)/;

/** A single bare word before an ordinary verb is too weak a subject: “社区建设” is no order to a community. */
function accepted(names: readonly Name[], predicate: string, modal: boolean, known?: ReadonlySet<string>): boolean {
  if (names.some((name) => !known?.has(name.text) && name.kind === 'unit' && hasDeed(name.text))) return false;
  // 教育局会同…: the first character of 会同 ends many names.
  if (names.at(-1)?.text.endsWith('会') && predicate.startsWith('同')) return false;
  if (modal) return true;
  if (TOLD.test(predicate)) return false;
  const begins = BEGINS.test(predicate);
  const last = names.at(-1);
  const only = names[0];
  if (!only || !last) return false;
  if (names.length > 1 && begins) return true;
  // “数字政府建设是…”: the verb is the head of a noun.
  if (NOMINAL.test(predicate) || NOUN_AFTER_VERB.test(predicate)) return false;
  if (known?.has(only.text)) return true;
  if (names.every((name) => name.kind === 'unit') && (EACH.test(last.text) || STRONG.test(last.text))) return true;
  if (only.kind === 'post' || only.catchAll) return begins;
  return begins && (only.text.length >= 3 || only.text.endsWith('办')) && ORGANS.test(only.text);
}

/** 市统计局, 督查组: a verb directly before an organ names it. */
const hasDeed = (name: string): boolean => DEED_IN_NAME.test(withoutOrganVerbs(name));

const ORGANS =
  /(?:^[各每].*(?:村|社区)|局|委|办|部门|单位|公司|集团|政府|县|区|市|镇|乡|街道|办公室|专班|指挥部|企业|中心|学校|机关|[部院队科室处所站社校]|）|\))$/;

/** “一览表由市政府办公室印发”: what stands behind 由 does the work. */
function afterBy(clause: string): string {
  const match = /(?:^|[^自理缘事])由(?!于|此|来|衷|浅|点|\d)/.exec(clause);
  return match ? clause.slice(match.index + match[0].length) : clause;
}

function withoutLeadIns(clause: string): string {
  let text = clause.trim().replace(/^[“"]/, '');
  text = text.replace(
    /^(?:[一二三四五六七八九十]{1,3}(?:是|要)|[(（][一二三四五六七八九十\d-]{1,3}[)）〉]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)\s*/,
    '',
  );
  for (let i = 0; i < 3; i++) {
    const before = text;
    text = text.replace(LEAD_IN, '');
    const time = TIME_FIRST.test(text) ? timeWords(text.slice(0, 24))[0] : undefined;
    if (time?.start === 0) text = text.slice(time.end);
    if (text === before) break;
  }
  return text;
}

/** The longest run of names that a text begins with, up to the predicate or the bracket that ends it. */
function longestNames(text: string, known?: ReadonlySet<string>): string | undefined {
  const ends = [...text.slice(0, LONGEST_SUBJECT).matchAll(new RegExp(`[，,]|$|${PREDICATE.source}`, 'g'))].map(
    (match) => match.index,
  );
  for (const end of ends.reverse()) {
    if (end < 2) continue;
    const list = text.slice(0, end).replace(/[，,、\s]+$/, '');
    if (readNames(list, known)) return list;
  }
  // “会同南区、北区倒排工期”: no word that is known to begin a predicate follows.
  return namesBefore(`${/^[^，,]{0,60}/.exec(text)?.[0] ?? ''} `, known);
}
