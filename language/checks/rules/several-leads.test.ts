import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { severalLeads } from './several-leads.js';

test('two leads without an order', () => {
  expectMarked(severalLeads, '【任务 1】x\n  牵头单位：⟦市交通局、市水利局⟧');
});

test('one is marked, or the first leads by the office’s own convention', () => {
  expectMarked(severalLeads, '【任务 1】x\n  牵头单位：市交通局（牵头）、市水利局');
  expectMarked(severalLeads, '【设置】x\n  首位牵头：是\n\n【任务 1】x\n  牵头单位：市交通局、市水利局');
});

test('two that are marked are no order either', () => {
  expectMarked(severalLeads, '【任务 1】x\n  牵头单位：⟦市交通局（牵头）、市水利局（牵头）⟧');
});

test('the fixes', () => {
  const source = '【任务 1】x\n  牵头单位：市交通局、市水利局、市财政局\n';
  expect(fixed(severalLeads, source)).toContain('  牵头单位：市交通局（牵头）、市水利局、市财政局\n');
  expect(fixed(severalLeads, source, (fix) => fix.title.includes('其余'))).toContain(
    '  牵头单位：市交通局\n  责任单位：市水利局、市财政局\n',
  );
});

test('one unit written twice is no second lead', () => {
  expectMarked(severalLeads, '【任务 1】x\n  牵头单位：市交通局、市交通局');
});
