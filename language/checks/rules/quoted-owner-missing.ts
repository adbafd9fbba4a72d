import { readNames } from '../../lower/names.js';
import type { Task } from '../../model/workspace.js';
import type { ResolvedUnit } from '../../registry/names.js';
import type { Unit } from '../../registry/unit.js';
import { fold } from '../../text/fold.js';
import { quotedTogether, quotesOf, wordsBesideQuotes } from '../quotes.js';
import { rule } from '../rule.js';

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
  file(file, report) {
    // A sentence that several tasks share is told once.
    for (const { first: task, tasks: sharing } of quotedTogether(file)) {
      const listed = sharing.flatMap(({ leadUnits, responsibleUnits, supportUnits }) => [
        ...leadUnits,
        ...responsibleUnits,
        ...supportUnits,
      ]);
      // A task without any unit is another rule's.
      if (listed.length === 0) continue;
      for (const { facts, span } of quotesOf(task.entity)) {
        const missing = resolve(task, facts.owners).filter((owner) => !isListed(task, owner, listed, sharing));
        if (missing.length === 0) continue;
        const shown = missing.map(({ mention }) => `“${mention.name}”`).join('、');
        report(
          { path: file.path, block: task.entity.block, span },
          `【责任】出处点了${shown}，任务的牵头、责任、配合单位里都没有。请补上；不由其承办的，在“备注”里写明是谁定的。`,
        );
      }
    }
  },
});

/** Classes that nobody registers: their members, or whoever the clerk made of them, carry the task. */
const OPEN_CLASS = /^(?:各|有关|相关|全[省市县区]|[省市县区]级|属地)/;

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
