import { describe, expect, test } from 'vitest';
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
  expect(on('2026-07-02', approved)).toMatchObject({ due: '2026-09-30', daysLeft: 90, state: { code: 'extended' } });
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

const COUNT = `${JUNE}  指标：改造小区 ≥ 12 个\n`;

describe('indicators count', () => {
  test.each([
    ['met before the deadline, half a year later', '2026-12-31', '  实绩：2026-06-20 改造小区 12 个', '已办结 绿灯'],
    ['met after the deadline', '2026-12-31', '  实绩：2026-07-20 改造小区 12 个', '已办结 绿灯'],
    ['not met', '2026-07-02', '  实绩：2026-06-20 改造小区 11 个', '逾期 红灯 逾期 2 天'],
    [
      'met, but a milestone is open',
      '2026-06-10',
      '  里程碑：6月20日前 完成验收\n  实绩：2026-06-01 改造小区 12 个',
      '推进中 绿灯',
    ],
    ['behind', '2026-05-10', '  实绩：2026-05-08 改造小区 3 个', '推进中 红灯 比序时进度落后 31 个百分点'],
    [
      'reported per unit',
      '2026-07-02',
      '  实绩：2026-05-30 东河县 改造小区 8 个\n  实绩：2026-06-30 西山县 改造小区 4 个',
      '已办结 绿灯',
    ],
    [
      'corrected below the target',
      '2026-07-02',
      '  实绩：2026-06-20 改造小区 12 个\n  实绩：2026-06-25 改造小区 9 个',
      '逾期 红灯 逾期 2 天',
    ],
    [
      'reopened: old figures prove nothing',
      '2026-06-20',
      '  实绩：2026-05-20 改造小区 12 个\n  销号：2026-06-05 市政府督查室 准予\n  重开：2026-06-18 反弹',
      '推进中 绿灯',
    ],
  ])('%s', (_, asOf, fields, expected) => {
    expect(words(asOf, `${COUNT}${fields}`)).toBe(expected);
  });

  test('the percentage follows where nobody writes one, and says so', () => {
    expect(on('2026-05-10', `${COUNT}  实绩：2026-05-08 改造小区 3 个`)).toMatchObject({
      percent: 25,
      percentFrom: 'indicators',
    });
    expect(
      on('2026-05-10', `${JUNE}  里程碑：5月5日前 立项\n  里程碑：6月底前 开工\n  完成节点：2026-05-02 立项`),
    ).toMatchObject({ percent: 50, percentFrom: 'milestones', gap: undefined });
    expect(on('2026-05-10', `${COUNT}  实绩：2026-05-08 改造小区 3 个\n  进展：2026-05-09 40% 施工`)).toMatchObject({
      percent: 40,
      percentFrom: 'reported',
    });
  });

  test('done in fact is lateness of the day on which the target was met', () => {
    expect(on('2026-12-31', `${COUNT}  实绩：2026-07-05 改造小区 12 个`)).toMatchObject({
      finished: '2026-07-05',
      finishedLate: 5,
      state: { reason: '指标已于2026-07-05全部完成，待申请销号' },
    });
  });

  const CEILING = `${JUNE}  指标：平均办理时长 ≤ 5 天\n`;
  test.each([
    ['over the ceiling', '2026-05-10', '  实绩：2026-05-08 平均办理时长 7 天', '推进中 红灯 平均办理时长超标'],
    [
      'over it, though 100 % is reported',
      '2026-05-10',
      '  实绩：2026-05-08 平均办理时长 7 天\n  进展：2026-05-09 100% 完成',
      '已办结 红灯 平均办理时长超标',
    ],
    [
      'below it is kept, not done, before the time is over',
      '2026-05-10',
      '  实绩：2026-05-08 平均办理时长 4 天',
      '推进中 绿灯',
    ],
    ['kept to the end', '2026-07-02', '  实绩：2026-06-28 平均办理时长 4 天', '已办结 绿灯'],
  ])('%s', (_, asOf, fields, expected) => {
    expect(words(asOf, `${CEILING}${fields}`)).toBe(expected);
  });

  test('no policy makes 超标 green', () => {
    const task = taskOf(`${CEILING}  实绩：2026-05-08 平均办理时长 7 天`);
    expect(track(task, '2026-05-10', [{ light: 'green', when: {} }]).light).toMatchObject({ code: 'yellow' });
  });
});

