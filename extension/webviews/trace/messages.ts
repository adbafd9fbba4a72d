import type { Trace } from '../../../server/protocol.js';

export interface TraceStrings {
  readonly speech: string;
  readonly tasks: string;
  readonly covered: string;
  readonly missing: string;
  readonly leftOut: string;
  readonly possible: string;
  readonly next: string;
  readonly previous: string;
  readonly makeTask: string;
  readonly makeTaskOfSelection: string;
  readonly noAsks: string;
  readonly noTasks: string;
  readonly noSource: string;
  /** {0} the words */
  readonly missingHint: string;
  readonly open: string;
}
export type ToTrace =
  | { readonly type: 'setup'; readonly strings: TraceStrings }
  | { readonly type: 'trace'; readonly trace: Trace };
export type FromTrace =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly key: string; readonly uri: string }
  | { readonly type: 'makeTask'; readonly paragraph: number; readonly start: number; readonly end: number };
