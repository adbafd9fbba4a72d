import type { CalendarNode, ListNode, PeriodNode, RangeNode, YearRef } from '../ast.js';
import { civil, plusMonths } from '../days.js';
import { type Scene, type Stretch, seenFrom, stretch, unknown } from './context.js';

type Resolve = (node: PeriodNode, scene: Scene) => Stretch;

const absolute = (year: number): YearRef => ({ kind: 'absolute', year });

/** Resolves A至B: what B leaves out it takes from A, and B comes after A (C18). */
export function resolveRange(node: RangeNode, scene: Scene, resolve: Resolve): Stretch {
  const from = resolve(openFrom(node.from, node.to, scene), scene);
  if (from.masked) return unknown('span', { masked: true });
  const to = resolveTo(node.from, node.to, from, scene, resolve);
  if (to.masked) return unknown('span', { masked: true });
  const flags = [...new Set([...from.flags, ...to.flags].filter((flag) => flag !== 'past'))];
  if (flags.includes('impossible'))
    return to.end >= from.start ? stretch(from.start, to.end, 'span', { flags }) : unknown('span', { flags });
  if (!Number.isFinite(from.start) || !Number.isFinite(to.end)) {
    return stretch(from.start, to.end, 'span', { flags, approximate: from.approximate || to.approximate });
  }
  if (to.end < from.start) return unknown('span', { flags: [...flags, 'reversed'] });
  const past = Number.isFinite(scene.ref) && to.end < scene.ref;
  return stretch(from.start, to.end, 'span', {
    flags: past ? [...flags, 'past'] : flags,
    approximate: from.approximate || to.approximate,
    ...(from.named === undefined ? {} : { named: from.named }),
  });
}

/** Where only B names a year, A lies in the same year or, if it came after B, in the one before. */
function openFrom(from: PeriodNode, to: PeriodNode, scene: Scene): PeriodNode {
  if (from.type !== 'calendar' || to.type !== 'calendar' || from.year !== undefined || to.year === undefined)
    return from;
  if (from.month?.kind === 'relative' || from.quarter?.kind === 'relative') return from;
  if (from.day !== undefined && from.month === undefined) return from;
  if (to.year.kind !== 'absolute') return from;
  const [a, b] = [monthIn(from), monthIn(to)];
  const year = a !== undefined && b !== undefined && a > b ? to.year.year - 1 : to.year.year;
  return year < scene.year
    ? { ...from, year: absolute(year) }
    : { ...from, year: absolute(Math.min(year, Number.isFinite(scene.year) ? Math.max(scene.year, year - 1) : year)) };
}

function monthIn(node: CalendarNode): number | undefined {
  if (node.month?.kind === 'nth') return node.month.n;
  if (node.quarter?.kind === 'nth') return node.quarter.n * 3;
  return node.half?.kind === 'nth' ? node.half.n * 6 : undefined;
}

function resolveTo(fromNode: PeriodNode, toNode: PeriodNode, from: Stretch, scene: Scene, resolve: Resolve): Stretch {
  if (toNode.type === 'calendar') return calendarTo(fromNode, toNode, from, scene, resolve);
  if (toNode.type === 'week' && toNode.offset === undefined && Number.isFinite(from.start))
    return resolve(toNode, seenFrom(scene, from.start));
  if (toNode.type === 'festival' && toNode.year === undefined && Number.isFinite(from.start))
    return resolve(toNode, seenFrom(scene, from.start));
  return resolve(toNode, scene);
}

function calendarTo(fromNode: PeriodNode, to: CalendarNode, from: Stretch, scene: Scene, resolve: Resolve): Stretch {
  const known = Number.isFinite(from.start);
  if (to.year?.kind === 'relative') {
    // 次年 counts from A's year where A names one.
    const counts = known && /次年|翌年|当年|同年/.test(to.year.word);
    return resolve(counts ? { ...to, year: absolute(civil(from.start).year + to.year.offset) } : to, scene);
  }
  if (to.year !== undefined || !known || to.month?.kind === 'relative' || to.quarter?.kind === 'relative')
    return resolve(to, scene);
  const start = civil(from.start);
  const end = civil(from.end);
  const inherits = to.day !== undefined && to.month === undefined && to.quarter === undefined;
  const year = absolute(fromNode.type === 'calendar' && fromNode.day === undefined ? start.year : end.year);
  const filled: CalendarNode = inherits ? { ...to, year, month: { kind: 'nth', n: end.month } } : { ...to, year };
  const found = resolve(filled, scene);
  if (!(found.end < from.start)) return found;
  // 25日至5日 runs into the next month, 11月至3月 into the next year.
  if (inherits && !(fromNode.type === 'calendar' && fromNode.month !== undefined)) {
    const next = civil(plusMonths(from.start, 1));
    return resolve({ ...to, year: absolute(next.year), month: { kind: 'nth', n: next.month } }, scene);
  }
  return inherits ? found : resolve({ ...filled, year: absolute(start.year + 1) }, scene);
}

/** Resolves A、B: each takes what it leaves out from the one before; together they run from the first to the last. */
export function resolveList(node: ListNode, scene: Scene, resolve: Resolve): Stretch {
  const items = resolveItems(node, scene, resolve);
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return unknown('span', {});
  if (items.some((item) => item.masked)) return unknown('span', { masked: true });
  const flags = [...new Set(items.flatMap((item) => item.flags))];
  const others = last.unit === 'day' || last.unit === 'point' ? [] : last.others;
  const unit = items.every((item) => item.unit === first.unit) && first.unit !== 'day' ? first.unit : 'span';
  return stretch(
    Math.min(...items.map((item) => item.start)),
    Math.max(...items.map((item) => item.end)),
    unit === 'point' ? 'span' : unit,
    {
      flags,
      others,
      approximate: items.some((item) => item.approximate),
    },
  );
}

/** The items of a list one by one. */
export function resolveItems(node: ListNode, scene: Scene, resolve: Resolve): readonly Stretch[] {
  const found: Stretch[] = [];
  let seen = scene;
  for (const item of node.items) {
    const here = resolve(item, seen);
    found.push(here);
    const start = Number.isFinite(here.start) ? civil(here.start) : undefined;
    if (start !== undefined && item.type === 'calendar') {
      seen = { ...seen, inherited: { year: start.year, ...(item.day === undefined ? {} : { month: start.month }) } };
    }
    if (item.type === 'week' && item.offset !== undefined && Number.isFinite(here.start))
      seen = seenFrom(scene, here.start);
  }
  return found;
}
