import type { TraceTask } from '../../../server/protocol.js';
import { h } from '../shared/dom.js';
import type { TraceStrings } from './messages.js';

export function taskElement(task: TraceTask, index: number, strings: TraceStrings): HTMLElement {
  const facts = [task.leadUnits.join('、'), task.deadline?.words, task.deadline?.iso].filter(Boolean).join(' · ');
  return h(
    'div',
    {
      class: task.asks.length > 0 ? 'task' : 'task loose',
      role: 'button',
      tabindex: 0,
      'data-task': index,
      'aria-label': `${task.id} ${task.title}，${facts}`,
    },
    h('div', {}, h('span', { class: 'id' }, task.id), ` ${task.title}`),
    h('div', { class: 'muted' }, facts),
    task.asks.length > 0 ? undefined : h('div', { class: 'warning' }, strings.noSource),
    h('button', { class: 'plain open', 'data-open': index }, strings.open),
  );
}
