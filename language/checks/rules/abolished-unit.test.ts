import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { abolishedUnit } from './abolished-unit.js';

const REGISTER = `
//- 单位.duban
【单位】市数据局
  起止：2024年7月1日起

【单位】市大数据局
  别名：大数据局
  起止：2019年3月1日至2024年6月30日
  接替：市信息局

【单位】市信息局
  起止：2024年7月1日至2024年12月31日
  接替：市数据局

【单位】市临时指挥部
  起止：2026年1月1日至2026年5月31日`;

test('gone at the date of the meeting, also under an alias', () => {
  expectMarked(abolishedUnit, `【任务 1】x\n  牵头单位：⟦大数据局⟧\n  配合单位：市数据局${REGISTER}`);
});

test('the fix goes through all reforms to the unit of today', () => {
  expect(fixed(abolishedUnit, `【任务 1】x\n  牵头单位：大数据局${REGISTER}`)).toContain('  牵头单位：市数据局');
});

test('an old paper may name the old unit, but not one that came later', () => {
  expectMarked(
    abolishedUnit,
    `【会议】旧会\n  日期：2021年5月6日\n\n【任务 1】x\n  牵头单位：市大数据局\n  配合单位：⟦市数据局⟧${REGISTER}`,
  );
});

test('gone before the task is due', () => {
  const [finding] = expectMarked(
    abolishedUnit,
    `【任务 1】x\n  牵头单位：⟦市临时指挥部⟧\n  时间节点：6月30日前${REGISTER}`,
  );
  expect(finding?.severity).toBe('warning');
});
