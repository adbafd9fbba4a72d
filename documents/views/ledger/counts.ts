import { LIGHTS, STATES } from '../../../language/standing/policy.js';
import type { LedgerItem } from './item.js';

/** Tasks by state and by light; only those that occur, most urgent first. */
export interface LedgerCounts {
  readonly total: number;
  readonly states: readonly { readonly code: string; readonly label: string; readonly count: number }[];
  readonly lights: readonly { readonly code: string; readonly label: string; readonly count: number }[];
  /** Done or closed, in per cent of those that were not cancelled; undefined where there are none. */
  readonly finishedPercent: number | undefined;
}

export function countsOf(items: readonly LedgerItem[]): LedgerCounts {
  const count = <T>(of: (item: LedgerItem) => T, what: T): number => items.filter((item) => of(item) === what).length;
  const states = STATES.map((state) => ({ ...state, count: count(({ tracking }) => tracking.state.code, state.code) }));
  // An office's own labels are counted as it names them.
  const labels = new Map(items.map(({ tracking }) => [tracking.light.label, tracking.light.code]));
  const rank = (code: string): number => LIGHTS.findIndex((light) => light.code === code);
  const lights = [...labels]
    .map(([label, code]) => ({ code, label, count: count(({ tracking }) => tracking.light.label, label) }))
    .sort((a, b) => rank(a.code) - rank(b.code));
  const stateCount = (code: string): number => states.find((state) => state.code === code)?.count ?? 0;
  const living = items.length - stateCount('cancelled');
  const finished = stateCount('done') + stateCount('closed');
  return {
    total: items.length,
    states: states.filter((state) => state.count > 0),
    lights,
    finishedPercent: living === 0 ? undefined : Math.round((finished / living) * 1000) / 10,
  };
}
