import { factsOf, namesOf, textsOf, fieldNamed, type Entity } from '../../../language/model/entities.js';
import type { DirectiveFile } from '../../../language/scope/workspace.js';
import type { Standing } from '../../../language/standing/at.js';
import { lastOf } from '../../../language/standing/facts.js';
import { lifeOf } from '../../../language/standing/life.js';
import type { TrackedMilestone } from '../../../language/standing/milestones.js';
import { daysBetween } from '../../../language/time/days.js';
import { deadlineText, lines, textOf, unitNames } from '../ledger/words.js';
import type { TemplateName } from '../../templates/index.js';
import { type Asked, isLate, isOver, type Item, itemsOf, leadersOf, unitsMeant } from '../items.js';

/** What a letter is for; each has its template. */
export type NoticeKind = 'assign' | 'supervise' | 'urge' | 'issues';

export const NOTICE_KINDS: readonly {
  /** Of the output. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly description: string;
  readonly template: TemplateName;
  /** What is said where no unit gets one. */
  readonly none: string;
}[] = [
  {
    id: 'notices',
    kind: 'assign',
    title: '交办通知',
    description: '每个单位一份，附任务清单和回执',
    template: '交办通知',
    none: '没有需要交办的任务。',
  },
  {
    id: 'supervision',
    kind: 'supervise',
    title: '督办函',
    description: '有逾期任务的牵头单位各一份',
    template: '督办函',
    none: '没有逾期的任务，不用发督办函。',
  },
  {
    id: 'urging',
    kind: 'urge',
    title: '催办函',
    description: '有任务临期、节点过期或久未报进展的牵头单位各一份',
    template: '催办函',
    none: '没有临期、节点过期和久未报进展的任务，不用发催办函。',
  },
  {
    id: 'issueNotices',
    kind: 'issues',
    title: '问题交办函',
    description: '把没有销号的交办问题交给整改单位',
    template: '问题交办函',
    none: '没有待整改的交办问题。',
  },
];

export type Role = '牵头' | '责任' | '配合' | '整改';

/** One line of a letter's annex. */
export interface NoticeRow {
  readonly key: string;
  readonly title: string;
  readonly file: DirectiveFile;
  readonly role: Role;
  readonly goal: string;
  readonly leadUnits: readonly string[];
  readonly supportUnits: readonly string[];
  readonly leaders: readonly string[];
  /** The leader's words and the day that they mean. */
  readonly deadline: string;
  readonly due: string | undefined;
  readonly milestones: readonly string[];
  readonly reporting: string;
  readonly progress: string;
  readonly issue: string;
  /** Days after the deadline; undefined where it is not late. */
  readonly late: number | undefined;
  /** Why it is urged. */
  readonly reasons: readonly string[];
}

/** A letter to one unit. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly unit: string;
  readonly asOf: string;
  readonly rows: readonly NoticeRow[];
}

export interface NoticeOptions extends Asked {
  readonly kind: NoticeKind;
  /** Letters to these units alone. */
  readonly units?: ReadonlySet<string> | undefined;
  /** 催办: so many days before the deadline; 7 without. */
  readonly soon?: number | undefined;
  /** 催办: after so many days without a report; 30 without. */
  readonly silent?: number | undefined;
}

/** Letters of one kind, one a unit, in the order in which the units first occur. A unit without rows gets none. */
export function notices(standing: Standing, options: NoticeOptions): readonly Notice[] {
  const { kind } = options;
  const rows = kind === 'issues' ? issueRows(standing, options) : taskRows(standing, options);
  const byUnit = new Map<string, NoticeRow[]>();
  for (const [unit, row] of rows) {
    if (options.units && !options.units.has(unit)) continue;
    const known = byUnit.get(unit);
    if (known) known.push(row);
    else byUnit.set(unit, [row]);
  }
  return [...byUnit].map(([unit, own]) => ({ kind, unit, asOf: standing.day, rows: own }));
}

type UnitRow = readonly [unit: string, row: NoticeRow];

function taskRows(standing: Standing, options: NoticeOptions): readonly UnitRow[] {
  const { kind } = options;
  return itemsOf(standing, options).flatMap((item) => {
    if (isOver(item)) return [];
    if (kind === 'assign') return rolesIn(item).map(([unit, role]): UnitRow => [unit, rowOf(item, role, [])]);
    const reasons = kind === 'supervise' ? (isLate(item) ? [lateWords(item)] : []) : urgedFor(item, options);
    if (reasons.length === 0) return [];
    // Only who leads is urged; where nobody leads, who executes.
    const roles = rolesIn(item);
    const chief = roles.some(([, role]) => role === '牵头') ? '牵头' : '责任';
    return roles
      .filter(([, role]) => role === chief)
      .map(([unit, role]): UnitRow => [unit, rowOf(item, role, reasons)]);
  });
}

