import type { DirectiveFile } from '../../../language/scope/workspace.js';
import { at, type Standing } from '../../../language/standing/at.js';
import { type Asked, chiefsOf, type Item, itemsOf } from '../items.js';
import { dayBefore, type Period } from '../period.js';
import { type Ranked, ranked } from './ranking.js';

export interface CircularOptions extends Asked {
  readonly period: Period;
}

/** What a unit that leads has achieved. */
export interface UnitResult {
  readonly unit: string;
  /** Tasks that it leads, without those that were cancelled. */
  readonly leads: readonly Item[];
  /** Those of them whose last day is over, or that were finished before. */
  readonly due: readonly Item[];
  readonly onTime: readonly Item[];
  readonly finishedLate: readonly Item[];
  readonly overdue: readonly Item[];
  readonly finished: readonly Item[];
  readonly red: readonly Item[];
  readonly yellow: readonly Item[];
}

/** Everything that a circular says, before it is put into words: one workspace asked of two days. */
export interface Circular {
  readonly period: Period;
  /** The end of the period, or today where that comes first. */
  readonly asOf: string;
  /** The day before the period. */
  readonly before: string;
  readonly files: readonly DirectiveFile[];
  readonly items: readonly Item[];
  /** The same tasks as they stood before the period; those that did not exist then are left out. */
  readonly earlier: readonly Item[];
  /** Without the cancelled ones: what every share is of. */
  readonly living: readonly Item[];
  readonly units: readonly UnitResult[];
  /** Units with tasks that were due, by the share that was finished in time. */
  readonly ranking: readonly Ranked<UnitResult>[];
  /** Units that lead but of which nothing was due yet. */
  readonly unranked: readonly UnitResult[];
  readonly newlyFinished: readonly Item[];
  readonly newlyOverdue: readonly Item[];
}

export const isFinished = ({ tracking: { state } }: Item): boolean => state.code === 'done' || state.code === 'closed';
export const isCancelled = ({ tracking: { state } }: Item): boolean => state.code === 'cancelled';
export const hasState =
  (code: string) =>
  ({ tracking: { state } }: Item): boolean =>
    state.code === code;
export const isRed = ({ tracking: { light } }: Item): boolean => light.code === 'red';
export const isYellow = ({ tracking: { light } }: Item): boolean => light.code === 'yellow' || light.code === 'orange';

/** Finished, and not after its last day. */
export const isOnTime = (item: Item): boolean => isFinished(item) && item.tracking.finishedLate === undefined;

/** A paper that was not out yet binds nobody. */
const existed =
  (day: string) =>
  ({ task: { file } }: Item): boolean =>
    (file.document?.date ?? '') <= day;

/** The tasks as they stood on a day: those of papers that were out by then. */
export const itemsAsOf = ({ workspace, policy }: Standing, asOf: string, asked: Asked): readonly Item[] =>
  itemsOf(at(workspace, asOf, policy), asked).filter(existed(asOf));

/** `standing` is of today: a period that is not over is told up to its day. */
export function circular(standing: Standing, options: CircularOptions): Circular {
  const { period } = options;
  const asOf = period.to < standing.day ? period.to : standing.day;
  const before = dayBefore(period);
  const items = itemsAsOf(standing, asOf, options);
  const earlier = itemsAsOf(standing, before, options);
  const then = new Map(earlier.map((item) => [item.task, item]));
  const was = (item: Item, what: (item: Item) => boolean): boolean => {
    const known = then.get(item.task);
    return known !== undefined && what(known);
  };
  const units = unitResults(items, asOf);
  return {
    period,
    asOf,
    before,
    files: [...new Set(items.map(({ task }) => task.file))],
    items,
    earlier,
    living: items.filter((item) => !isCancelled(item)),
    units,
    ranking: ranked(
      units.filter(({ due }) => due.length > 0),
      ({ onTime, due }) => onTime.length / due.length,
    ),
    unranked: units.filter(({ due }) => due.length === 0),
    newlyFinished: items.filter((item) => isFinished(item) && !was(item, isFinished)),
    newlyOverdue: items.filter((item) => hasState('overdue')(item) && !was(item, hasState('overdue'))),
  };
}

/** Due by a day: its last day is over, or it is finished already. A task without an end is never due. */
export const isDueBy =
  (asOf: string) =>
  (item: Item): boolean =>
    !isCancelled(item) &&
    (isFinished(item) || (item.tracking.due !== undefined && item.tracking.due < asOf && !item.task.ongoing));

/** Units in the order in which they first lead. */
function unitResults(items: readonly Item[], asOf: string): readonly UnitResult[] {
  const byUnit = new Map<string, Item[]>();
  for (const item of items) {
    if (isCancelled(item)) continue;
    for (const unit of chiefsOf(item)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), item]);
  }
  return [...byUnit].map(([unit, leads]) => {
    const due = leads.filter(isDueBy(asOf));
    return {
      unit,
      leads,
      due,
      onTime: due.filter(isOnTime),
      finishedLate: due.filter((item) => isFinished(item) && !isOnTime(item)),
      overdue: leads.filter(hasState('overdue')),
      finished: leads.filter(isFinished),
      red: leads.filter(isRed),
      yellow: leads.filter(isYellow),
    };
  });
}
