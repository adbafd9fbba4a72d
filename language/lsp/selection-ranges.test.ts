import type { SelectionRange } from 'vscode-languageserver-types';
import { expect, test } from 'vitest';
import { editor, textAt } from '../testing/editor.js';
import { selectionRanges } from './selection-ranges.js';

test('from the name to the list, the line, the block and the file', () => {
  const { view, position } = editor('# 甲\n【任务 1】乙\n  牵头单位：市发改委、市<|>交通局\n  目标：丙\n');
  const grown: string[] = [];
  for (let range: SelectionRange | undefined = selectionRanges(view, [position])[0]; range; range = range.parent) {
    grown.push(textAt(view, range.range));
  }
  expect(grown).toEqual([
    '市交通局',
    '市发改委、市交通局',
    '牵头单位：市发改委、市交通局',
    '【任务 1】乙\n  牵头单位：市发改委、市交通局\n  目标：丙',
    '# 甲\n【任务 1】乙\n  牵头单位：市发改委、市交通局\n  目标：丙\n',
  ]);
});
