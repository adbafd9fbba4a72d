import type { Indicator } from '../../model/values.js';
import { indicatorsOf } from '../../model/entities.js';
import { readIndicator } from '../../lower/quantity.js';
import type { Task } from '../../scope/workspace.js';
import { fold } from '../../text/fold.js';
import { inBase, scaleOf } from '../../model/measures.js';
import { rule } from '../rule.js';
import { taskOfRef } from '../../scope/task-of-ref.js';

export const partsExceedWhole = rule({
  code: 'DB404',
  name: 'parts-exceed-whole',
  severity: 'error',
  title: '分项之和超过总数',
  reason: '里程碑的数大于任务的数，或下级任务的数加起来大于上级，总有一个是抄错的。',
  example: {
    bad: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  时间节点：年底前
  指标：完成投资 ≥ 4 亿元
  里程碑：6月底前 完成投资 5 亿元`,
    good: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  时间节点：年底前
  指标：完成投资 ≥ 4 亿元
  里程碑：6月底前 完成投资 2 亿元`,
  },
  task({ indicators, milestones }, report) {
    for (const { what, whatSpan } of milestones) {
      const part = readIndicator(what);
      const whole = part.quantity && indicators.find((candidate) => sameMeasure(candidate, part));
      if (!part.quantity || !whole?.quantity || inBase(part.quantity) <= inBase(whole.quantity)) continue;
      if (whole.quantity.comparator === '≥' && whole.quantity.unit === '%') continue;
      report(
        whatSpan,
        `【目标】里程碑“${what}”超过了任务的指标“${whole.text}”。中间节点不会比终点还多，请核对两处的数。`,
      );
    }
  },
  workspace(workspace, report) {
    const children = new Map<Task, Task[]>();
    for (const task of workspace.tasks) {
      const ref = task.parent;
      const parent = ref && taskOfRef(workspace, task, ref);
      if (!parent || parent === task) continue;
      const known = children.get(parent);
      if (known) known.push(task);
      else children.set(parent, [task]);
    }
    for (const [parent, parts] of children) {
      for (const whole of parent.indicators) {
        // Shares do not add up.
        if (!whole.quantity || whole.quantity.placeholder || /^(?:%|‰|个?百分点)$/.test(whole.quantity.unit)) continue;
        const shares = parts.flatMap((part) =>
          indicatorsOf(part.entity).filter((indicator) => sameMeasure(indicator, whole)),
        );
        const sum = shares.reduce((total, share) => total + (share.quantity ? inBase(share.quantity) : 0), 0);
        if (sum <= inBase(whole.quantity) * (1 + 1e-9)) continue;
        const written = sum / scaleOf(whole.quantity.unit).factor;
        // A floor may be exceeded on purpose: nobody is wrong, but somebody was asked for more than was decided.
        const floor = whole.quantity.comparator === '≥' || whole.quantity.comparator === '>';
        report(
          { path: parent.file.path, block: parent.entity.block, span: whole.span },
          `【目标】下级任务的“${whole.name}”合计${Number(written.toFixed(4))}${whole.quantity.unit}，超过上级的“${whole.text}”。${floor ? '请核对各项的数；有意加码的，写明理由加例外。' : '请核对各项的数。'}`,
          {
            severity: floor ? 'warning' : 'error',
            related: parts.map((part) => ({
              place: { path: part.file.path, block: part.entity.block, span: part.entity.span },
              message: `下级任务 ${part.key}`,
            })),
          },
        );
      }
    }
  },
});

/** Masked figures (*亿元) cannot be compared. */
const sameMeasure = (a: Indicator, b: Indicator): boolean =>
  fold(a.name) === fold(b.name) &&
  a.quantity !== undefined &&
  b.quantity !== undefined &&
  !a.quantity.placeholder &&
  !b.quantity.placeholder &&
  scaleOf(a.quantity.unit).base === scaleOf(b.quantity.unit).base;
