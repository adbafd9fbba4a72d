import { textsOf } from '../../../language/model/entities.js';
import type { LedgerItem, LedgerValue } from './item.js';
import {
  deadlineText,
  evidenceNames,
  factText,
  indicatorText,
  lines,
  milestoneText,
  personNames,
  sourceText,
  textOf,
  unitsText,
} from './words.js';

/** One column of the ledger, as data: every writer shows the same. */
export interface LedgerColumn {
  /** Stable name for machines and configurations. */
  readonly key: string;
  readonly title: string;
  /** In half-width characters: 20 holds ten Chinese characters. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** `percent` values are shares of 1. */
  readonly format?: 'percent';
  readonly get: (item: LedgerItem) => LedgerValue;
  /** What a screen makes of it: a list to group by; nothing where it shows the same in a way of its own. */
  readonly screen?: 'list' | 'own';
}

const text = (value: string): LedgerValue => (value === '' ? null : value);
const day = (value: string | undefined): LedgerValue => (value === undefined ? null : { date: value });

/** Every column, in the order of a complete ledger. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { key: 'position', screen: 'own', title: '序号', width: 5, align: 'center', get: ({ position }) => position },
  {
    key: 'key',
    screen: 'own',
    title: '编号',
    width: 14,
    align: 'center',
    get: ({ task }) => (task.id === undefined ? `${task.key}（草稿）` : task.key),
  },
  { key: 'source', title: '来源', width: 34, align: 'left', get: ({ task }) => text(sourceText(task)) },
  { key: 'title', screen: 'own', title: '任务', width: 20, align: 'left', get: ({ task }) => task.title },
  {
    key: 'target',
    title: '目标值',
    width: 20,
    align: 'left',
    get: ({ task, tracking }) =>
      text(
        lines([...textsOf(task.entity, 'goals').map((goal) => goal.text), ...tracking.indicators.map(indicatorText)]),
      ),
  },
  { key: 'strength', title: '强度', width: 6, align: 'center', get: ({ task }) => text(task.strength ?? '') },
  {
    key: 'leadOfficials',
    screen: 'list',
    title: '牵头领导',
    width: 11,
    align: 'center',
    get: ({ tracking }) =>
      text(lines([...new Set(personNames([...tracking.leadOfficials, ...tracking.sponsorLeaders]))])),
  },
  {
    key: 'leadUnits',
    screen: 'own',
    title: '牵头单位',
    width: 11,
    align: 'center',
    get: ({ task }) => text(unitsText(task.leadUnits)),
  },
  {
    key: 'responsibleUnits',
    screen: 'list',
    title: '责任单位',
    width: 12,
    align: 'center',
    get: ({ task }) => text(unitsText(task.responsibleUnits)),
  },
  {
    key: 'supportUnits',
    screen: 'own',
    title: '配合单位',
    width: 12,
    align: 'center',
    get: ({ task }) => text(unitsText(task.supportUnits)),
  },
  {
    key: 'responsiblePersons',
    screen: 'list',
    title: '责任人',
    width: 9,
    align: 'center',
    get: ({ tracking }) => text(lines(personNames(tracking.responsiblePersons))),
  },
  {
    key: 'milestones',
    title: '节点',
    width: 26,
    align: 'left',
    get: ({ tracking }) => text(lines(tracking.milestones.map((milestone) => milestoneText(milestone, tracking.asOf)))),
  },
  {
    key: 'deadline',
    screen: 'own',
    title: '完成时限',
    width: 12,
    align: 'center',
    get: ({ task, tracking }) => text(deadlineText(task, tracking.due)),
  },
  { key: 'due', screen: 'own', title: '到期日', width: 11, align: 'center', get: ({ tracking }) => day(tracking.due) },
  {
    key: 'reporting',
    title: '报送频次',
    width: 14,
    align: 'center',
    get: ({ task }) => text(textOf(task, 'reporting')),
  },
  {
    key: 'progress',
    screen: 'own',
    title: '本期进展',
    width: 22,
    align: 'left',
    get: ({ tracking }) => text(factText(tracking.progress, tracking.asOf)),
  },
  {
    key: 'percent',
    screen: 'own',
    title: '完成率',
    width: 6.5,
    align: 'center',
    format: 'percent',
    get: ({ tracking }) => (tracking.percent === undefined ? null : tracking.percent / 100),
  },
  {
    key: 'issue',
    title: '存在问题',
    width: 14,
    align: 'left',
    get: ({ tracking }) => text(factText(tracking.issue, tracking.asOf)),
  },
  {
    key: 'coordination',
    title: '需协调',
    width: 18,
    align: 'left',
    get: ({ tracking }) => text(factText(tracking.coordination, tracking.asOf)),
  },
  {
    key: 'nextStep',
    title: '下步措施',
    width: 18,
    align: 'left',
    get: ({ tracking }) => text(factText(tracking.nextStep, tracking.asOf)),
  },
  {
    key: 'light',
    screen: 'own',
    title: '亮灯',
    width: 6.5,
    align: 'center',
    get: ({ tracking }) => tracking.light.label,
  },
  {
    key: 'state',
    screen: 'own',
    title: '状态',
    width: 8,
    align: 'center',
    get: ({ tracking }) => tracking.state.label,
  },
  {
    key: 'evidence',
    title: '佐证',
    width: 20,
    align: 'left',
    get: ({ task, tracking }) => text(lines(evidenceNames(task.facts, tracking.asOf))),
  },
  {
    key: 'verifier',
    title: '核查人',
    width: 12,
    align: 'center',
    get: ({ tracking: { life } }) => text((life.closed ?? life.verified)?.by?.name ?? life.verified?.by?.name ?? ''),
  },
  {
    key: 'closedOn',
    title: '销号日期',
    width: 11,
    align: 'center',
    get: ({ tracking: { life } }) => (life.stage === 'closed' ? day(life.closed?.date) : null),
  },
  {
    key: 'notes',
    title: '备注',
    width: 16,
    align: 'left',
    get: ({ task, tracking }) => text(lines([tracking.light.reason, textOf(task, 'notes')])),
  },
];

/** What fits on a landscape A4 page at a size that can be read; everything else stands on a sheet of its own. */
export const PRINTED_COLUMNS: readonly string[] = [
  'key',
  'title',
  'target',
  'leadOfficials',
  'leadUnits',
  'supportUnits',
  'deadline',
  'progress',
  'percent',
  'issue',
  'light',
  'state',
];

const BY_NAME: ReadonlyMap<string, LedgerColumn> = new Map(
  LEDGER_COLUMNS.flatMap((column) => [[column.key, column] as const, [column.title, column] as const]),
);

/** Columns by key or title, in the order asked for; names that are none are left out (`unknownColumns` tells them). */
export const columnsNamed = (names: readonly string[]): readonly LedgerColumn[] =>
  names.flatMap((name) => BY_NAME.get(name) ?? []);

export const unknownColumns = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !BY_NAME.has(name));

/** The columns that a screen shows as they stand: it has its own ways with names, days, lights and bars. */
export const TEXT_COLUMNS: readonly LedgerColumn[] = LEDGER_COLUMNS.filter(({ screen }) => screen !== 'own');

/** What a cell of a text column says, one item a line. */
export function cellWords(column: LedgerColumn, item: LedgerItem): string {
  const value = column.get(item);
  if (value === null) return '';
  return typeof value === 'object' ? value.date : String(value);
}
