import type { RecurrenceBody } from './ast.js';
import { acts } from './data/acts.js';
import { deeds } from './data/deeds.js';
import { WORK_VERB } from './grammar/work-verb.js';
import type { Finding } from './resolve/finding.js';
import type { Scene } from './resolve/context.js';

/**
 * What an expression is to the work: `limit` bounds it; `setting` tells when something is or was; `attribute` belongs to a noun
 * (全年计划, 上月进展); `soft` urges without a day; `length` is a mere length of time.
 */
export type Role = 'limit' | 'setting' | 'attribute' | 'soft' | 'length';

/**
 * What a finding is to the work, judged by where it stands in its clause. `behind` is where the expression before it ended: words
 * of time in a row are one expression.
 */
export function roleOf(finding: Finding, chars: string, scene: Scene, behind: number): Role {
  const { body } = finding.mention;
  switch (body.type) {
    case 'vague':
    case 'anchored':
      return 'soft';
    case 'duration':
      return body.use === 'limit' ? 'limit' : 'length';
    case 'recurrence':
      return isRhythmOfNoun(body, finding.mention.end, chars) ? 'attribute' : 'limit';
    case 'period':
      break;
  }
  if (isInTitle(chars, finding.mention.start)) return 'attribute';
  if (finding.flags.includes('masked')) return 'limit';
  if (body.bound === 'since' || body.bound === 'after') return 'setting';
  if (finding.deadline === null) return body.bound === 'before' ? 'soft' : 'setting';
  if (finding.deadline < scene.ref) return isAttribute(finding, chars, behind) ? 'attribute' : 'setting';
  if (!isBare(finding)) return 'limit';
  return isAttribute(finding, chars, behind) ? 'attribute' : 'limit';
}

/** A period without a word that bounds the work (9月, “十五五”期间). */
const isBare = ({ mention: { body } }: Finding): boolean =>
  body.type === 'period' && (body.bound === 'at' || body.bound === 'during');

/** 每年的总量: a bare rhythm before 的 belongs to a noun. */
const isRhythmOfNoun = ({ place }: RecurrenceBody, end: number, chars: string): boolean =>
  place === undefined && chars.charAt(end) === '的';

/** 《……行动方案（2024—2026年）》: what stands in a title belongs to the document that it names. */
const isInTitle = (chars: string, at: number): boolean =>
  chars.lastIndexOf('《', at) > chars.lastIndexOf('》', at) && chars.includes('》', at);

/**
 * A bare period limits the work at the start of its clause (三季度全面推开), at its end (定于9月) and directly before its verb (项目9月开工);
 * behind the verb it belongs to what the verb is done to (编制明年计划).
 */
function isAttribute({ mention, stretch }: Finding, chars: string, behind: number): boolean {
  const { start, end } = mention;
  if (chars.charAt(start - 1) === '是') return true;
  if (stretch?.unit === 'day' && chars.charAt(end) === '的') return false;
  if (opensClause(chars, start) || (behind > 0 && JOINED.test(chars.slice(behind, start))))
    return isOfNoun(chars, start, end);
  return !CLAUSE_ENDS.test(chars.charAt(end)) && !BEFORE_VERB.test(chars.slice(end, end + 8));
}

/** 2024年度实施方案, 全年的总量: what follows shows even at the start of a clause that a noun is described. */
const isOfNoun = (chars: string, start: number, end: number): boolean =>
  /^的(?!时候|时间|最后)/.test(chars.slice(end, end + 3)) ||
  (chars.slice(start, end).endsWith('度') &&
    !CLAUSE_ENDS.test(chars.charAt(end)) &&
    !BEFORE_VERB.test(chars.slice(end, end + 8)));

const CLAUSE_ENDS = /^$|[,;。、:)!?]/;

/** Words that lead in to a limit and name nothing that is done. */
const LEAD_IN =
  /(?:^|[,;。、:(!?])(?:力争|争取|确保|务必|必须|计划|预计|初步|原则上|拟|应当|应|须|要|请|于|在|至迟|最迟|赶|将|并|定于|力求|保证|可|需|再|且|和|及|与|或|到|至|从|自|由|以)*$/;

/** The last characters of what may stand before a limit: a look at one sends most of them away. */
const MAY_LEAD = new Set(',;。、:(!?争取保必须划计步上拟当应要请于在迟赶将并求证可需再且和及与或到至从自由以');

const opensClause = (chars: string, start: number): boolean =>
  start === 0 ||
  (MAY_LEAD.has(chars.charAt(start - 1)) && LEAD_IN.test(chars.slice(Math.max(0, start - REACH_OF_LEAD_IN), start)));

const REACH_OF_LEAD_IN = 10;

/** What may stand between two expressions of which the second is as good as the first. */
const JOINED = /^(?:并|且|和|及|与|或|在|于|至|到)*$/;

/** A verb of work, or what commonly stands between the time and it. */
const BEFORE_VERB = new RegExp(
  `^(?:前|内|就|能|可|将|要|须|应|再|力争|确保|争取|必须|基本|全面|全部|正式|陆续|如期|按期|顺利|实现|达到|达标|[^,;。、]{0,2}(?=完成))*(?:${WORK_VERB.source.slice(4, -1)}|完成|实现|建成|达到|达标|全面|全部|基本|力争|确保|必须)`,
);

/**
 * Behind a limit that the words state in the same clause (12月底前签订明年供货合同) a bare period belongs to what is done; only a verb
 * that ends the clause makes it a limit of its own (6月底前完成可研9月开工).
 */
export function isBehindStated(finding: Finding, before: Finding, chars: string): boolean {
  if (!isBare(finding) || isBare(before)) return false;
  const { start, end } = finding.mention;
  const between = chars.slice(before.mention.end, start);
  if (/[,;。:]/.test(between) || JOINED.test(between) || opensClause(chars, start)) return false;
  const rest = /^[^,;。、]*/.exec(chars.slice(end))?.[0] ?? '';
  return BEFORE_VERB.exec(rest)?.[0].length !== rest.replace(/(?:建设|生产|运营|使用|见效|到位)$/, '').length;
}

/** Verbs of doing: what stands behind them is done (编制明年计划), and a bare period there dates nothing. */
const DONE = new RegExp(
  `(?:${[WORK_VERB.source.slice(4, -1), ...acts.filter((act) => act.length > 1), ...deeds].join('|')})(?:了|好|的)?$`,
);

/** True where the period belongs to what a verb directly before it is done to. */
export const isDoneTo = ({ mention: { start } }: Finding, chars: string): boolean =>
  DONE.test(chars.slice(Math.max(0, start - 6), start));

const WEIGHT: Readonly<Record<Role, number>> = { limit: 5, setting: 4, attribute: 3, length: 2, soft: 1 };

/** The finding that the whole text comes down to: the last of the weightiest kind. */
export function decisive(findings: readonly { readonly finding: Finding; readonly role: Role }[]): Finding | undefined {
  let best: { readonly finding: Finding; readonly weight: number } | undefined;
  for (const { finding, role } of findings) {
    const weight = WEIGHT[role];
    if (best === undefined || weight >= best.weight) best = { finding, weight };
  }
  return best?.finding;
}
