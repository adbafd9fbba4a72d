import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import type { LightPolicy } from '../standing/policy.js';
import { onDay } from '../standing/at.js';
import { firstOf } from '../model/entities.js';
import { weekdayName } from '../time/days.js';
import { tasksByEntity, type View } from './analysis.js';
import { taskCard } from './hover.js';
import { plain } from './markdown.js';
import { offsetAt, positionIn } from './places.js';

/** Which hints the clerk wants. */
export interface InlayHintSettings {
  readonly dates: boolean;
  readonly lights: boolean;
}

/** Behind a deadline the day that it comes to, behind a task's title its light and the days that are left. */
export function inlayHints(view: View, range: Range, settings: InlayHintSettings, policy?: LightPolicy): InlayHint[] {
  const { file, workspace, standing } = view;
  const on = onDay(standing.day, policy);
  const from = offsetAt(file.source, range.start);
  const to = offsetAt(file.source, range.end);
  const hints: InlayHint[] = [];
  const tasks = tasksByEntity(workspace);
  for (const entity of file.entities) {
    const { block } = entity;
    if (block.start > to || block.start + block.text.length < from) continue;
    const task = tasks.get(entity);
    if (!task) continue;
    const add = (at: number, label: string, tooltip: string): void => {
      hints.push({
        position: positionIn(block, at),
        label,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: { kind: 'markdown', value: tooltip },
      });
    };
    if (settings.lights) {
      const { light, state, daysLeft } = on.of(task);
      const left =
        daysLeft === undefined
          ? ''
          : daysLeft < 0
            ? `逾期${-daysLeft}天`
            : daysLeft === 0
              ? '今天到期'
              : `还有${daysLeft}天`;
      // In words: many offices' systems have no font with coloured signs, and a screen reader says them.
      const label = [light.code === 'none' ? '' : light.label, left === '' ? state.label : left]
        .filter(Boolean)
        .join(' · ');
      const first = block.text.slice(entity.titleSpan.start).search(/[\r\n]|$/);
      add(entity.titleSpan.start + first, label, taskCard(task, on));
    }
    if (!settings.dates) continue;
    const own = firstOf(entity, 'deadline');
    const dated = [
      ...(task.deadline && own && task.deadlineOrigin === 'own'
        ? [{ at: own.syntax.value.span.end, of: task.deadline }]
        : []),
      ...task.milestones.map((milestone) => ({ at: milestone.span.end, of: milestone })),
    ];
    for (const { at, of } of dated) {
      const { deadline, reading } = of.understanding;
      // A date that is written out needs no explanation.
      if (!deadline || of.text.includes(deadline)) continue;
      add(at, `→ ${deadline} ${weekdayName(deadline)}`, plain(reading));
    }
  }
  return hints;
}
