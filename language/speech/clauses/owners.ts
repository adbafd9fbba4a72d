import { LEAD_INS } from '../lexicon/markers.js';
import { CATCH_ALLS } from '../lexicon/names.js';
import { CREATE_VERBS, DO_VERBS } from '../lexicon/verbs.js';
import { type Name, readNames } from './names.js';
import { anyOf, MODAL_YAO } from '../text-patterns.js';
import { timeWords } from './time-words.js';
import type { Assignment } from '../types.js';

/** No list of names goes on past these. */
const NEVER_IN_NAMES = /[的了着过被“”"%]/;
const COLLECTIVE_ANYWHERE = new RegExp(anyOf(CATCH_ALLS));
const TIME_FIRST = /^[\d*＊０-９今明本全当次年月一二三四五六七八九十上下近汛会到至国春元中秋迎主麦]/;
const LEAD_IN = new RegExp(`^${anyOf(LEAD_INS)}[，,]?`);
const COLLECTIVE = new RegExp(`(?:全[省市县区])?${anyOf(CATCH_ALLS)}$`);
const ADVERB = '(?:也|都|还|均|更|既|就|再|又|一定|首先|要|切实|每天|原则上|分别|共同|具体|牵头)';
/** What may follow a subject: a modal, an adverb of manner, a preposition, a rhythm, a limit, a verb. */
const PREDICATE = new RegExp(
  `${MODAL_YAO}|${ADVERB}{1,2}${MODAL_YAO}|应当?(?!急|用|对|收)|必须|务必|确保|力争|争取|保证|一律|不得|须|负责(?!人|同志)|牵头|会同|联合|配合|协同|参与|参加|协助|组成|倒排|兜底|包干|认领|把关|审核|召集|主持|锁定|各(?=[\\u4e00-\\u9fff]{2}\\d)|排出|拿出|是[^，,]{0,20}责任(?:人|主体)|具体|每[天日周旬月季年半个]|[在对于](?!外)|按照|按|根据|围绕|结合|依托|把|将|于|抓紧|尽快|加快|立即|主动|积极|认真|切实|严格|进一步|继续|持续|全面|全力|及时|尽早|责令|督促|监督|予以|给予|引导|依法|依规|从严|按期|按时|限期|如期|率先|统筹|适时|提前|分别|共同|带头|亲自|自行|同步|逐|统一|集中|定期|不定期|密切|每|[\\d*＊×X]{1,4}(?:[年月日号]|个?工作日)|[今明本全]年|年内|本[月周季]|年底|月底|汛期|[上下]半年|[一二三四]季度|十?[一二三四五六七八九十]月|[本这下]个?[周月]|会后|[汛节年]前|国庆|春节|元旦|中秋|今[天晚]|明[天晚早]|${anyOf([...CREATE_VERBS, ...DO_VERBS])}`,
  'g',
);
/** What may stand before the subject as a clause of its own: 对…的，, 在…方面，. */
const SETS_SCENE = /^(?:第[一二三四五六七八九十]|[一二三四五六七八九十]{1,2}[是要]|[对在按根围针从]|凡|会议)|方面$/;
const NOMINAL = /^(?:是|的|工作|成效|质量|水平|进展|步伐|力度|情况|任务|重点)/;
const BEGINS = new RegExp(`^(?:${PREDICATE.source})`);
const ADVERBS_AT_END = new RegExp(`${ADVERB}+$`);
const ORDERED = new RegExp(
  `^(?:[也都还均更既就再又]*${MODAL_YAO}|应|必须|务必|确保|力争|须)(?!配合|协助|参与|做好(?:配合|协助|指导))`,
);
const LONGEST_SUBJECT = 140;
const SHORT_CHARGE = 6;
const BY = /由([^，,。；;]{2,80}?)(?:负总责|总牵头|牵头|负责|承担|承办|组织实施|落实|统筹|主抓|具体抓|汇总|提供|办理)/g;
/** 由A牵头、B负责、C配合: the links after the first. */
const CHAINED = /(?:牵头|负责)[、和]([^，,。；;、]{2,40}?)(负责|配合|协助|参与|代建|实施|承办)/g;
const HANDED = /(?:交由|转交|(?<![移提])交|责成|提请|请)([^，,。；;]{2,60}?)(?:承办|办理|负责|落实|牵头|研究|整改)/g;
const WITH = /(?:会同|联合|协同|配合)([^，,。；;]{2,120})/g;
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
  const add = (list: string, at: number, role: Hit['role']): boolean => {
    const names = readNames(list, known);
    if (!names) return false;
    for (const name of names)
      if (!hits.some((hit) => each(hit.name.text) === each(name.text))) hits.push({ name, at, role });
    return true;
  };
  for (const match of sentence.matchAll(BY)) explicit = add(match[1] ?? '', match.index, 'lead') || explicit;
  for (const match of sentence.matchAll(CHAINED))
    add(
      (match[1] ?? '').replace(ADVERBS_AT_END, ''),
      match.index,
      /配合|协助|参与/.test(match[2] ?? '') ? 'support' : 'lead',
    );
  for (const match of sentence.matchAll(HANDED)) add(match[1] ?? '', match.index, 'lead');
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
    add(subject.list, start, HELPS.test(subject.predicate) ? 'support' : 'lead');
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
    const names = readNames(subject.list, known);
    if (!names?.some((name) => name.kind === 'unit' && !name.catchAll) || !ORDERED.test(subject.predicate)) continue;
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
function readSubject(clause: string, known?: ReadonlySet<string>): { list: string; predicate: string } | undefined {
  const bare = withoutLeadIns(clause);
  const text = afterBy(bare);
  const head = text.slice(0, LONGEST_SUBJECT);
  let longest: { list: string; predicate: string } | undefined;
  const stop = head.search(NEVER_IN_NAMES);
  const collectives = COLLECTIVE_ANYWHERE.test(head);
  for (const match of head.matchAll(PREDICATE)) {
    if (match.index === 0) continue;
    if (stop >= 0 && match.index > stop && !collectives) break;
    const list = text.slice(0, match.index).replace(ADVERBS_AT_END, '').trim();
    if (list.length < 2 || /[、，,和及与]$/.test(list)) continue;
    const names = readNames(list, known);
    if (names && accepted(names, match[0], head.slice(match.index + match[0].length), known))
      longest = { list, predicate: text.slice(text.indexOf(list) + list.length) };
    else if (!longest) {
      const collective = COLLECTIVE.exec(list);
      if (collective && /要|须|必须|务必/.test(match[0]))
        return { list: collective[0], predicate: text.slice(match.index) };
    }
  }
  if (longest || text === bare) return longest;
  // “方案由民政局拿”: behind 由 whatever follows the names is their work.
  const list = namesBefore(head, known);
  return list ? { list, predicate: text.slice(list.length) } : undefined;
}

/** Names end with few characters; all others need not be tried. */
const ENDS_NAME = /[局委办厅部署院所队街组会公司团心行门府区县市镇乡村构业校学医园站室处科班关们长记任员人导同志事]/;
const LONGEST_TAIL = 40;

/** The longest beginning of a text that is names and leaves something to do. */
function namesBefore(text: string, known?: ReadonlySet<string>): string | undefined {
  for (let end = Math.min(text.length - 1, LONGEST_TAIL); end > 2; end--)
    if (ENDS_NAME.test(text[end - 1] ?? '') && readNames(text.slice(0, end), known)) return text.slice(0, end);
  return undefined;
}

/** A single bare word before an ordinary verb is too weak a subject: “社区建设” is no order to a community. */
function accepted(names: readonly Name[], predicate: string, after: string, known?: ReadonlySet<string>): boolean {
  const modal = /^(?:[也都还均更既就再又]*要|应|必须|务必|确保|力争|一律|不得|须|负责|牵头|会同|是)/.test(predicate);
  if (modal || names.length > 1) return true;
  const only = names[0];
  if (!only) return false;
  // “数字政府建设是…”: the verb is the head of a noun.
  if (NOMINAL.test(after)) return false;
  if (known?.has(only.text) || only.kind === 'post' || only.catchAll) return true;
  return (
    (only.text.length >= 3 || only.text.endsWith('办')) &&
    /(?:^[各每].*(?:村|社区)|局|委|办|厅|部门|单位|公司|集团|政府|县|区|市|镇|乡|街道|办公室|委员会|专班|指挥部|企业|中心|分局|学校|[部院队科室处所站社校]|）|\))$/.test(
      only.text,
    )
  );
}

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
