import type { RecurrenceBody } from './ast.js';
import type { Finding } from './resolve/finding.js';
import type { Scene } from './resolve/context.js';

/**
 * What an expression is to the work: `limit` bounds it; `setting` tells when something is or was; `attribute` belongs to a noun
 * (全年计划, 上月进展); `soft` urges without a day; `length` is a mere length of time.
 */
export type Role = 'limit' | 'setting' | 'attribute' | 'soft' | 'length';

/** Nouns which, directly behind a bare period, make it an attribute. */
const ATTRIBUTE_NOUN =
  /^(?:的(?!时候|时间|最后)|度?(?:计划|目标|任务|工作|投资|项目|重点|预算|指标|考核|总结|进展|情况|数据|形势|同期|水平|版|级|省重点|市重点|省市|新建|续建|拉练|重大|收入|支出|经济|安排|盘子|清单|方案|建设任务|部分|各|工程|黄金期|报表|通报|会议|以来|上报|开局|赶集|报道|讯))/;

/** What a finding is to the work, judged by its own words and by what follows them. */
export function roleOf(finding: Finding, chars: string, scene: Scene): Role {
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
  if (finding.deadline < scene.ref) return isAttribute(finding, chars) ? 'attribute' : 'setting';
  if (body.bound !== 'at' && body.bound !== 'during') return 'limit';
  return isAttribute(finding, chars) ? 'attribute' : 'limit';
}

/** 每年的总量: a bare rhythm before 的 belongs to a noun. */
const isRhythmOfNoun = ({ place }: RecurrenceBody, end: number, chars: string): boolean =>
  place === undefined && chars.charAt(end) === '的';

/** 《……行动方案（2024—2026年）》: what stands in a title belongs to the document that it names. */
const isInTitle = (chars: string, at: number): boolean =>
  chars.lastIndexOf('《', at) > chars.lastIndexOf('》', at) && chars.includes('》', at);

/** 三季度重点项目: the period belongs to the noun. A full date before 的 is still when something is due. */
function isAttribute({ mention, stretch }: Finding, chars: string): boolean {
  const { body, start, end } = mention;
  if (body.type !== 'period' || (body.bound !== 'at' && body.bound !== 'during')) return false;
  if (chars.charAt(start - 1) === '是') return true;
  if (stretch?.unit === 'day' && chars.charAt(end) === '的') return false;
  return ATTRIBUTE_NOUN.test(chars.slice(end, end + 5));
}

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
