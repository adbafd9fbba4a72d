import type { GateVerdict, Place } from '../../../server/protocol.js';

export interface GateStrings {
  readonly asOf: string;
  readonly pass: string;
  readonly warn: string;
  readonly fail: string;
  readonly unchecked: string;
  readonly exemptions: string;
  readonly until: string;
  readonly again: string;
  readonly export: string;
}
export type ToGate = { readonly type: 'verdict'; readonly strings: GateStrings; readonly verdict: GateVerdict };
export type FromGate =
  | { readonly type: 'ready' }
  | { readonly type: 'again' }
  | { readonly type: 'export' }
  | { readonly type: 'rule'; readonly code: string }
  | ({ readonly type: 'open' } & Place);
