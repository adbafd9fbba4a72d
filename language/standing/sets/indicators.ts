import { factsAsOf } from '../facts.js';
import { trackIndicators } from '../indicators.js';
import { Condition, type InList } from '../conditions.js';
import { type Member, numberOf, valueOf } from '../values.js';
import type { MemberSet, Sets } from './sets.js';
import { readExpression } from '../../lower/expression.js';
import { factsOf, firstOf, indicatorsOf } from '../../model/entities.js';
import { valueIn } from '../../model/measures.js';
import type { Comparator, Indicator, Quantity, SetMeasure } from '../../model/values.js';
import { fold } from '../../text/fold.js';

/** Reached, out of reach because its day has passed (or none is set), still to be reached, or not to be said. */
export type Verdict = 'met' | 'missed' | 'notYet' | 'unknown';

/** An indicator of a set as of a day. */
export interface SetIndicator {
  readonly indicator: Indicator;
  /** As written. */
  readonly text: string;
  /** What it is now, in the unit of the target; undefined where nothing that counts is written. */
  readonly value: number | undefined;
  readonly target: number;
  readonly comparator: Comparator;
  readonly unit: string;
  /** Both numbers for people: `1 / 0 项`. */
  readonly shown: string;
  /** `YYYY-MM-DD`, the end of 起止; undefined where the set has none: then it holds every day. */
  readonly due: string | undefined;
  readonly verdict: Verdict;
  /** Who keeps it from being met: members that fail, people without an item. */
  readonly failing: readonly string[];
  /** Members that say nothing about it, so that they are not counted. */
  readonly uncounted: readonly Member[];
}

/** A number out of the members, with those that say nothing and those that fail. */
interface Counted {
  readonly value: number | undefined;
  readonly target: number;
  readonly unit: string;
  readonly met: boolean | undefined;
  readonly failing: readonly string[];
  readonly uncounted: readonly Member[];
}

/** 字段 of a 每位 or 合计 without the bracket that says whom: `分包领导（副市长）` → 分包领导. */
export const measureField = ({ of }: SetMeasure): string => of.replace(/[（(][^（()）]*[）)]$/, '').trim();

const WHOM = /[（(]([^（()）]*)[）)]$/;

/** The last day of a set's 起止; undefined where it has none or an open end. */
export function endOf({ entity, file }: Pick<MemberSet, 'entity' | 'file'>): string | undefined {
  const period = firstOf(entity, 'period')?.syntax.value.text;
  const end = period === undefined ? null : file.environment.dating.understandSpan(period).end;
  return end?.startsWith('--') ? undefined : (end ?? undefined);
}

/** Every 指标 of a set that names a quantity. */
export function setIndicators(set: MemberSet, sets: Sets, day: string): readonly SetIndicator[] {
  const due = endOf(set);
  return indicatorsOf(set.entity).flatMap((indicator) => {
    const { quantity } = indicator;
    if (!quantity || quantity.placeholder) return [];
    const counted = countOf(set, indicator, quantity, sets, day);
    const { value, target, unit } = counted;
    return [
      {
        indicator,
        text: indicator.text,
        value,
        target,
        comparator: quantity.comparator ?? (indicator.measure ? '=' : '≥'),
        unit,
        shown: `${value === undefined ? '？' : round(value)} / ${round(target)} ${unit}`.trim(),
        due,
        verdict: verdictOf(counted.met, due, day),
        failing: counted.failing,
        uncounted: counted.uncounted,
      },
    ];
  });
}

const round = (value: number): string => String(Number(value.toFixed(4)));

function verdictOf(met: boolean | undefined, due: string | undefined, day: string): Verdict {
  if (met === undefined) return 'unknown';
  if (met) return 'met';
  return due !== undefined && due >= day ? 'notYet' : 'missed';
}

function countOf(set: MemberSet, indicator: Indicator, target: Quantity, sets: Sets, day: string): Counted {
  const { measure } = indicator;
  const counted = (value: number | undefined, unit = target.unit, rest: Partial<Counted> = {}): Counted => ({
    value,
    target: target.low,
    unit,
    met: value === undefined ? undefined : reaches(value, target, measure !== undefined),
    failing: [],
    uncounted: [],
    ...rest,
  });
  if (!measure) return ofItself(set, indicator, target, day);
  switch (measure.kind) {
    case '项数':
      return counted(set.members.length, target.unit || '项');
    case '合计':
      return total(set, measure, target, day, counted);
    case '占比':
      return share(set, measure, sets.includes, day, counted);
    case '每项':
      return each(set, measure, target, day);
    case '每位':
      return everybody(set, measure, target, sets, day);
  }
}

type Count = (value: number | undefined, unit?: string, rest?: Partial<Counted>) => Counted;

/** The set's own 实绩 says how far a plain 指标 is. */
function ofItself({ entity }: MemberSet, indicator: Indicator, target: Quantity, day: string): Counted {
  const [tracked] = trackIndicators([indicator], factsAsOf(factsOf(entity), day));
  const actual = tracked?.actual?.quantity;
  return {
    value: actual && valueIn(actual, target.unit),
    target: target.low,
    unit: target.unit,
    met: tracked?.met,
    failing: [],
    uncounted: [],
  };
}

