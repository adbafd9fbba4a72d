import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import textmate from 'vscode-textmate';
import { loadGrammar, tokensOf } from './tokens.js';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

test.each([
  [
    '督办语言：1',
    ['督办语言  keyword.other.version', '：  punctuation.separator.key-value', '1  constant.numeric.version'],
  ],
  [
    '【任务 1-3】加快泵站改造',
    [
      '【  punctuation.definition.heading.begin',
      '任务  keyword.declaration',
      '1-3  constant.numeric.id',
      '】  punctuation.definition.heading.end',
      '加快泵站改造  entity.name.section',
    ],
  ],
  [
    '［项目P12］：泵站',
    [
      '［  punctuation.definition.heading.begin',
      '项目  keyword.declaration',
      'P12  constant.numeric.id',
      '］  punctuation.definition.heading.end',
      '：  invalid.deprecated.colon',
      '泵站  entity.name.section',
    ],
  ],
  [
    '任务1-3：加快泵站改造',
    ['任务1-3  invalid.deprecated.head', '：  punctuation.separator.key-value', '加快泵站改造  entity.name.section'],
  ],
  ['  # 会后核对', ['#  punctuation.definition.comment', '会后核对  comment.line.number-sign']],
  [
    '    | 存在问题：林地指标',
    ['|  punctuation.separator.continuation', '存在问题：林地指标  string.unquoted.continuation'],
  ],
  [
    '  牵头单位：市发改委、市水利局',
    [
      '牵头单位  support.type.property-name',
      '：  punctuation.separator.key-value',
      '市发改委  entity.name.type.unit',
      '、  punctuation.separator.list',
      '市水利局  entity.name.type.unit',
    ],
  ],
  [
    '  时间节点：6月底前',
    ['时间节点  support.type.property-name', '：  punctuation.separator.key-value', '6月底前  constant.numeric.date'],
  ],
  [
    '  时间节点：*月底前',
    ['时间节点  support.type.property-name', '：  punctuation.separator.key-value', '*  invalid.placeholder'],
  ],
  [
    '  进展：2024-05-28 30% 已批复（附件：批复.pdf）',
    [
      '进展  support.function.fact',
      '：  punctuation.separator.key-value',
      '2024-05-28  constant.numeric.date',
      '30  constant.numeric',
      '%  keyword.other.unit',
      '（  meta.tail',
      '附件  support.type.property-name.tail',
      '：  meta.tail',
      '批复.pdf  string.unquoted.tail',
      '）  meta.tail',
    ],
  ],
  [
    '  指标：完成投资 ≥ 4.4 亿元',
    [
      '指标  support.type.property-name',
      '：  punctuation.separator.key-value',
      '≥  keyword.operator.comparison',
      '4.4  constant.numeric',
      '亿元  keyword.other.unit',
    ],
  ],
  [
    '  例外：DB302 跨年项目（至：2024-12-31）',
    [
      '例外  keyword.control.exception',
      '：  punctuation.separator.key-value',
      'DB302  constant.language.rule',
      '（  meta.tail',
      '至  support.type.property-name.tail',
      '：  meta.tail',
      '2024-12-31  string.unquoted.tail',
      '）  meta.tail',
    ],
  ],
  ['<<<<<<< HEAD', ['<<<<<<< HEAD  invalid.illegal.conflict']],
  ['这是一行散落的文字', []],
])('%s', (line, expected) => {
  expect(tokensOf(grammar, line)).toEqual(expected);
});

test('a line is coloured by itself: nothing runs on into the next', () => {
  const folder = 'extension/test/fixtures/workspace';
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.duban'))) {
    let stack = textmate.INITIAL;
    for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
      const alone = grammar.tokenizeLine(line, textmate.INITIAL).tokens;
      const result = grammar.tokenizeLine(line, stack);
      expect(result.tokens).toEqual(alone);
      stack = result.ruleStack;
    }
  }
});
