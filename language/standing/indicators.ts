import type { Indicator, Quantity } from '../model/values.js';
import { valueIn } from '../model/measures.js';
import { fold } from '../text/fold.js';
import type { DatedFact } from './facts.js';

/** An indicator with its latest 实绩, which is always cumulative. */
export interface TrackedIndicator {
  readonly indicator: Indicator;
  readonly actual: { readonly date: string; readonly quantity: Quantity } | undefined;
  /** Per cent of the target reached; undefined where the units differ or nothing was reported. */
  readonly percent: number | undefined;
  /** Whether the target is met; undefined where that cannot be said. */
  readonly met: boolean | undefined;
}

export function trackIndicators(
  indicators: readonly Indicator[],
  facts: readonly DatedFact[],
): readonly TrackedIndicator[] {
  if (indicators.length === 0) return NONE;
  const latest = new Map<string, DatedFact>();
  for (const fact of facts) if (fact.actual) latest.set(fold(fact.actual.name), fact);
  return indicators.map((indicator) => {
    const fact = latest.get(fold(indicator.name));
    const quantity = fact?.actual?.quantity;
    if (!fact || !quantity || quantity.placeholder)
      return { indicator, actual: undefined, percent: undefined, met: undefined };
    return { indicator, actual: { date: fact.date, quantity }, ...compared(indicator.quantity, quantity) };
  });
}

const NONE: readonly TrackedIndicator[] = [];
const UNKNOWN = { percent: undefined, met: undefined };

function compared(target: Quantity | undefined, actual: Quantity): Pick<TrackedIndicator, 'percent' | 'met'> {
  if (!target || target.placeholder) return UNKNOWN;
  const value = valueIn(actual, target.unit);
  if (value === undefined) return UNKNOWN;
  const percent = target.low === 0 ? undefined : Math.round((value / target.low) * 1000) / 10;
  switch (target.comparator) {
    case '≤':
      return { percent, met: value <= target.high };
    case '<':
      return { percent, met: value < target.high };
    case '>':
      return { percent, met: value > target.low };
    default:
      // 完成投资 4 亿元 and 3-5 个 ask for at least so much; “=” is reached by more as well.
      return { percent, met: value >= target.low };
  }
}
