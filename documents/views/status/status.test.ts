import { expect, test } from 'vitest';
import { at } from '../../../language/standing/at.js';
import { fixture, workspaceOf } from '../../../language/testing/fixture.js';
import { STATUS } from './schema.js';
import { sectionsOf } from './sections.js';
import { type Status, type StatusOptions, statusView } from './status.js';

const SOURCE = `【会议】推进会
  代号：会
  日期：2026年3月6日
  督办单位：市政府督查室

【任务 1】修路
  牵头单位：市交通局
  牵头领导：市长
  时间节点：5月底前
  报送：每月28日前
  进展：2026-04-02 40% 征地

【任务 2】修渠
  牵头单位：市水利局
  配合单位：各县（市、区）
  时间节点：7月底前
  申请销号：2026-06-01 完工

【清单】督未开工
  范围：项目，计划开工 早于 今日，实际开工 未写
  指标：项数 = 0
  要件：牵头单位

【排名】投资排名
  范围：项目
  指标：每项 完成投资 ≥ 1 亿元

【项目 P1】大桥
  计划开工：2026年4月
  实绩：2026-05-31 完成投资 1 亿元

【项目 P2】小桥`;

const status = (options: StatusOptions = {}): Status =>
  statusView(at(workspaceOf(fixture(SOURCE)), '2026-06-15'), options);

test('what the text means as of a day', () => {
  const view = STATUS.parse(status());
  expect(view.counts).toEqual({ tasks: 2, states: { overdue: 1, done: 1 }, lights: { red: 1, green: 1 } });
  expect(view.tasks[0]).toMatchObject({
    key: '会#1',
    state: 'overdue',
    due: '2026-05-31',
    daysLeft: -15,
    percent: 40,
    leads: ['市交通局'],
  });
  expect(view.sets[0]).toEqual({
    name: '督未开工',
    members: ['会#P1'],
    unknown: [{ key: '会#P2', why: '计划开工 未写' }],
    indicators: [{ text: '项数 = 0', value: 1, target: 0, unit: '项', met: 'missed', due: null }],
    matrix: { slots: ['牵头单位'], rows: [{ key: '会#P1', cells: ['missing'] }], moves: [] },
  });
  expect(view.reports).toEqual({
    due: [{ key: '会#1', unit: '市交通局', due: '2026-06-28', to: '市政府督查室' }],
    missed: [{ key: '会#1', unit: '市交通局', since: '2026-05-28', times: 1 }],
  });
  expect(view.rankings).toEqual([
    {
      name: '投资排名',
      metric: '完成投资',
      unit: '亿元',
      rows: [{ rank: 1, name: 'P1 大桥', key: '会#P1', value: 1, of: 1, tied: false }],
      missing: ['会#P2'],
    },
  ]);
  expect(view.queues).toEqual({ toVerify: [{ key: '会#2', since: '2026-06-01' }], extensions: [], replies: [] });
  expect(view.load).toContainEqual({ unit: '市水利局', month: '2026-07', reports: 0, tasks: 1 });
  expect(view.load).toContainEqual({ unit: '市交通局', month: '2026-06', reports: 1, tasks: 0 });
});

test('of one unit, one leader, one list', () => {
  const keys = (options: StatusOptions): string[] => status(options).tasks.map(({ key }) => key);
  expect(keys({ unit: '市交通局' })).toEqual(['会#1']);
  expect(keys({ unit: '东河县' })).toEqual(['会#2']);
  expect(keys({ leader: '周维岳' })).toEqual(['会#1']);
  const one = status({ list: '督未开工' });
  expect([one.tasks, one.sets.map(({ name }) => name), one.rankings]).toEqual([[], ['督未开工'], []]);
  expect(status({ within: 5 }).reports.due).toEqual([]);
});

test('for people: only the parts that have something to say', () => {
  expect(sectionsOf(status()).map(({ title }) => title)).toEqual([
    '已逾期',
    '待办',
    '没有按期报送',
    '即将报送',
    '清单',
    '“督未开工”要件',
    '“投资排名”：完成投资（亿元）',
    '各单位每月的报送和到期',
  ]);
});