describe('the life of a task', () => {
  const ASKED = '  进展：2026-05-20 90% 通车\n  申请销号：2026-05-29 已通车\n';
  test.each([
    ['sent back in time', '2026-06-05', `${JUNE}${ASKED}  退回：2026-06-01 佐证不全`, '已退回 绿灯'],
    [
      'at work again',
      '2026-06-05',
      `${JUNE}${ASKED}  退回：2026-06-01 佐证不全\n  进展：2026-06-04 95% 补标线`,
      '推进中 绿灯',
    ],
    [
      'sent back with a new day',
      '2026-07-05',
      `${JUNE}${ASKED}  退回：2026-06-25 佐证不全，至 2026-07-20`,
      '已退回 绿灯',
    ],
    [
      'the new day passed',
      '2026-07-25',
      `${JUNE}${ASKED}  退回：2026-06-25 至 2026-07-20 佐证不全`,
      '逾期 红灯 逾期 5 天',
    ],
    [
      'reopened after its day without a new one',
      '2026-11-20',
      `${JUNE}  销号：2026-07-05 市政府督查室 准予\n  重开：2026-11-05 反弹`,
      '推进中 不亮灯',
    ],
    [
      'reopened with its own day',
      '2026-11-20',
      `${JUNE}  销号：2026-07-05 市政府督查室 准予\n  重开：2026-11-05 回头看发现反弹 至 2026-12-31`,
      '推进中 绿灯',
    ],
    [
      'put off, and the first day has passed',
      '2026-07-05',
      `${JUNE}  进展：2026-06-01 60% 路面\n  延期：2026-06-10 至 2026-09-30 管线（批准：市政府办公室）`,
      '已延期 绿灯',
    ],
    [
      'put off to an earlier day',
      '2026-06-15',
      `${JUNE}  延期：2026-06-01 至 2026-06-10 提前（批准：市政府办公室）`,
      '未启动 黄灯 时间过去 87%，尚未启动',
    ],
  ])('%s', (_, asOf, fields, expected) => {
    expect(words(asOf, fields)).toBe(expected);
  });

  test('asked, approved, counted, with the first day', () => {
    const fields = `${JUNE}  延期：2026-06-10 至 2026-08-31 管线（批准：市政府办公室）\n  延期：2026-08-20 至 2026-09-30 雨季（批准：市政府办公室）\n  延期：2026-09-20 至 2026-10-31 再延`;
    const { due, original, extensions, askedExtensions, state } = on('2026-09-25', fields);
    expect([due, original, extensions.length, askedExtensions.length, state.reason]).toEqual([
      '2026-09-30',
      '2026-06-30',
      2,
      1,
      '原期限2026-06-30，延期2次',
    ]);
    expect(on('2026-10-05', fields)).toMatchObject({ state: { code: 'overdue' }, daysLeft: -5 });
  });
});

test('a stage of an indicator is held against the figures', () => {
  const fields = `  时间节点：12月底前
  指标：新增规上工业企业 ≥ 10 家
  里程碑：8月底前 新增规上工业企业 ≥ 6 家
  实绩：2026-08-20 新增规上工业企业 5 家
  实绩：2026-09-10 新增规上工业企业 7 家`;
  const stage = (asOf: string): unknown => on(asOf, fields).milestones[0]?.state;
  expect([stage('2026-08-25'), stage('2026-09-05'), stage('2026-09-10')]).toEqual(['open', 'missed', 'reachedLate']);
});

test('a month that an event happened in is no day: the clock does not start', () => {
  const due = (occurred: string): string | undefined =>
    workspaceOf(
      fixture(`【事件】引水工程初步设计批复
  发生：${occurred}

【任务 1】启动招标
  牵头单位：市交通局
  启动条件：引水工程初步设计批复
  时间节点：批复后30日内`),
    ).tasks[0]?.originalDue;
  expect([due('2026-05-10'), due('2026年5月')]).toEqual(['2026-06-09', undefined]);
});
