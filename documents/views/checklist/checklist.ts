import type { Standing } from '../../../language/standing/at.js';
import { addDays } from '../../../language/time/days.js';
import { type Asked, chiefsOf, isLate, isOver, type Item, itemsOf, leadersOf } from '../items.js';

/** What is asked of whom next, most urgent first. */
export type Urgency = 'late' | 'soon' | 'milestone' | 'extension' | 'verify' | 'coordinate' | 'silent';

export const URGENCIES: readonly { readonly code: Urgency; readonly title: string; readonly ask: string }[] = [
  { code: 'late', title: '已经逾期', ask: '问清原因和新的完成日期；不能马上完成的，督促办理延期或发督办函' },
  { code: 'soon', title: '临近期限', ask: '问能否按期完成；不能的，提醒在期限届满前申请延期' },
  { code: 'milestone', title: '节点过期', ask: '问节点是否已完成；已完成的请补报完成节点和佐证' },
  { code: 'extension', title: '延期待批', ask: '请批准人定夺；未经批准的按原定时限督办' },
  { code: 'verify', title: '办结待核查', ask: '核查佐证材料或到现场核查，属实的销号，不符的退回' },
  { code: 'coordinate', title: '提请协调', ask: '报有关领导或牵头协调，并把结果告诉单位' },
  { code: 'silent', title: '久未报进展', ask: '催报最新进展' },
];

export interface ChecklistRow {
  readonly urgency: Urgency;
  readonly key: string;
  readonly title: string;
  /** Whom to ask. */
  readonly units: readonly string[];
  readonly persons: readonly string[];
  readonly leaders: readonly string[];
  readonly due: string | undefined;
  readonly daysLeft: number | undefined;
  /** Everything that is open about the task, the most urgent first. */
  readonly reasons: readonly string[];
  readonly light: string;
}

export interface Checklist {
  readonly asOf: string;
  /** What was asked for, in words: 市发改委 · 本周. */
  readonly scope: string;
  readonly groups: readonly { readonly urgency: Urgency; readonly rows: readonly ChecklistRow[] }[];
  readonly total: number;
}

export interface ChecklistOptions extends Asked {
  /** Tasks that this unit leads, executes or supports. */
  readonly unit?: string | undefined;
  /** Tasks of this leader or post. */
  readonly leader?: string | undefined;
  /** Only what falls due or is late within the seven days from `asOf`, instead of `soon` days. */
  readonly week?: boolean | undefined;
  /** So many days before the deadline a task counts as near; 15 without. */
  readonly soon?: number | undefined;
  /** After so many days without a report; 30 without. */
  readonly silent?: number | undefined;
}

export function checklist(standing: Standing, options: ChecklistOptions): Checklist {
  const { unit, leader, week = false } = options;
  const asOf = standing.day;
  const rows = itemsOf(standing, options)
    .filter((item) => unit === undefined || concerns(item, unit))
    .filter((item) => leader === undefined || leadersOf(item).some((name) => name.includes(leader)))
    .flatMap((item) => rowOf(item, options) ?? []);
  const groups = URGENCIES.flatMap(({ code }) => {
    const own = rows
      .filter(({ urgency }) => urgency === code)
      .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
    return own.length > 0 ? [{ urgency: code, rows: own }] : [];
  });
  const scope = [unit, leader, week ? `${asOf}至${addDays(asOf, 6)}` : undefined].filter((part) => part !== undefined);
  return { asOf, scope: scope.join(' · '), groups, total: rows.length };
}

export function concerns({ task }: Item, unit: string): boolean {
  const { names } = task.file.environment;
  const wanted = names.find(unit)?.name ?? unit;
  return [...task.leadUnits, ...task.responsibleUnits, ...task.supportUnits].some(({ unit: found, mention }) => {
    if (!found) return mention.name === wanted;
    return found.name === wanted || (found.kind === 'group' && names.expand(found).some(({ name }) => name === wanted));
  });
}

function rowOf(item: Item, options: ChecklistOptions): ChecklistRow | undefined {
  const open = openPoints(item, options);
  const [first] = open;
  if (!first) return undefined;
  const { task, tracking } = item;
  return {
    urgency: first.urgency,
    key: task.key,
    title: task.title,
    units: chiefsOf(item),
    persons: tracking.responsiblePersons.map(({ person, mention }) => person ?? mention.text),
    leaders: leadersOf(item),
    due: tracking.due,
    daysLeft: tracking.daysLeft,
    reasons: open.map(({ reason }) => reason),
    light: tracking.light.label,
  };
}

interface OpenPoint {
  readonly urgency: Urgency;
  readonly reason: string;
}

function openPoints(
  item: Item,
  { week = false, soon = week ? 6 : 15, silent = 30 }: ChecklistOptions,
): readonly OpenPoint[] {
  const { task, tracking } = item;
  const { life, daysLeft, milestones, silentDays, coordination } = tracking;
  if (life.stage === 'requested')
    return [{ urgency: 'verify', reason: `${life.requested?.date ?? ''}申请销号，待核查` }];
  if (isOver(item)) {
    return tracking.state.code === 'done' ? [{ urgency: 'verify', reason: '已报完成100%，还没有申请销号' }] : [];
  }
  const points: OpenPoint[] = [];
  if (isLate(item) && daysLeft !== undefined) points.push({ urgency: 'late', reason: `逾期${-daysLeft}天` });
  else if (daysLeft !== undefined && daysLeft >= 0 && daysLeft <= soon) {
    points.push({ urgency: 'soon', reason: daysLeft === 0 ? '今天到期' : `还有${daysLeft}天` });
  }
  for (const { milestone, state, due } of milestones) {
    if (state === 'missed') points.push({ urgency: 'milestone', reason: `节点“${milestone.what}”${due ?? ''}已过期` });
  }
  const approved = tracking.extensions.at(-1)?.fact.date ?? '';
  const asked = task.extensions.findLast(
    ({ fact }) => (fact.date ?? '9') <= tracking.asOf && (fact.date ?? '') > approved,
  );
  if (asked && asked.fact.tail.approvedBy === undefined) {
    points.push({
      urgency: 'extension',
      reason: `${asked.fact.date ?? ''}申请延期${asked.deadline === undefined ? '' : `至${asked.deadline}`}，待批`,
    });
  }
  if (coordination) points.push({ urgency: 'coordinate', reason: `提请协调：${coordination.body}` });
  if (silentDays !== undefined && silentDays >= silent)
    points.push({ urgency: 'silent', reason: `已${silentDays}天未报进展` });
  return points;
}
