import { expect, test } from 'vitest';
import { track } from '../../../language/standing/track.js';
import { fixture, workspaceOf } from '../../../language/testing/fixture.js';
import { indicatorText, unitsText } from './words.js';

test.each([
  ['完成投资 ≥ 3 亿元', '完成投资 2.1 亿元', '完成投资 ≥3亿元（实绩 2.1亿元，70%）'],
  ['审批时间 ≤ 35 个工作日', '审批时间 33.5 个工作日', '审批时间 ≤35个工作日（实绩 33.5个工作日，达标）'],
  ['审批时间 ≤ 35 个工作日', '审批时间 40 个工作日', '审批时间 ≤35个工作日（实绩 40个工作日，超标）'],
  ['落地项目 3-5 个', '落地项目 3 个', '落地项目 3—5个（实绩 3个，100%）'],
  ['完成投资 ≥ 3 亿元', '完成投资 3 个', '完成投资 ≥3亿元（实绩 3个）'],
])('%s, %s', (target, actual, text) => {
  const [task] = workspaceOf(fixture(`【任务 1】x\n  指标：${target}\n  实绩：2026-05-31 ${actual}`)).tasks;
  const [tracked] = task ? track(task, '2026-06-12').indicators : [];
  expect(tracked && indicatorText(tracked)).toBe(text);
});

// It was empty in the file and 无 on the screen: what somebody wrote on purpose is printed.
test.each([
  ['无', '无'],
  ['市财政局、东河县', '市财政局\n东河县'],
])('配合单位：%s', (written, printed) => {
  const [task] = workspaceOf(fixture(`【任务 1】x\n  配合单位：${written}`)).tasks;
  expect(unitsText(task?.supportUnits ?? [])).toBe(printed);
});
