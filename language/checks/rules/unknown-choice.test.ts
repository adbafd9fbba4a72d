import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unknownChoice } from './unknown-choice.js';

test('a word of one’s own', () => {
  expectMarked(unknownChoice, '【任务 1】x\n  力度：⟦高度重视⟧\n\n【任务 2】y\n  力度：务 必');
});

test('the words that it contains are offered', () => {
  expect(fixed(unknownChoice, '【任务 1】x\n  力度：务必抓好')).toContain('  力度：务必\n'.trimEnd());
});
