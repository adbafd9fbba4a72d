import { expect, test } from 'vitest';
import type { Task } from '../scope/workspace.js';
import { fixture, workspaceOf } from '../testing/fixture.js';
import { track, type Tracking } from './track.js';

/** The task of a fixture; the meeting was on 2026-03-06. */
function taskOf(fields: string): Task {
  const [task] = workspaceOf(fixture(`【任务 1】修通滨河路\n  牵头单位：市交通局\n${fields}`)).tasks;
  if (!task) throw new Error('no task');
  return task;
}
const on = (asOf: string, fields: string): Tracking => track(taskOf(fields), asOf);
/** State, light and the reason of the light, in words. */
const words = (asOf: string, fields: string): string => {
  const { state, light } = on(asOf, fields);
  return [state.label, light.label, light.reason].filter((word) => word !== '').join(' ');
};

const JUNE = '  时间节点：6月底前\n';

test.each([
  ['nothing reported', '2026-03-20', JUNE, '未启动 绿灯'],
  ['half the time gone and nothing done', '2026-05-10', JUNE, '未启动 黄灯 时间过去 56%，尚未启动'],
  ['on schedule', '2026-05-10', `${JUNE}  进展：2026-05-08 60% 路基完成`, '推进中 绿灯'],
  ['a little behind', '2026-05-10', `${JUNE}  进展：2026-05-08 40% 路基完成`, '推进中 黄灯 比序时进度落后 16 个百分点'],
  ['far behind', '2026-05-10', `${JUNE}  进展：2026-05-08 20% 路基开挖`, '推进中 红灯 比序时进度落后 36 个百分点'],
  ['a week to go', '2026-06-25', `${JUNE}  进展：2026-06-20 95% 只剩标线`, '推进中 黄灯 距期限 5 天'],
  ['the last day is still in time', '2026-06-30', `${JUNE}  进展：2026-06-30 97% 只剩标线`, '推进中 黄灯 今天到期'],
  ['late', '2026-07-02', `${JUNE}  进展：2026-06-20 95% 只剩标线`, '逾期 红灯 逾期 2 天'],
  ['late without a word', '2026-07-01', JUNE, '逾期 红灯 逾期 1 天'],
  ['done, not yet closed', '2026-07-02', `${JUNE}  进展：2026-06-28 100% 通车`, '已办结 绿灯'],
  ['closing was asked for', '2026-07-02', `${JUNE}  申请销号：2026-06-29 已通车`, '已办结 绿灯'],
  [
    'sent back',
    '2026-07-02',
    `${JUNE}  申请销号：2026-06-29 已通车\n  退回：2026-07-01 佐证不全`,
    '逾期 红灯 逾期 2 天',
  ],
  ['closed', '2026-08-01', `${JUNE}  销号：2026-07-05 市政府督查室 准予销号`, '已销号 绿灯'],
  ['reopened', '2026-06-20', `${JUNE}  销号：2026-06-05 市政府督查室 准予\n  重开：2026-06-18 路面沉降`, '推进中 绿灯'],
  ['cancelled', '2026-08-01', `${JUNE}  撤销：2026-04-01 并入2-1（批准：市政府办公室）`, '已撤销 不亮灯'],
  ['without an end', '2026-12-01', '  类型：长期\n  进展：2026-05-08 每月巡查', '持续推进 绿灯'],
  ['without a day', '2026-12-01', '  时间节点：尽快\n  进展：2026-05-08 已选址', '推进中 不亮灯'],
])('%s', (_, asOf, fields, expected) => {
  expect(words(asOf, fields)).toBe(expected);
});

test('facts of the future are not known yet', () => {
  const fields = `${JUNE}  进展：2026-04-01 20% 开工\n  进展：2026-06-28 100% 通车\n  销号：2026-07-05 市政府督查室 准予`;
  expect(on('2026-04-10', fields)).toMatchObject({ state: { code: 'inProgress' }, percent: 20 });
  expect(on('2026-06-30', fields)).toMatchObject({ state: { code: 'done' }, percent: 100 });
});

test('facts count by their days, not by their lines; on one day the later line holds', () => {
  const fields = `${JUNE}  进展：2026-05-20 60% 路面\n  进展：2026-04-20 30% 路基\n  进展：2026-05-20 65% 更正`;
  expect(on('2026-06-01', fields)).toMatchObject({ percent: 65, progress: { body: '更正' } });
});

test('an approved extension moves the day, an unapproved one does not', () => {
  const asked = `${JUNE}  延期：2026-06-20 至 2026-09-30 雨季`;
  const approved = `${asked}（批准：市政府办公室）`;
  expect(on('2026-07-02', asked)).toMatchObject({ due: '2026-06-30', state: { code: 'overdue' } });
  expect(on('2026-07-02', approved)).toMatchObject({ due: '2026-09-30', daysLeft: 90, state: { code: 'notStarted' } });
  expect(on('2026-06-10', approved), 'before the approval').toMatchObject({ due: '2026-06-30' });
});

test('days, schedule and silence', () => {
  expect(on('2026-05-10', `${JUNE}  进展：2026-04-30 40% 路基`)).toMatchObject({
    daysLeft: 51,
    elapsed: 56,
    gap: -16,
    silentDays: 10,
  });
});

test('finishing late is the unit’s lateness, not the time that verification takes', () => {
  const intime = `${JUNE}  进展：2026-06-28 100% 通车\n  销号：2026-07-20 市政府督查室 准予`;
  expect(on('2026-08-01', intime)).toMatchObject({
    finished: '2026-06-28',
    finishedLate: undefined,
    daysLeft: undefined,
  });
  const late = `${JUNE}  进展：2026-07-05 100% 通车`;
  expect(on('2026-08-01', late)).toMatchObject({ finished: '2026-07-05', finishedLate: 5 });
});

test('a reopened task has lost its percentage and its problems', () => {
  const fields = `${JUNE}  进展：2026-05-01 100% 通车\n  问题：2026-05-01 标线未画\n  销号：2026-05-10 市政府督查室 准予\n  重开：2026-05-20 沉降`;
  expect(on('2026-06-01', fields)).toMatchObject({ percent: undefined, issue: undefined });
});

test('problems, coordination and next steps are the latest ones', () => {
  const fields = `${JUNE}  问题：2026-04-01 征地\n  问题：2026-05-01 管线\n  需协调：2026-05-01 电力迁改\n  下步：2026-05-02 铺油`;
  expect(on('2026-06-01', fields)).toMatchObject({
    issue: { body: '管线' },
    coordination: { body: '电力迁改' },
    nextStep: { body: '铺油' },
  });
});

test('an office’s own policy: three missed weeks of reports are orange and have a name', () => {
  const task = taskOf(`${JUNE}  进展：2026-04-01 90% 路面`);
  const policy = [
    { light: 'orange' as const, label: '亮橙牌', when: { silentDaysAtLeast: 21 } },
    { light: 'green' as const, when: {} },
  ];
  expect(track(task, '2026-04-25', policy).light).toEqual({
    code: 'orange',
    label: '亮橙牌',
    reason: '24 天没有报进展',
  });
  expect(track(task, '2026-04-10', policy).light).toMatchObject({ code: 'green' });
  expect(track(task, '2026-04-10', []).light).toMatchObject({ code: 'none' });
});
