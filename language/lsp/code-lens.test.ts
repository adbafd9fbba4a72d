import { expect, test } from 'vitest';
import { editor } from '../testing/editor.js';
import { codeLenses } from './code-lens.js';

const COMMANDS = { openLedger: 'l', export: 'e', openTrace: 't', showPlaces: 's' };
const titles = (source: string): string[] =>
  codeLenses(editor(source).view, COMMANDS).map(({ range, command }) => `${range.start.line} ${command?.title}`);

test('open tasks, the ledger and the speech above the meeting; mentions above units', () => {
  expect(
    titles(`【会议】甲
  讲话稿：讲话.docx
【任务 1】乙
  牵头单位：市发改委
【任务 2】丙
  牵头单位：发改委
  销号：2024-05-08 市政府督查室 准予销号
【单位】市发改委
  别名：发改委
【单位】市交通局
`),
  ).toEqual(['0 1项未销号', '0 导出台账', '0 对照讲话', '7 2项任务提到']);
});

test('a file of units has no ledger', () => {
  expect(titles('【单位】市交通局\n')).toEqual([]);
});
