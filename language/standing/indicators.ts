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
  /** The day of the 实绩 since which it has been met without a break. */
  readonly metOn: string | undefined;
  /** The day of the first 实绩 that met it, whatever came after. */
  readonly metFirst: string | undefined;
  /** 不超过: it is kept, not reached, and known to be kept only when the time is over. */
  readonly ceiling: boolean;
  /** The latest figure of each unit or place that was reported by itself. */
  readonly parts: readonly Part[];
}

export function trackIndicators(
  indicators: readonly Indicator[],
  facts: readonly DatedFact[],
  below: readonly Figure[] = NO_FIGURES,
): readonly TrackedIndicator[] {
  if (indicators.length === 0) return NONE;
  const reported = new Map<Indicator, Running>();
  const summed = new Set<Indicator>();
  for (const fact of facts) {
    const quantity = fact.actual?.quantity;
    if (!fact.actual || !quantity || quantity.placeholder) continue;
    const meant = indicatorMeant(fact.actual.name, indicators);
    if (!meant) continue;
    let running = reported.get(meant.indicator);
    if (!running) reported.set(meant.indicator, (running = new Running(meant.indicator.quantity)));
    running.add(fact.date, quantity, meant.part);
  }
  for (const { name, date, quantity, part } of below) {
    const indicator = indicators.find((each) => fold(each.name) === fold(name));
    if (!indicator) continue;
    const known = reported.get(indicator);
    // Its own word holds; the parts are asked where it says nothing.
    if (known && !summed.has(indicator)) continue;
    const running = known ?? new Running(indicator.quantity);
    summed.add(indicator);
    reported.set(indicator, running);
    running.add(date, quantity, part);
  }
  return indicators.map((indicator) => {
    const ceiling = isCeiling(indicator.quantity);
    const running = reported.get(indicator);
    const actual = running?.actuals.at(-1);
    if (!running || !actual)
      return {
        indicator,
        actual: undefined,
        percent: undefined,
        met: undefined,
        metOn: undefined,
        metFirst: undefined,
        ceiling,
        parts: [],
      };
    const now = compared(indicator.quantity, actual.quantity);
    const metOn = now.met === true ? metSince(indicator.quantity, running.actuals) : undefined;
    const metFirst = running.actuals.find(({ quantity }) => compared(indicator.quantity, quantity).met === true)?.date;
    return { indicator, actual, ...now, metOn, metFirst, ceiling, parts: [...running.parts.values()] };
  });
}

/** The latest figure of a part of the whole. */
export interface Figure {
  readonly name: string;
  readonly part: string;
  readonly date: string;
  readonly quantity: Quantity;
}

const NO_FIGURES: readonly Figure[] = [];

/** The figure of one unit or place: `东河县 改造小区 8 个`. */
export interface Part {
  readonly name: string;
  readonly date: string;
  readonly quantity: Quantity;
}

/** Which indicator an 实绩 reports on; what stands before its name, set off by a space, is the unit or place reported for. */
export function indicatorMeant(
  name: string,
  indicators: readonly Indicator[],
): { readonly indicator: Indicator; readonly part: string | undefined } | undefined {
  const said = fold(name);
  const same = indicators.find((indicator) => fold(indicator.name) === said);
  if (same) return { indicator: same, part: undefined };
  const cut = /^(\S+)\s+(.+)$/.exec(name.trim());
  const rest = cut?.[2] === undefined ? undefined : fold(cut[2]);
  const indicator = rest === undefined ? undefined : indicators.find((each) => fold(each.name) === rest);
  return indicator && { indicator, part: cut?.[1] };
}

interface Actual {
  readonly date: string;
  readonly quantity: Quantity;
}

/** The cumulative figure over time: the whole as reported, or the sum of its parts where those are reported later. */
class Running {
  readonly actuals: Actual[] = [];
  readonly parts = new Map<string, Part>();

  constructor(private readonly target: Quantity | undefined) {}

  add(date: string, quantity: Quantity, part: string | undefined): void {
    if (part === undefined) this.actuals.push({ date, quantity });
    else {
      this.parts.set(fold(part), { name: part, date, quantity });
      const sum = this.sum();
      if (sum) this.actuals.push({ date, quantity: sum });
    }
  }

  /** None where the figures are shares, which do not add up, or their units differ. */
  private sum(): Quantity | undefined {
    const unit = this.target?.unit ?? [...this.parts.values()][0]?.quantity.unit ?? '';
    if (/[%％‰]/.test(unit)) return undefined;
    let total = 0;
    for (const { quantity } of this.parts.values()) {
      const value = valueIn(quantity, unit);
      if (value === undefined) return undefined;
      total += value;
    }
    const low = Math.round(total * 1e6) / 1e6;
    const text = unit === '' ? String(low) : `${low} ${unit}`;
    return { text, span: { start: 0, end: 0 }, comparator: undefined, low, high: low, unit, placeholder: false };
  }
}

const isCeiling = (target: Quantity | undefined): boolean => target?.comparator === '≤' || target?.comparator === '<';

function metSince(target: Quantity | undefined, actuals: readonly Actual[]): string | undefined {
  const broken = actuals.findLastIndex(({ quantity }) => compared(target, quantity).met !== true);
  return actuals[broken + 1]?.date;
}

const NONE: readonly TrackedIndicator[] = [];
const UNKNOWN = { percent: undefined, met: undefined };

/** What one cumulative figure comes to against a target. */
export function compared(target: Quantity | undefined, actual: Quantity): Pick<TrackedIndicator, 'percent' | 'met'> {
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
