import {
  DEADLINE_LABELS,
  LEAD_LABELS,
  LEADER_LABELS,
  OWNER_LABELS,
  STANDING_LIMITS,
  SUPPORT_LABELS,
  TARGET_LABELS,
} from '../lexicon/annotations.js';
import { readNames } from '../clauses/names.js';
import { anyOf } from '../text-patterns.js';
import { timeWords } from '../clauses/time-words.js';

/** What a bracketed note or an owner line of an issued plan says. */
export interface Annotation {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** All units named without a role of their own (责任单位：A、B), in order. */
  readonly joint: readonly string[];
  readonly leaders: readonly string[];
  readonly deadline: readonly string[];
  readonly targets: readonly string[];
  /** True where it says that the unit listed first leads, “下同”. */
  readonly firstLeads: boolean;
}

type Role = 'lead' | 'support' | 'joint' | 'leaders' | 'deadline' | 'targets';

const LABELS: readonly (readonly [Role, readonly string[]])[] = [
  ['lead', LEAD_LABELS],
  ['support', SUPPORT_LABELS],
  ['leaders', LEADER_LABELS],
  ['deadline', DEADLINE_LABELS],
  ['targets', TARGET_LABELS],
  ['joint', OWNER_LABELS],
];
const ALL_LABELS = anyOf(LABELS.flatMap(([, words]) => words));
/** 牵头单位：, and 责任单位（部门）：. */
const LABEL_END = '\\s*(?:[（(](?:部门|单位|领导)[）)])?\\s*[:：]';
const LABEL = new RegExp(`(${ALL_LABELS})${LABEL_END}\\s*[:：]?`, 'g');
const LABEL_FIRST = new RegExp(`^(?:${ALL_LABELS})${LABEL_END}`);
/** Marks and numbers before a label on a line of its own: ●责任单位：, （二）完成时限：. */
const MARK =
  /^\s*(?:[●○◆◇■□★☆▲△·•※◎*\-—]+|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])?\s*/;
const STANDING = new RegExp(`^${anyOf(STANDING_LIMITS)}$`);
const CONVENTION =
  /[，,。；;〔（(]*\s*(?:列|排)?(?:在|为)?(?:第一位|首位)[^，,。；;〕）)]*(?:牵头|主办|第一责任|主要责任)[^，,。；;〕）)]*[〕）)]?/;
const SAME_BELOW =
  /[，,。；;]?\s*(?:以?下同[〕）)]?|以下(?:各项)?(?:工作)?均.*$|不再(?:单独|重复)?列出|以下[^，,。]{0,16}(?:推进|落实)(?=[，,。]|$))/g;
const ROLE_ENDS: readonly (readonly [Role, RegExp])[] = [
  ['support', /(?:按照?(?:各自)?职责(?:分工)?)?(?:等)?(?:共同)?(?:配合|协助|参与|参加|协同|支持|指导)(?:做好|落实)?$/],
  ['lead', /(?:共同|总)?牵头(?:负责|组织实施|落实|推进)?$/],
  ['joint', /(?:按照?(?:各自)?职责(?:分工)?|分别|共同|具体|分工)?(?:负责|落实|承办|组织实施|办理|实施)$/],
];
export const LEAD_SUFFIX = /[（(](?:牵头|主办|主责)(?:单位|部门)?[）)]$/;
const OWNERISH = new RegExp(`牵头|负责|配合|参与|${ALL_LABELS}${LABEL_END}|指导$`);
/** （6月底前完成）, the second note of an item. */
const DONE_BY = /^(?:前|底前)?(?:完成|办结|落实|到位|建成|印发|见效)$/;

/** True for the inside of a bracket, or a whole line, that names who is responsible or by when. */
export function isAnnotation(text: string): boolean {
  const inside = withoutMark(withoutBracket(withoutMark(text.trim())));
  if (inside.length > 400) return false;
  if (isTimeNote(inside)) return true;
  if (!OWNERISH.test(inside)) return false;
  if (LABEL_FIRST.test(inside)) return true;
  return (
    /(?:负责|牵头|配合|参与|指导|落实|参加|协助)(?:[。，,；;].*)?$/.test(inside) &&
    !/[？?！!]/.test(inside) &&
    !/^(?:由)?(?:我|你)/.test(inside)
  );
}

