import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { strengthWeakened } from './strength-weakened.js';

const task = (strength: string, quote: string) => `【任务 1】清淤
  力度：${strength}
  出处：${quote}`;

test('确保 became 力争', () => {
  const [finding] = expectMarked(strengthWeakened, task('⟦力争⟧', '市水利局要确保5月底前完成清淤'));
  expect(finding?.message).toContain('出处说的是“确保”');
});

test.each([
  ['必须', '市水利局要确保5月底前完成清淤'], // stronger
  ['务必', '必须完成清淤'], // a synonym
  ['力争', '要强化调度，确保安全，力争5月底前完成清淤'], // stands in the quote
  ['力争', '清淤工作'], // no modal to weaken
])('%s is faithful to %s', (strength, quote) => {
  expectMarked(strengthWeakened, task(strength, quote));
});
