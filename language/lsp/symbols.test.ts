import type { DocumentSymbol } from 'vscode-languageserver-types';
import { expect, test } from 'vitest';
import { editor } from '../testing/editor.js';
import { documentSymbols, workspaceSymbols } from './symbols.js';

const outline = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap((symbol) => [
    `${'  '.repeat(depth)}${symbol.name}${symbol.detail ? ` · ${symbol.detail}` : ''}`,
    ...outline(symbol.children ?? [], depth + 1),
  ]);

test('tasks stand under their section and their parent', () => {
  const { view } = editor(`【会议】推进会
【分组 1】前期
【任务 1】总任务
  分组：1
  时间节点：9月底前
【任务 2】一步
  上级：1
【任务 3】自己的上级
  上级：3
`);
  expect(outline(documentSymbols(view))).toEqual([
    '会议 推进会',
    '分组 1 前期',
    '  任务 1 总任务 · 9月底前',
    '    任务 2 一步',
    '任务 3 自己的上级',
  ]);
});

test('two tasks that are each other’s parent both stay in the outline', () => {
  const { view } = editor('【任务 1】甲\n上级：2\n【任务 2】乙\n上级：1\n');
  expect(outline(documentSymbols(view))).toEqual(['任务 2 乙', '  任务 1 甲']);
});

test('the workspace is searched by words of the title and by the matcher', () => {
  const { index } = editor('//- a.duban\n【会议】甲会\n【任务 1】建水厂\n//- b.duban\n【单位】市水利局\n');
  const names = (query: string): string[] =>
    workspaceSymbols(index.allElements(), query, (text, asked) => asked === 'slj' && text === '市水利局').map(
      ({ name, containerName }) => `${name} (${containerName})`,
    );
  expect(names('水')).toEqual(['任务 1 建水厂 (甲会)', '单位 市水利局 (b.duban)']);
  expect(names('slj')).toEqual(['单位 市水利局 (b.duban)']);
});
