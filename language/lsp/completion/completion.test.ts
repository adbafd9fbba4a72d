import type { CompletionItem } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { applied, editor } from '../../testing/editor.js';
import { completions } from './completion.js';

const OFFICE = `//- 单位.duban
【单位】市发改委
  全称：市发展和改革委员会
【单位】市交通局
【单位】市重点办
【单位】浚县
【单位组】各县（市、区）
  成员：浚县
【岗位】分管工业副市长
  称谓：副市长
  任职：2023-05-06 李明
`;
const MEETING = '【会议】甲会\n  代号：甲会\n  日期：2024年4月12日\n';
const inOffice = (text: string): string => `//- a.duban\n${MEETING}${text}\n${OFFICE}`;

const items = async (source: string): Promise<CompletionItem[]> => {
  const { view, position } = editor(source);
  return (await completions(view, position)).items;
};
const labels = async (source: string): Promise<string[]> => (await items(source)).map(({ label }) => label);
const accepted = async (source: string, label: string): Promise<string> => {
  const { view, position } = editor(source);
  const item = (await completions(view, position)).items.find((candidate) => candidate.label === label);
  const edit = item?.textEdit;
  if (!edit || !('range' in edit)) return '没有这一项';
  return applied(view, [edit]);
};

describe('units', () => {
  test.each([
    ['characters', '发改', '市发改委'],
    ['initials', 'sfgw', '市发改委'],
    ['full pinyin', 'jiaotong', '市交通局'],
    ['a character with two readings', 'szdb', '市重点办'],
    ['a rare reading', 'xunxian', '浚县'],
    ['the full name', '改革委员会', '市发改委'],
    ['a group', 'gexian', '各县（市、区）'],
  ])('by %s: %s', async (_, typed, expected) => {
    expect((await labels(inOffice(`【任务 1】乙\n  牵头单位：${typed}<|>`)))[0]).toBe(expected);
  });

  test('the letters typed behind a separator become the name', async () => {
    expect(await accepted(inOffice('【任务 1】乙\n  责任单位：市发改委、jtj<|>'), '市交通局')).toBe(
      `${MEETING}【任务 1】乙\n  责任单位：市发改委、市交通局\n`,
    );
  });

  test('what stands in the list already is not offered again', async () => {
    expect(await labels(inOffice('【任务 1】乙\n  责任单位：市发改委、<|>'))).not.toContain('市发改委');
  });
});

test('leaders by post and by name', async () => {
  expect(await labels(inOffice('【任务 1】乙\n  分包领导：lm<|>'))).toEqual(['李明副市长', '分管工业副市长']);
});

test('deadlines with the day that they come to, nearest first', async () => {
  const found = await items(inOffice('【任务 1】乙\n  时间节点：6<|>'));
  expect(found.find(({ label }) => label === '6月底前')?.detail).toBe('→ 2024-06-30 周日');
});

test('tasks of this file by id or title, those of others by their key', async () => {
  const source = `//- a.duban\n${MEETING}【任务 1】建水厂\n【任务 2】乙\n  前置：<|>\n//- b.duban\n【会议】乙会\n  代号：乙会\n【任务 7】修路\n`;
  expect(await labels(source)).toEqual(['1', '乙会#7']);
  expect(await labels(source.replace('<|>', '修路<|>'))).toEqual(['乙会#7']);
});

describe('at the start of a line', () => {
  test('fields that are valid here and not yet written', async () => {
    const found = await labels(inOffice('【任务 1】乙\n  时间节点：6月底前\n  <|>'));
    expect(found.slice(0, 3)).toEqual(['牵头单位', '目标', '指标']);
    expect(found).not.toContain('时间节点');
    expect(found).not.toContain('讲话稿');
  });

  test('by pinyin, and by a synonym', async () => {
    expect((await labels(inOffice('【任务 1】乙\n  qt<|>'))).slice(0, 2)).toEqual(['牵头单位', '牵头领导']);
    expect(await labels(inOffice('【任务 1】乙\n  协办<|>'))).toContain('配合单位');
  });

  test('a field is indented as the language lays it out', async () => {
    expect(await accepted(inOffice('【任务 1】乙\n目<|>'), '目标')).toBe(`${MEETING}【任务 1】乙\n  目标：\n`);
  });

  test('a whole block, numbered', async () => {
    const item = (await items(inOffice('【任务 3】乙\n\nrenwu<|>'))).find(({ label }) => label === '【任务】');
    const edit = item?.textEdit;
    expect(edit?.newText.split('\n')[0]).toBe('【任务 ${1:4}】${2:做什么}');
  });
});

test('in a head: the words that open a block, closed and numbered', async () => {
  expect(await accepted(inOffice('【任务 3】乙\n【任<|>'), '任务')).toBe(`${MEETING}【任务 3】乙\n【任务 4】\n`);
});

test('facts begin with the day', async () => {
  expect(await accepted(inOffice('【任务 3】乙\n  进展：<|>'), '2024-05-20')).toContain('进展：2024-05-20 ');
  expect(await labels(inOffice('【任务 3】乙\n  里程碑：5月底前 完成用地预审\n  完成节点：2024-05-20 <|>'))).toEqual([
    '完成用地预审',
  ]);
});

test('measures are offered as they were written before', async () => {
  const found = await items(inOffice('【任务 1】乙\n  指标：完成投资 ≥ 4.4 亿元\n【任务 2】丙\n  指标：wctz<|>'));
  expect(found[0]?.textEdit?.newText).toBe('完成投资 ≥ ${1} 亿元');
});

test.each(['# 说明<|>', '【任务 1】建<|>', '【任务 1】乙\n  备注：市<|>'])('nothing in prose: %s', async (text) => {
  expect(await labels(inOffice(text))).toEqual([]);
});