/** The inside of a bracket; a name that ends in one of its own (市数据集团（筹）) keeps it. */
function withoutBracket(text: string): string {
  const body = text.replace(/[。.]$/, '');
  return /^[（(〔[【「]/.test(body)
    ? body
        .slice(1)
        .replace(/[）)〕\]】」]$/, '')
        .trim()
    : body;
}

/** A mark or number before a label is no part of it; before anything else it numbers an item. */
function withoutMark(text: string): string {
  const rest = text.replace(MARK, '');
  return LABEL_FIRST.test(rest) ? rest : text;
}

/** True for a note that says by when and nothing else. */
function isTimeNote(inside: string): boolean {
  if (inside.length > 24) return false;
  const limit = timeWords(inside)[0];
  return limit !== undefined && limit.start <= 1 && DONE_BY.test(inside.slice(limit.end).trim());
}

/** True for the inside of a bracket that is nothing but names of units: （市应急局、各县区）. */
export function isNameNote(text: string): boolean {
  const inside = withoutBracket(text);
  const names = inside.length <= 120 ? readNames(inside) : undefined;
  return names !== undefined && names.every((name) => name.kind === 'unit');
}

/** “市应急局负责，6月底前完成。”: a sentence whose every part is a role or a limit. */
export function isOwnerSentence(sentence: string): boolean {
  if (!/^[\u4e00-\u9fff]/.test(sentence)) return false;
  const body = sentence.replace(/[。；;]$/, '');
  if (body.length > 160) return false;
  const parts = body.split(/[，,；;]/).map((part) => part.trim());
  const named = (part: string) => {
    const role = ROLE_ENDS.find(([, end]) => end.test(part));
    const names = role && part.replace(role[1], '').replace(/^由/, '').replace(/等$/, '');
    return names ? readNames(names) !== undefined : false;
  };
  return named(parts[0] ?? '') && parts.every((part) => named(part) || isTimeNote(part) || STANDING.test(part));
}

/** True where a text says for all its notes that the unit listed first leads. */
export const statesFirstLeads = (text: string): boolean =>
  /(?:列|排)(?:在|为|名)?(?:首位|第一位|第一|首)(?:的|者)?[^，,。；;]{0,8}(?:为|是)?[^，,。；;]{0,2}(?:牵头|主办|汇总|主责)/.test(
    text,
  );

/** Reads `A牵头，B、C按职责分工负责`, `牵头单位：A；配合单位：B；完成时限：6月底前`, `A、B负责，排在第一位的为牵头部门，下同`. */
export function readAnnotation(text: string): Annotation {
  const inside = withoutBracket(withoutMark(text.trim()));
  const firstLeads = CONVENTION.test(inside) || /列(?:在)?第一位|排在第一位/.test(inside);
  const body = withoutMark(inside)
    .replace(CONVENTION, '')
    .replace(SAME_BELOW, '')
    .replace(/[。，,；;\s]+$/, '');
  const roles: Record<Role, string[]> = { lead: [], support: [], joint: [], leaders: [], deadline: [], targets: [] };
  const labels = [...body.matchAll(LABEL)];
  if (labels.length && (labels[0]?.index ?? 0) < 2) {
    labels.forEach((label, i) => {
      const value = body
        .slice(label.index + label[0].length, labels[i + 1]?.index ?? body.length)
        .replace(/^[\s:：]+|[\s，,；;。]+$/g, '');
      const role = LABELS.find(([, names]) => names.includes(label[1] ?? ''))?.[0] ?? 'joint';
      if (role === 'deadline' || role === 'targets') {
        if (value && value !== '无') roles[role].push(value);
      } else if (/牵头|按职责|配合/.test(value)) readProse(value, roles);
      else if (value !== '无') roles[role].push(...listNames(value));
    });
  } else readProse(body, roles);
  // 市水利局（牵头）、市应急局: the suffix says who leads.
  const marked = roles.joint.filter((name) => LEAD_SUFFIX.test(name));
  roles.lead.push(...marked.map((name) => name.replace(LEAD_SUFFIX, '')));
  return { ...roles, joint: roles.joint.filter((name) => !LEAD_SUFFIX.test(name)), firstLeads };
}

