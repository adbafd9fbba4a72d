import type { Timeline } from '../../../server/protocol.js';

export interface TimelineStrings {
  readonly title: string;
  readonly search: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly today: string;
  readonly empty: string;
  /** {0} tasks without any date */
  readonly undated: string;
  /** {0} id, {1} title, {2} lead, {3} start, {4} deadline, {5} light, {6} milestones */
  readonly lane: string;
  readonly reached: string;
  readonly late: string;
  readonly open: string;
  readonly task: string;
}
export type ToTimeline =
  | { readonly type: 'setup'; readonly strings: TimelineStrings }
  | { readonly type: 'timeline'; readonly timeline: Timeline };
export type FromTimeline =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly key: string; readonly uri: string; readonly focusText: boolean };
