import { expect, test } from 'vitest';
import { STRENGTHS } from '../../table/strengths.js';
import { findStrength, isWeaker } from './strength.js';

test.each(STRENGTHS.flatMap(({ name, words }) => words.map(({ word }) => [word, name] as const)))(
  '%s counts as %s in a speech as it does in 力度',
  (word, strength) => {
    const rest = word === '积极' ? '争取上级支持' : '完成清淤';
    expect(findStrength(`市水利局${word}${rest}。`)).toBe(strength);
  },
);

test.each(['大家共同努力完成了任务。', '请看须知。', '争取资金。', '重要的是主要矛盾。', '努力程度不够。'])(
  '%s',
  (text) => {
    expect(findStrength(text)).toBeNull();
  },
);

test('strongest first', () => {
  expect(isWeaker('力争', '确保')).toBe(true);
  expect(isWeaker('必须', '必须')).toBe(false);
  expect(isWeaker('确保', '适时')).toBe(false);
});
