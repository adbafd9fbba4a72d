import { covers, findQuotes } from '../../speech/index.js';
import { readNames } from '../../lower/names.js';
import type { DirectiveFile, Task } from '../../scope/workspace.js';
import type { ResolvedUnit } from '../../scope/names.js';
import type { Unit } from '../../scope/unit.js';
import { fold } from '../../text/fold.js';
import { type QuotedFacts, quotedTogether, quotesOf, wordsBesideQuotes } from '../quotes.js';
import { rule } from '../rule.js';
import { draftOfSpeech } from '../speech-draft.js';

export const quotedOwnerMissing = rule({
  code: 'DB505',
  name: 'quoted-owner-missing',
  severity: 'warning',
  title: '出处点名的单位没有写进任务',
  reason: '讲话里点了名的单位，任务里少了，事情就少了一家办；换成别家，要说明是谁定的。',
  example: {
    bad: `【任务 1】开展河道清淤
  牵头单位：市水利局
  出处：市水利局要会同市财政局开展河道清淤`,
    good: `【任务 1】开展河道清淤
  牵头单位：市水利局
  配合单位：市财政局
  出处：市水利局要会同市财政局开展河道清淤`,
  },
  file(file, report, { speechOf }) {
    const assigned = assignments(file, speechOf?.(file));
    // A sentence that several tasks share is told once.
    for (const { first: task, tasks: sharing } of quotedTogether(file)) {
      const leading = sharing.flatMap(({ leadUnits, responsibleUnits }) => [...leadUnits, ...responsibleUnits]);
      const supporting = sharing.flatMap(({ supportUnits }) => supportUnits);
      const listed = [...leading, ...supporting];
      // A task without any unit is another rule's.
      if (listed.length === 0) continue;
      for (const quoted of quotesOf(task.entity)) {
        const { owners, lead, where } = assigned(quoted);
        const at = { path: file.path, block: task.entity.block, span: quoted.span };
        const missing = resolve(task, owners).filter((owner) => !isListed(task, owner, listed, sharing));
        if (missing.length > 0)
          report(
            at,
            `【责任】${where}点了${shown(missing)}，任务的牵头、责任、配合单位里都没有。请补上；不由其承办的，在“备注”里写明是谁定的。`,
          );
        // Of several who are named side by side the clerk makes one the lead and the others assist.
        const demoted = (lead.length === 1 ? resolve(task, lead) : []).filter(
          (owner) => isListed(task, owner, supporting, []) && !isListed(task, owner, leading, []),
        );
        if (demoted.length > 0)
          report(
            at,
            `【责任】${where}里${shown(demoted)}是主办，任务里写成了配合。请改到“牵头单位”或“责任单位”；有变动的，在“备注”里写明是谁定的。`,
          );
      }
    }
  },
});

/** Who is charged, by whose words. */
interface Charged {
  readonly owners: readonly string[];
  readonly lead: readonly string[];
  readonly where: string;
}

/**
 * Whom a passage charges. In a speech its own words say so; in an issued plan the note behind the item does (牵头单位：…), and
 * units that its sentences mention have other roles.
 */
function assignments(file: DirectiveFile, speech: string | undefined): (quoted: QuotedFacts) => Charged {
  const draft = speech === undefined ? undefined : draftOfSpeech(file, speech);
  const isPlan = draft ? draft.kind === 'plan' : file.document?.entity.block.head?.word === '文件';
  return ({ quote, facts }) => {
    if (!isPlan) return { owners: facts.owners, lead: facts.lead, where: '出处' };
    const [place] = draft ? findQuotes(draft.text, quote.text) : [];
    const items = place ? (draft?.tasks.filter((item) => covers(place, item)) ?? []) : [];
    return { owners: items.flatMap(({ owners }) => owners), lead: [], where: '原文的分工' };
  };
}

const shown = (owners: readonly ResolvedUnit[]): string => owners.map(({ mention }) => `“${mention.name}”`).join('、');

/** Classes that nobody registers: their members, or whoever the clerk made of them, carry the task. */
const OPEN_CLASS = /^(?:各|每[个位]?|所有|全体|有关|相关|全[省市县区]|[省市县区]级|属地)/;

const resolve = (task: Task, owners: readonly string[]): readonly ResolvedUnit[] =>
  task.file.environment.names.resolve(readNames(owners.join('、')).names);

/** True where a task names the unit, one of its groups' members, or mentions it in another field. */
function isListed(
  task: Task,
  { mention, unit }: ResolvedUnit,
  listed: readonly ResolvedUnit[],
  tasks: readonly Task[],
): boolean {
  const { names } = task.file.environment;
  const name = fold(mention.name);
  if (listed.some((other) => fold(other.mention.name) === name)) return true;
  if (tasks.some(({ entity }) => fold(wordsBesideQuotes(entity)).includes(name))) return true;
  if (unit === undefined)
    return OPEN_CLASS.test(name) || listed.some((other) => fold(other.mention.name).endsWith(name));
  const units = new Set<Unit>(listed.flatMap((other) => (other.unit ? [other.unit, ...names.expand(other.unit)] : [])));
  return units.has(unit) || names.expand(unit).some((member) => units.has(member));
}
