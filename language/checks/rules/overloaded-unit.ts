import type { DirectiveFile, Task } from '../../scope/workspace.js';
import type { ResolvedUnit } from '../../scope/names.js';
import type { Unit } from '../../scope/unit.js';
import { type OnDay, perFileOnDay } from '../../standing/at.js';
import { place } from '../fixes.js';
import { type Place, rule } from '../rule.js';
import { dayInWords } from '../words.js';

/** How many tasks due on one day a unit may lead before the rule speaks (option `overload`). */
const OVERLOAD = 5;

export const overloadedUnit = rule({
  code: 'DB211',
  name: 'overloaded-unit',
  severity: 'warning',
  title: '一个单位同一天到期的任务太多',
  reason: '十几项都压在同一天，单位只能赶材料，督办也来不及核查；错开几天就能办实。',
  example: {
    bad: `【任务 1】完成东段路基
  牵头单位：市交通局
  时间节点：6月30日前

【任务 2】完成西段路基
  牵头单位：市交通局
  时间节点：6月30日前

【任务 3】完成桥涵
  牵头单位：市交通局
  时间节点：6月30日前

【任务 4】完成排水
  牵头单位：市交通局
  时间节点：6月30日前

【任务 5】完成绿化
  牵头单位：市交通局
  时间节点：6月30日前

【任务 6】完成照明
  牵头单位：市交通局
  时间节点：6月30日前`,
    good: `【任务 1】完成东段路基
  牵头单位：市交通局
  时间节点：6月15日前

【任务 2】完成西段路基
  牵头单位：市交通局
  时间节点：6月30日前`,
  },
  workspace({ files }, report, { options, standing }) {
    const limit = options?.overload ?? OVERLOAD;
    for (const led of byUnitAndDay(files, standing)) {
      const [first, ...others] = led;
      if (led.length <= limit || !first) continue;
      const { due, lead } = first;
      report(
        placeOf(first),
        `【责任】${lead.unit?.name ?? ''}牵头的任务有${led.length}项都在${dayInWords(due)}到期，超过${limit}项。请与单位商量错开，或明确分步的里程碑。`,
        {
          related: others.map((other) => ({
            place: placeOf(other),
            message: `${other.task.id ?? ''} ${other.task.title}`.trim(),
          })),
        },
      );
    }
  },
});

/** A unit that leads a task, and the day. */
interface Led {
  readonly unit: Unit;
  readonly due: string;
  readonly task: Task;
  readonly lead: ResolvedUnit;
}

const ledIn = perFileOnDay(({ tasks }, on): readonly Led[] => {
  const found: Led[] = [];
  for (const task of tasks) {
    const due = on.due(task);
    if (due === undefined || on.isClosed(task)) continue;
    for (const lead of task.leadUnits) {
      if (lead.unit?.kind === 'unit') found.push({ unit: lead.unit, due, task, lead });
    }
  }
  return found;
});

/** Groups in the order of their first tasks. */
function byUnitAndDay(files: readonly DirectiveFile[], on: OnDay): readonly (readonly Led[])[] {
  const groups: Led[][] = [];
  // Map in map: a key of unit and day in one would be a new long string to hash for each task.
  const byUnit = new Map<string, Map<string, Led[]>>();
  for (const file of files) {
    for (const led of ledIn(file, on)) {
      const unit = keyOf(led.unit);
      let days = byUnit.get(unit);
      if (!days) byUnit.set(unit, (days = new Map()));
      const known = days.get(led.due);
      if (known) {
        known.push(led);
        continue;
      }
      const group = [led];
      days.set(led.due, group);
      groups.push(group);
    }
  }
  return groups;
}

const keys = new WeakMap<Unit, string>();

/** A unit is its declaration, also where two states of the register give two objects. */
function keyOf(unit: Unit): string {
  let key = keys.get(unit);
  if (key === undefined) keys.set(unit, (key = `${unit.path} ${unit.name}`));
  return key;
}

/** The unit may stand in the section or in the document block: then the head says which task. */
const placeOf = ({ task, lead }: Led): Place =>
  place(task.file.path, task.entity, task.leadOrigin === 'section' ? task.entity.span : lead.mention.span);
