import type { TimelineLane } from '../../../server/protocol.js';
import { fill, h, svg } from '../shared/dom.js';
import type { TimelineStrings } from './messages.js';
import { type Scale, width, x } from './scale.js';

export const LANE_HEIGHT = 30;
const MIDDLE = LANE_HEIGHT / 2;
const BAR = 12;
/** A bar must be seen even where it lasts a day. */
const LEAST = 4;

function bar(lane: TimelineLane, scale: Scale): SVGElement[] {
  const from = lane.start ?? lane.milestones[0]?.date ?? lane.deadline;
  const to = lane.deadline ?? lane.milestones.at(-1)?.date;
  if (!from || !to) return [];
  const left = Math.min(x(scale, from), x(scale, to));
  const length = Math.max(LEAST, x(scale, to) + scale.perDay - left);
  const shape = { x: left, y: MIDDLE - BAR / 2, height: BAR, rx: 3 };
  const done = lane.progress === null ? 0 : (length * Math.min(lane.progress, 100)) / 100;
  return [
    svg('rect', { ...shape, width: length, class: `bar ${lane.light.code}` }),
    ...(done > 0 ? [svg('rect', { ...shape, width: done, class: `bar done ${lane.light.code}` })] : []),
  ];
}

/** Milestones are diamonds: filled when reached, outlined while open. */
function milestones(lane: TimelineLane, scale: Scale, strings: TimelineStrings): SVGElement[] {
  return lane.milestones.map((milestone) => {
    const at = x(scale, milestone.date) + scale.perDay / 2;
    const state = milestone.reached ? 'reached' : milestone.late ? 'late' : 'open';
    const words = milestone.reached
      ? fill(strings.reached, milestone.reached)
      : milestone.late
        ? strings.late
        : strings.open;
    const label = `${milestone.date} ${milestone.name} · ${words}`;
    const points = `${at},${MIDDLE - 7} ${at + 7},${MIDDLE} ${at},${MIDDLE + 7} ${at - 7},${MIDDLE}`;
    return svg('polygon', { points, class: `milestone ${state}` }, svg('title', {}, label));
  });
}

/** What a screen reader says for a lane: everything that the drawing shows. */
export function laneLabel(lane: TimelineLane, strings: TimelineStrings): string {
  const steps = lane.milestones.map((milestone) => `${milestone.date} ${milestone.name}`).join('；');
  const leads = lane.leadUnits.join('、');
  return fill(strings.lane, lane.id, lane.title, leads, lane.start ?? '', lane.deadline ?? '', lane.light.label, steps);
}

export function laneElement(lane: TimelineLane, index: number, scale: Scale, strings: TimelineStrings): HTMLElement {
  const label = laneLabel(lane, strings);
  const drawing = svg(
    'svg',
    { width: width(scale), height: LANE_HEIGHT, 'aria-hidden': 'true' },
    ...bar(lane, scale),
    ...milestones(lane, scale, strings),
  );
  const name = h(
    'div',
    { class: 'name', title: label },
    h('span', { class: `light ${lane.light.code}` }),
    h('span', { class: 'id muted' }, lane.id),
    h('span', { class: 'title' }, lane.title),
  );
  return h(
    'div',
    { class: 'lane', role: 'option', id: `lane-${index}`, 'data-index': index, 'aria-label': label },
    name,
    h('div', { class: 'drawing' }, drawing),
  );
}
