import { expect, test } from 'vitest';
import { editor } from '../testing/editor.js';
import { hover } from './hover.js';

const OFFICE = `//- 单位.duban
【单位】市发改委
  全称：市发展和改革委员会
  分管领导：常务副市长
【单位组】两个单位
  成员：市发改委、市交通局
【单位】市交通局
【岗位】常务副市长
  任职：2023-05-06 李明
`;
const card = (text: string): string => {
  const { spot } = editor(`//- a.duban\n【会议】甲\n  日期：2024年4月12日\n  讲话稿：讲话.docx\n${text}\n${OFFICE}`);
  const contents = hover(spot)?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
};

test('a unit', () => {
  expect(card('【任务 1】乙\n  牵头单位：市发<|>改委')).toBe(
    '**市发改委**\n\n- 全称：市发展和改革委员会\n- 分管领导：常务副市长（李明）',
  );
});

test('a group says whom it stands for', () => {
  expect(card('【任务 1】乙\n  牵头单位：两个<|>单位')).toBe('**两个单位** · 单位组\n\n- 成员：市发改委、市交通局');
});

test('a deadline says what day it is', () => {
  expect(card('【任务 1】乙\n  时间节点：6月<|>底前')).toContain('2024-06-30');
});

test('a task: who, by when, how far, and where it comes from', () => {
  const text = card(`【任务 1】建水厂
  牵头单位：市发改委
  时间节点：6月底前
  进展：2024-05-08 40% 已开工
  出处：水厂要抓紧建
【任务 2】丙
  前置：<|>1`);
  expect(text).toContain('**1 建水厂**');
  expect(text).toContain('推进中');
  expect(text).toContain('40%');
  expect(text).toContain('6月底前（2024-06-30 周日，还有41天）');
  expect(text).toContain('> 水厂要抓紧建');
});

test('a quote shows the sentence and its speech', () => {
  expect(card('【任务 1】乙\n  出处：水厂<|>要抓紧建')).toContain('讲话稿：讲话.docx');
});

test('a field name says what may stand there, a head word what the block is', () => {
  expect(card('【任务 1】乙\n  时<|>限：6月底前')).toContain('（即“时间节点”）');
  expect(card('【任<|>务 1】乙')).toContain('一项交办的任务');
});

test('a measure shows how far it has come, a rhythm what it means and whom it reaches', () => {
  const task = '【任务 1】乙\n  指标：完成<|>投资 ≥ 4 亿元\n  实绩：2024-05-08 完成投资 1.5 亿元';
  expect(card(task)).toContain('最近实绩：2024-05-08 1.5 亿元');
  expect(card('【任务 1】乙\n  报送：每月<|>28日前 报市政府督查室')).toContain('报送对象：市政府督查室');
});

test('an exemption shows the rule that it takes out', () => {
  expect(card('【任务 1】乙\n  例外：DB3<|>02 跨年项目')).toContain('**DB302 时间节点含糊**');
});

test('prose says nothing', () => {
  expect(card('【任务 1】乙\n  目标：好<|>')).toBe('');
});

test('the latest 实绩 is that of the last day, in whatever order they are written', () => {
  const task = `【任务 1】乙
  指标：完成<|>投资 ≥ 9 亿元
  实绩：2024-05-08 完成投资 6 亿元
  实绩：2024-04-30 完成投资 3 亿元
  实绩：2024-05-30 完成投资 8 亿元`;
  // Looked at on 2024-05-20: what is reported later is not yet there.
  expect(card(task)).toContain('最近实绩：2024-05-08 6 亿元');
});

// The editor lets three of our commands be run from a card: no word of a file may become such a link, or a picture from elsewhere.
test('what a file says is text, never markup', () => {
  const value = card(
    '【任务 1】[点我](command:duban.addProgress) ![图](https://example.com/a.png)\n【任务 2】丙\n  前置：<|>1',
  );
  expect(value).toContain('\\[点我\\](command:duban.addProgress) \\!\\[图\\]');
  expect(value).not.toMatch(/(?<!\\)\[/);
});
