import { expect, test } from 'vitest';
import { readWorkspace } from '../testing/read-workspace.js';
import { suggestUnits } from './suggest.js';

const names = readWorkspace([
  {
    path: '单位.duban',
    text: `【单位】市资源规划局
  全称：临江市自然资源和规划局
【单位】市行政审批局
  全称：临江市行政审批服务管理局
【单位】市交通局、市公安局、市统计局、东河县交通局
【单位】市应急局
  全称：临江市应急管理局`,
  },
]).files[0]?.environment.names;

const suggested = (written: string): readonly string[] =>
  names ? suggestUnits(written, names).map(({ name }) => name) : [];

test.each([
  ['one wrong character', '市交通剧', '市交通局'],
  ['an abbreviation of the full name', '市自规局', '市资源规划局'],
  ['a longer form', '市应急管理局', '市应急局'],
  ['the place left out', '审批局', '市行政审批局'],
  ['the place left out, one wrong character', '统讣局', '市统计局'],
])('%s: %s', (_, written, meant) => {
  expect(suggested(written)[0]).toBe(meant);
});

test('another place is another unit', () => {
  expect(suggested('东河县交通剧')).not.toContain('市交通局');
});

test('nothing is suggested for what resembles nothing, and never more than three', () => {
  expect(suggested('星际舰队司令部')).toEqual([]);
  expect(suggested('某')).toEqual([]);
  expect(suggested('市局').length).toBeLessThanOrEqual(3);
});
