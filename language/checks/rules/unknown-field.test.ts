import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { readingSettings } from '../../time/index.js';
import { unknownField } from './unknown-field.js';

test('a near miss', () => {
  expectMarked(unknownField, '【任务 1】x\n  ⟦责任单住⟧：市交通局');
  expect(fixed(unknownField, '【任务 1】x\n  责任单住：市交通局')).toContain('  责任单位：市交通局');
});

test('what other offices call it', () => {
  expect(fixed(unknownField, '【任务 1】x\n  完成期限：6月底前')).toContain('  时间节点：6月底前');
});

test('fields that the office declares are known, synonyms too', () => {
  expectMarked(unknownField, '【字段】监考单位\n  用于：任务\n  类型：单位\n\n【任务 1】x\n  监考单位：市财政局');
  expectMarked(unknownField, '【字段】牵头单位\n  同义：主责单位\n\n【任务 1】x\n  主责单位：市财政局');
});

test('a field of other blocks is not unknown but out of place (DB118)', () => {
  expectMarked(unknownField, '【任务 1】x\n  全称：滨河路');
});

test('settings that choose a reading of dates are known', () => {
  const [setting] = readingSettings;
  expectMarked(unknownField, `【设置】x\n  首位牵头：是\n  ${setting?.name ?? ''}：x\n  ⟦没有的设置⟧：x`);
});

test('a head without its brackets', () => {
  const source = '【任务 1】x\n  牵头单位：市交通局\n⟦事项 2⟧：修桥\n⟦分组１⟧:交通\n⟦第3季度⟧：开工';
  const [finding] = expectMarked(unknownField, source);
  expect(finding?.message).toContain('是否为“【事项 2】”？');
  expect(fixed(unknownField, source)).toContain('\n【事项 2】修桥\n');
});

test('the message repeats the label as it was written', () => {
  const [finding] = expectMarked(unknownField, '【任务 1】x\n  ⟦http⟧://a.cn');
  expect(finding?.message).toContain('【http】');
});
