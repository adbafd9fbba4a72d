import type { StateCode } from '../../../language/standing/policy.js';
import type { LedgerItem } from './item.js';
import { unitNames } from './words.js';

/** What one unit has to do, as lead; `supports` counts the tasks in which it helps. */
export interface UnitSummary {
  readonly unit: string;
  readonly leads: number;
  readonly supports: number;
  readonly byState: Readonly<Partial<Record<StateCode, number>>>;
  readonly red: number;
  readonly yellow: number;
  /** Done or closed, as a share of the tasks it leads that were not cancelled; undefined where there are none. */
  readonly finished: number | undefined;
  /** Keys of its late tasks, in order. */
  readonly late: readonly string[];
  /** The nearest open deadline. */
  readonly next: { readonly due: string; readonly key: string } | undefined;
}

interface Collected {
  readonly leads: LedgerItem[];
  supports: number;
}

/** One line a unit: most late first, then most tasks; equal ones in the order of their first task. */
export function unitSummaries(items: readonly LedgerItem[]): readonly UnitSummary[] {
  const units = new Map<string, Collected>();
  const of = (unit: string): Collected => {
    const known = units.get(unit) ?? { leads: [], supports: 0 };
    units.set(unit, known);
    return known;
  };
  for (const item of items) {
    for (const unit of new Set(unitNames(item.task.leadUnits))) of(unit).leads.push(item);
    for (const unit of new Set(unitNames(item.task.supportUnits))) of(unit).supports++;
  }
  return [...units]
    .map(([unit, collected]) => summaryOf(unit, collected))
    .sort((a, b) => b.late.length - a.late.length || b.leads - a.leads || b.supports - a.supports);
}

function summaryOf(unit: string, { leads, supports }: Collected): UnitSummary {
  const byState: Partial<Record<StateCode, number>> = {};
  for (const { tracking } of leads) byState[tracking.state.code] = (byState[tracking.state.code] ?? 0) + 1;
  const living = leads.length - (byState.cancelled ?? 0);
  const open = leads.filter(({ tracking }) => tracking.daysLeft !== undefined && tracking.daysLeft >= 0);
  const nearest = open.reduce<LedgerItem | undefined>(
    (best, item) => (best && (best.tracking.due ?? '') <= (item.tracking.due ?? '') ? best : item),
    undefined,
  );
  return {
    unit,
    leads: leads.length,
    supports,
    byState,
    red: leads.filter(({ tracking }) => tracking.light.code === 'red').length,
    yellow: leads.filter(({ tracking }) => tracking.light.code === 'yellow' || tracking.light.code === 'orange').length,
    finished:
      living === 0 ? undefined : Math.round((((byState.done ?? 0) + (byState.closed ?? 0)) / living) * 100) / 100,
    late: leads.filter(({ tracking }) => tracking.state.code === 'overdue').map(({ task }) => task.key),
    next: nearest && { due: nearest.tracking.due ?? '', key: nearest.task.key },
  };
}
