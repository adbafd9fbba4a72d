import { expect, test } from 'vitest';
import { editor } from '../testing/editor.js';
import type { View } from './analysis.js';
import { semanticTokens, TOKEN_TYPES } from './semantic-tokens.js';

function shown(view: View): string[] {
  const lines = view.file.source.text.split('\n');
  const { data } = semanticTokens(view);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const words = lines[line]?.slice(character, character + length);
    found.push(`${words}:${TOKEN_TYPES[type]}${modifiers === 2 ? '!' : ''}`);
  }
  return found;
}

test('words, names, days, quantities and placeholders', () => {
  const { view } = editor(`# 说明
【任务 1-3】建水厂
  牵头单位：市发改委、市水利局
  时间节点：*月底前
  前置：1-1
  出处：建水厂
    | 要抓紧
  进展：2024-05-08 完成
  不认识的：甲
`);
  expect(shown(view)).toEqual([
    '# 说明:comment',
    '任务:keyword',
    '1-3:enumMember',
    '牵头单位:property',
    '市发改委:class',
    '市水利局:class',
    '时间节点:property',
    expect.stringMatching(/^\*月?:number!$/),
    '前置:property',
    '1-1:enumMember',
    '出处:property',
    '建水厂:string',
    expect.stringContaining('要抓紧'),
    '进展:property',
    '2024-05-08:number',
  ]);
});