/** Every unit of a task with the highest of its parts. */
function rolesIn({ task }: Item): readonly (readonly [unit: string, role: Role])[] {
  const roles = new Map<string, Role>();
  for (const [units, role] of [
    [task.leadUnits, '牵头'],
    [task.responsibleUnits, '责任'],
    [task.supportUnits, '配合'],
  ] as const) {
    for (const unit of unitsMeant(task, units)) if (!roles.has(unit)) roles.set(unit, role);
  }
  return [...roles];
}

const lateWords = ({ tracking: { daysLeft = 0 } }: Item): string => `逾期${-daysLeft}天`;

/** Late ones get another letter. */
function urgedFor(item: Item, { soon = 7, silent = 30 }: NoticeOptions): readonly string[] {
  if (isLate(item)) return [];
  const { daysLeft, silentDays, milestones } = item.tracking;
  const missed = milestones.filter(({ state }) => state === 'missed').map(({ milestone }) => milestone.what);
  return [
    ...(daysLeft !== undefined && daysLeft <= soon ? [daysLeft === 0 ? '今天到期' : `距期限${daysLeft}天`] : []),
    ...(missed.length > 0 ? [`节点“${missed.join('”“')}”已过期`] : []),
    ...(silentDays !== undefined && silentDays >= silent ? [`已${silentDays}天未报进展`] : []),
  ];
}

function rowOf(item: Item, role: Role, reasons: readonly string[]): NoticeRow {
  const { task, tracking } = item;
  return {
    key: task.key,
    title: task.title,
    file: task.file,
    role,
    goal: lines([...textsOf(task.entity, 'goals'), ...task.indicators].map(({ text }) => text)),
    leadUnits: unitNames(task.leadUnits.length > 0 ? task.leadUnits : task.responsibleUnits),
    supportUnits: unitNames(task.supportUnits),
    leaders: leadersOf(item),
    deadline: deadlineText(task, tracking.due),
    due: tracking.due,
    milestones: tracking.milestones.map(milestoneWords),
    reporting: textOf(task, 'reporting'),
    progress: tracking.progress?.body ?? '',
    issue: tracking.issue?.body ?? '',
    late: tracking.state.code === 'overdue' && tracking.daysLeft !== undefined ? -tracking.daysLeft : undefined,
    reasons,
  };
}

const milestoneWords = ({ milestone, state }: TrackedMilestone): string =>
  `${milestone.text} ${milestone.what}${state === 'missed' ? '（已过期）' : state === 'open' ? '' : '（已完成）'}`;

const ISSUE_WORDS = new Set(['交办问题', '问题']);

/** Issues that nobody has closed yet, by the unit that has to put them right. */
function issueRows(standing: Standing, { files }: NoticeOptions): readonly UnitRow[] {
  const asOf = standing.day;
  return standing.workspace.files.flatMap((file) => {
    if (files && !files.has(file.path)) return [];
    return file.entities.flatMap((entity) => {
      if (!ISSUE_WORDS.has(entity.word?.word ?? '')) return [];
      const facts = standing.facts(factsOf(entity));
      const { stage } = lifeOf(facts);
      if (stage === 'closed' || stage === 'cancelled' || stage === 'requested') return [];
      const written = fieldNamed(entity, '整改时限')?.syntax.value.text ?? '';
      const due = written === '' ? undefined : (standing.dating(file).understand(written).deadline ?? undefined);
      const row: NoticeRow = {
        key: `${file.document?.code ?? ''}#${entity.id ?? ''}`,
        title: entity.title,
        file,
        role: '整改',
        goal: lines(textsOf(entity, 'goals').map(({ text }) => text)),
        leadUnits: unitsOfIssue(entity, file),
        supportUnits: unitNames(file.environment.names.resolve(namesOf(entity, 'supportUnits'))),
        leaders: [],
        deadline: lines([written, due ?? '']),
        due,
        milestones: [],
        reporting: '',
        progress: lastOf(facts, 'progress')?.body ?? '',
        issue: '',
        late: due !== undefined && due < asOf ? daysBetween(due, asOf) : undefined,
        reasons: [],
      };
      return row.leadUnits.map((unit): UnitRow => [unit, row]);
    });
  });
}

function unitsOfIssue(entity: Entity, { environment }: DirectiveFile): readonly string[] {
  const field = fieldNamed(entity, '整改单位') ?? fieldNamed(entity, '责任单位');
  const names = field?.value?.type === 'units' ? field.value.names : [];
  return unitNames(environment.names.resolve(names));
}
