import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unknownChoice } from './unknown-choice.js';
import { strengthWeakened } from './strength-weakened.js';

const task = (strength: string, quote: string) => `【任务 1】清淤
  力度：${strength}
  出处：${quote}`;

test('确保 became 力争', () => {
  const [finding] = expectMarked(strengthWeakened, task('⟦力争⟧', '市水利局要确保5月底前完成清淤'));
  expect(finding?.message).toContain('出处说的是“确保”');
});

test('坚决 in a quote is as strong as 坚决 in 力度', () => {
  const [finding] = expectMarked(strengthWeakened, task('⟦力争⟧', '坚决完成清淤'));
  expect(finding?.message).toContain('出处说的是“必须”');
});

test('保证 is a 力度 like 确保, and 努力 is weaker', () => {
  expectMarked(unknownChoice, task('保证', '保证5月底前完成清淤'));
  expectMarked(strengthWeakened, task('确保', '保证5月底前完成清淤'));
  expectMarked(strengthWeakened, task('⟦努力⟧', '保证5月底前完成清淤'));
});

test.each([
  ['必须', '市水利局要确保5月底前完成清淤'], // stronger
  ['务必', '必须完成清淤'], // a synonym
  ['力争', '要强化调度，确保安全，力争5月底前完成清淤'], // stands in the quote
  ['力争', '清淤工作'], // no modal to weaken
])('%s is faithful to %s', (strength, quote) => {
  expectMarked(strengthWeakened, task(strength, quote));
});
