import { readNames } from '../../lower/names.js';
import type { Task } from '../../model/workspace.js';
import type { ResolvedUnit } from '../../registry/names.js';
import type { Unit } from '../../registry/unit.js';
import { fold } from '../../text/fold.js';
import { quotesOf } from '../quotes.js';
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
  task(task, report) {
    const listed = [...task.leadUnits, ...task.responsibleUnits, ...task.supportUnits];
    // Whom a task without any unit forgets is told by the rule for the lead.
    if (listed.length === 0) return;
    const units = new Set(
      listed.flatMap(({ unit }) => (unit ? [unit, ...task.file.environment.names.expand(unit)] : [])),
    );
    const words = new Set(listed.map(({ mention }) => fold(mention.name)));
    for (const { facts, span } of quotesOf(task.entity)) {
      const missing = resolve(task, facts.owners).filter(
        ({ mention, unit }) => !isListed(task, unit, fold(mention.name), units, words),
      );
      if (missing.length === 0) continue;
      const shown = missing.map(({ mention }) => `“${mention.name}”`).join('、');
      report(
        span,
        `【责任】出处点了${shown}，任务的牵头、责任、配合单位里都没有。请补上；不由其承办的，在“备注”里写明是谁定的。`,
      );
    }
  },
});

const resolve = (task: Task, owners: readonly string[]): readonly ResolvedUnit[] =>
  task.file.environment.names.resolve(readNames(owners.join('、')).names);

/** True where the task names the unit, one of its groups' members, or the same open class (有关县区). */
function isListed(
  task: Task,
  unit: Unit | undefined,
  name: string,
  units: ReadonlySet<Unit>,
  words: ReadonlySet<string>,
): boolean {
  if (words.has(name)) return true;
  if (unit === undefined)
    return (
      /^(?:各|有关|相关|全[省市县区])/.test(name) ||
      [...words].some((word) => word.endsWith(name) || name.endsWith(word))
    );
  if (units.has(unit)) return true;
  const members = task.file.environment.names.expand(unit);
  return members.length > 0 && members.some((member) => units.has(member));
}
