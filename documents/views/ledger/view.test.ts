import { expect, test } from 'vitest';
import { LEDGER_COLUMNS } from './columns.js';
import { at } from '../../../language/standing/at.js';
import { LEDGER_WORKSPACE } from './ledger.fixture.js';
import { ledgerView } from './view.js';

const view = ledgerView(at(LEDGER_WORKSPACE, '2026-06-15'));
const cells = (position: number): Record<string, unknown> =>
  Object.fromEntries(
    LEDGER_COLUMNS.map(({ title, get }) => [title, view.items[position - 1] && get(view.items[position - 1] as never)]),
  );

test('title, summary and headings', () => {
  expect(view.title).toBe('全市重点工作推进会任务台账');
  expect(view.summary).toBe('共 4 项：逾期 1、推进中 1、持续推进 1、已销号 1；办结率 25%。红灯 1、黄灯 1、绿灯 2。');
  expect(view.parts).toMatchObject([
    {
      title: '全市重点工作推进会',
      origin: '临政办函〔2026〕1号 · 2026-03-06',
      groups: [
        { title: '抓交通', items: [{ position: 1 }, { position: 2 }] },
        { title: '抓水利', items: [{ position: 3 }, { position: 4 }] },
      ],
    },
  ]);
});

test('a row as clerks read it', () => {
  expect(cells(1)).toEqual({
    序号: 1,
    编号: '重点0306#1-1',
    来源: '全市重点工作推进会\n抓交通\n“滨河路6月底前要通车”',
    任务: '修通滨河路',
    目标值: '主线通车\n完成投资 ≥3亿元（实绩 2.1亿元，70%）',
    强度: '确保',
    牵头领导: '周维岳\n市长',
    牵头单位: '市交通局',
    责任单位: null,
    配合单位: '市财政局\n各县（市、区）',
    责任人: null,
    节点: '5月底前 完成路基 ✓05-06',
    完成时限: '6月底前\n2026-06-30',
    到期日: { date: '2026-06-30' },
    报送频次: '每月28日前',
    本期进展: '05-08 路基完成',
    完成率: 0.7,
    存在问题: '05-08 =管线“迁改”|慢',
    需协调: null,
    下步措施: null,
    亮灯: '黄灯',
    状态: '推进中',
    佐证: '照片.jpg',
    核查人: null,
    销号日期: null,
    备注: '比序时进度落后 17 个百分点',
  });
});

test('a task that is closed, and one without an end', () => {
  expect(cells(4)).toMatchObject({
    状态: '已销号',
    亮灯: '绿灯',
    完成率: 1,
    核查人: '市应急局',
    销号日期: { date: '2026-05-26' },
    佐证: '验收单.pdf',
  });
  expect(cells(3)).toMatchObject({ 状态: '持续推进', 完成时限: '持续推进', 到期日: null, 责任单位: '东河县' });
});

test('the day decides: the same text in May', () => {
  const may = ledgerView(at(LEDGER_WORKSPACE, '2026-05-10'));
  expect(may.summary).toBe('共 4 项：推进中 2、未启动 1、持续推进 1；办结率 0%。黄灯 1、绿灯 3。');
});

test('units, most late first; groups and supporters count as they are named', () => {
  expect(view.units).toMatchObject([
    {
      unit: '市交通局',
      leads: 2,
      supports: 0,
      byState: { overdue: 1, inProgress: 1 },
      red: 1,
      yellow: 1,
      finished: 0,
      late: ['重点0306#1-2'],
    },
    { unit: '市水利局', leads: 2, finished: 0.5, late: [] },
    { unit: '市财政局', leads: 0, supports: 1, finished: undefined },
    { unit: '各县（市、区）', leads: 0, supports: 1 },
  ]);
});

test('columns of one’s own, by title or key, in their order', () => {
  const chosen = ledgerView(at(LEDGER_WORKSPACE, '2026-06-15'), { columns: ['state', '任务'], title: '台账' });
  expect(chosen.columns.map(({ key }) => key)).toEqual(['state', 'title']);
  expect(chosen.title).toBe('台账');
});

test('every column has a name of its own', () => {
  expect(new Set(LEDGER_COLUMNS.map(({ key }) => key)).size).toBe(LEDGER_COLUMNS.length);
  expect(new Set(LEDGER_COLUMNS.map(({ title }) => title)).size).toBe(LEDGER_COLUMNS.length);
});
