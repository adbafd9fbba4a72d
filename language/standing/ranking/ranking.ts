import { indicatorsOf } from '../../model/entities.js';
import { valueIn } from '../../model/measures.js';
import type { Indicator } from '../../model/values.js';
import { type Member, numberOf } from '../values.js';
import type { MemberSet } from '../sets/sets.js';

/** A place in a ranking. */
export interface Ranked {
  readonly member: Member;
  /** From 1; members of equal value share it, and the next place counts them all (1、1、3). */
  readonly rank: number;
  readonly value: number;
  /** True where another member has the same value. */
  readonly tied: boolean;
}

/** A 排名 as of a day. */
export interface Ranking {
  readonly set: MemberSet;
  /** 完成投资 */
  readonly metric: string;
  /** The unit of every value, that of the target. */
  readonly unit: string;
  readonly rows: readonly Ranked[];
  /** Members without a figure: they have no place. */
  readonly missing: readonly Member[];
}

/** The rankings of a list under the head word 排名: one for each 每项 or plain 指标 that its members have figures of. */
export function rankingsOf(set: MemberSet, day: string): readonly Ranking[] {
  if (set.entity.block.head?.word !== '排名') return [];
  return indicatorsOf(set.entity).flatMap((indicator) => {
    const { measure, quantity } = indicator;
    if (!quantity || quantity.placeholder || (measure && measure.kind !== '每项')) return [];
    return [rank(set, measure?.of ?? indicator.name, indicator, quantity.unit, day)];
  });
}

function rank(set: MemberSet, metric: string, { quantity }: Indicator, unit: string, day: string): Ranking {
  const missing: Member[] = [];
  const found: { readonly member: Member; readonly value: number }[] = [];
  for (const member of set.members) {
    const number = numberOf(member, metric, day);
    const value = number === undefined || number === 'unreadable' ? undefined : valueIn(number, unit);
    if (value === undefined) missing.push(member);
    else found.push({ member, value });
  }
  // Where the target is a ceiling, less is better.
  const ceiling = quantity?.comparator === '≤' || quantity?.comparator === '<';
  found.sort((a, b) => (ceiling ? a.value - b.value : b.value - a.value));
  const rows = found.map(({ member, value }) => ({
    member,
    rank: found.findIndex((other) => other.value === value) + 1,
    value,
    tied: found.filter((other) => other.value === value).length > 1,
  }));
  return { set, metric, unit, rows, missing };
}