/** `A、B牵头，C等国务院相关部门及各地区按职责分工负责`: each part ends with its role; parts without one join the next. */
function readProse(text: string, roles: Record<Role, string[]>): void {
  let pending = '';
  for (const part of text.split(/[，,；;。]/)) {
    if (STANDING.test(part.trim())) {
      roles.deadline.push(part.trim());
      continue;
    }
    const limit = timeWords(part)[0];
    if (
      limit &&
      limit.start <= 1 &&
      /^(?:前|底前)?(?:完成|办结|报送|见效|落实|到位|建成|印发)?$/.test(part.slice(limit.end).trim())
    ) {
      roles.deadline.push(part.slice(limit.start, limit.end));
      continue;
    }
    const words = (pending ? `${pending}、` : '') + part.trim().replace(/^由/, '');
    const found = ROLE_ENDS.find(([, end]) => end.test(part.trim()));
    if (!found) {
      pending = words;
      continue;
    }
    pending = '';
    const names = words.replace(found[1], '');
    const joined = /^(.+?)(?:会同|联合)(.+)$/.exec(names);
    if (joined) {
      roles.lead.push(...listNames(joined[1] ?? ''));
      roles.support.push(...listNames(joined[2] ?? ''));
    } else if (found[0] === 'joint' && roles.joint.length > 0 && roles.lead.length === 0) {
      // “A负责，B按职责分工负责”: the first answers, the others carry their part.
      roles.lead.push(...roles.joint.splice(0));
      roles.support.push(...listNames(names));
    } else roles[found[0]].push(...listNames(names));
  }
  if (pending) roles.joint.push(...listNames(pending));
}

const WHOLE =
  /各[市区州盟地旗](?:[（(][^）)]{1,6}[）)])?、[县区市旗](?:[（(][^）)]{1,6}[）)])?(?:人民)?政府|各县[（(]市[）)]、区(?:人民)?政府|(?:各)?市、县[（(〔]市、区[）)〕](?:人民)?政府|有关部门[和及]单位|(?:国务院)?相关部门[和及]单位|各有关部门[和及]单位/;

/** Names of an owner list, split at 、，和及 outside brackets; 等 before a class (等有关部门) ends a name, a final 等 is dropped. */
export function listNames(list: string): string[] {
  const whole = WHOLE.exec(list);
  if (whole)
    return [
      ...listNames(list.slice(0, whole.index)),
      whole[0],
      ...listNames(list.slice(whole.index + whole[0].length)),
    ];
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  const take = (end: number) => {
    const raw = list.slice(from, end).replace(/\s+/g, '');
    for (const name of raw.split(/等(?=国务院|有关|相关|各|省级|市级|市直|县直|区直|部门|单位|和|及)/)) {
      const clean = name
        .replace(/^(?:以及|和|及|与|由)(?!平)|等+$/g, '')
        .replace(/按照?(?:各自)?职责(?:分工)?$/, '')
        .replace(/[。.；;]+$/, '');
      if (clean && !/^(?:部门|单位)$/.test(clean)) names.push(clean);
    }
  };
  for (let i = 0; i < list.length; i++) {
    const ch = list[i] ?? '';
    if ('（(〔'.includes(ch)) depth++;
    else if ('）)〕'.includes(ch)) depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      ('、，,；;\t'.includes(ch) ||
        (/[和及]/.test(ch) && /^(?:各|有关|相关|国务院|[省市县区]级)/.test(list.slice(i + 1)) && i > from))
    ) {
      take(i);
      from = i + 1;
    }
  }
  take(list.length);
  return names;
}
