import { expect, test } from 'vitest';
import type { LedgerRow } from '../../../server/protocol.js';
import type { Translate } from '../../translate.js';
import { byDeadline } from './by-deadline.js';
import { byLight } from './by-light.js';
import { byMeeting } from './by-meeting.js';
import { byUnit } from './by-unit.js';
import type { Group } from './group.js';

const t: Translate = (message, ...values) =>
  message.replace(/\{(\d)\}/g, (_all, index: string) => String(values[Number(index)]));
const row = (id: string, change: Partial<LedgerRow> = {}): LedgerRow => ({
  key: id,
  uri: 'file:///a.duban',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  id,
  title: id,
  meeting: { code: '甲', title: '甲会' },
  leadUnits: ['市水利局'],
  supportUnits: [],
  sponsorLeaders: [],
  daysLeft: null,
  state: { code: 'inProgress', label: '推进中' },
  light: { code: 'green', label: '绿灯' },
  progress: null,
  cells: {},
  ...change,
});
const due = (id: string, iso: string, daysLeft: number, change: Partial<LedgerRow> = {}) =>
  row(id, { deadline: { iso, words: iso }, daysLeft, ...change });
const show = (groups: readonly Group[]) =>
  groups.map((group) => `${group.label}: ${group.rows.map(({ id }) => id).join(' ')}`);

test('by deadline: late first, then what presses, then by month, undated and closed last', () => {
  const rows = [
    row('none'),
    due('later', '2024-09-30', 121),
    due('soon', '2024-06-05', 4),
    due('late', '2024-05-20', -12, { state: { code: 'overdue', label: '逾期' } }),
    due('done', '2024-05-20', -12, { state: { code: 'done', label: '已办结' } }),
    due('closed', '2024-12-31', 213, { state: { code: 'closed', label: '已销号' } }),
    due('today', '2024-06-01', 0),
    due('month', '2024-06-30', 29),
  ];
  expect(show(byDeadline(rows, t))).toEqual([
    'Overdue: late',
    'Due within 7 days: today soon',
    'Due within 30 days: month',
    '9/2024: later',
    'No date: none',
    'Done or closed: done closed',
  ]);
});

test('by unit: tasks nobody leads come first, then the busiest unit', () => {
  const rows = [
    row('1', { leadUnits: ['甲局'] }),
    row('2', { leadUnits: ['乙局', '甲局'] }),
    row('3', { leadUnits: [] }),
  ];
  expect(show(byUnit(rows, t))).toEqual(['No lead unit: 3', '甲局: 1 2', '乙局: 2']);
});

test('by light: the worst first', () => {
  const rows = [
    row('1'),
    row('2', { light: { code: 'red', label: '红灯' } }),
    row('3', { light: { code: 'none', label: '不亮灯' } }),
  ];
  expect(show(byLight(rows, t))).toEqual(['红灯: 2', '绿灯: 1', '不亮灯: 3']);
});

test('by meeting: files and tasks in their order', () => {
  const rows = [row('2'), row('1'), row('x', { uri: 'file:///b.duban', meeting: { code: '乙', title: '乙会' } })];
  expect(show(byMeeting(rows, t))).toEqual(['甲会: 2 1', '乙会: x']);
});