function total({ members }: MemberSet, measure: SetMeasure, target: Quantity, day: string, counted: Count): Counted {
  const uncounted: Member[] = [];
  let sum: number | undefined;
  for (const member of members) {
    const own = numberOf(member, measure.of, day);
    const value = own === undefined || own === 'unreadable' ? undefined : valueIn(own, target.unit);
    if (value === undefined) uncounted.push(member);
    else sum = (sum ?? 0) + value;
  }
  return counted(members.length === 0 ? 0 : sum, target.unit, { uncounted });
}

function share({ members, file }: MemberSet, { of }: SetMeasure, inList: InList, day: string, counted: Count): Counted {
  const { terms, problem } = readExpression(of, false);
  if (problem || members.length === 0) return counted(undefined, '%');
  const condition = new Condition(terms, file, day);
  const decided = members.map((member) => ({ member, ...condition.decide(member, inList) }));
  const holding = decided.filter(({ truth }) => truth === true).length;
  return counted((holding / members.length) * 100, '%', {
    failing: decided.filter(({ truth }) => truth === false).map(({ member }) => nameOf(member)),
    uncounted: decided.filter(({ truth }) => truth === undefined).map(({ member }) => member),
  });
}

/** So many of the members reach the target by themselves. */
function each({ members }: MemberSet, measure: SetMeasure, target: Quantity, day: string): Counted {
  const failing: string[] = [];
  const uncounted: Member[] = [];
  for (const member of members) {
    const own = numberOf(member, measure.of, day);
    const value = own === undefined || own === 'unreadable' ? undefined : valueIn(own, target.unit);
    if (value === undefined) uncounted.push(member);
    else if (!reaches(value, target, false)) failing.push(nameOf(member));
  }
  const reached = members.length - failing.length - uncounted.length;
  return {
    value: reached,
    target: members.length,
    unit: '项',
    met: failing.length > 0 ? false : uncounted.length > 0 ? undefined : true,
    failing,
    uncounted,
  };
}

/** So many of the people (or units) have as many items as they should. */
function everybody(set: MemberSet, measure: SetMeasure, target: Quantity, sets: Sets, day: string): Counted {
  const field = fold(measureField(measure));
  const whom = WHOM.exec(measure.of)?.[1];
  const items = new Map<string, number>();
  for (const name of whom === undefined ? namedIn(sets.items, field, day) : named(set, fold(whom))) items.set(name, 0);
  const uncounted: Member[] = [];
  for (const member of set.members) {
    const names = namesIn(member, field, day);
    if (names.length === 0) uncounted.push(member);
    for (const name of names) if (whom === undefined || items.has(name)) items.set(name, (items.get(name) ?? 0) + 1);
  }
  const failing = [...items].flatMap(([name, count]) =>
    reaches(count, target, true) ? [] : [`${name}（${count} 项）`],
  );
  return {
    value: items.size - failing.length,
    target: items.size,
    unit: '位',
    met: items.size === 0 ? undefined : failing.length === 0,
    failing,
    uncounted,
  };
}

const namedIn = (items: readonly Member[], field: string, day: string): readonly string[] =>
  items.flatMap((member) => namesIn(member, field, day));

/** Everybody that a bracket means: the posts of an appellation, the units of a group. */
function named({ file }: MemberSet, whom: string): readonly string[] {
  const { names } = file.environment;
  const bare = whom.replace(/^各位/, '');
  const group = names.find(whom);
  if (group) return names.expand(group).map(({ name }) => name);
  return names.allPosts
    .filter(({ name, appellation }) => fold(appellation ?? name) === bare || fold(name) === bare)
    .map((post) => post.name);
}

/** Who stands in a field of a member, each once: a person by the post that is held, a unit by its registered name. */
function namesIn(member: Member, field: string, day: string): readonly string[] {
  const value = valueOf(member, field, day);
  if (value?.kind === 'people')
    return [...new Set(value.people.map(({ post, person, mention }) => post?.name ?? person ?? mention.name))];
  if (value?.kind !== 'units') return [];
  const { names } = member.file.environment;
  return [
    ...new Set(
      value.units.flatMap(({ unit, mention }) =>
        unit ? (unit.kind === 'group' ? names.expand(unit) : [unit]).map(({ name }) => name) : [mention.name],
      ),
    ),
  ];
}

/** `exactly` where no sign means just so many (项数 0): of what is counted by members; elsewhere a number asks for at least it. */
function reaches(value: number, { comparator, low, high }: Quantity, exactly: boolean): boolean {
  const near = (other: number): boolean => Math.abs(value - other) < 1e-6;
  switch (comparator ?? (exactly ? '=' : '≥')) {
    case '≥':
      return near(low) || value > low;
    case '≤':
      return near(high) || value < high;
    case '>':
      return value > low && !near(low);
    case '<':
      return value < high && !near(high);
    case '=':
      return near(low) || near(high) || (value > low && value < high);
  }
}

/** `P1 大桥` */
export const nameOf = ({ entity }: Member): string =>
  [entity.block.head?.id ?? entity.id, entity.title].filter((word) => word !== undefined && word !== '').join(' ');
