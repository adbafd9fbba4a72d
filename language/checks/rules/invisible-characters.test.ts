import { expect, test } from 'vitest';
import { expectMarked, findingsIn, fixed } from '../../testing/check.js';
import { invisibleCharacters } from './invisible-characters.js';

test('direction marks, controls and damage, one finding a line', () => {
  expectMarked(
    invisibleCharacters,
    '【任务 1】滨河⟦\u202E路\u202C⟧改造\n  牵头单位：市⟦\u0000⟧交通局\n  备注：丢了⟦\uFFFD⟧字和半个⟦\uD83D⟧'.replace(
      '⟧字和半个⟦',
      '字和半个',
    ),
  );
});

test('the fix takes invisible characters out; lost characters cannot be guessed', () => {
  expect(fixed(invisibleCharacters, '【任务 1】滨河\u200E路\u200F改造')).toContain('【任务 1】滨河路改造');
  expect(findingsIn('【任务 1】滨河\uFFFD路', [invisibleCharacters])[0]?.fixes()).toEqual([]);
});

test('joiners are only a warning; emoji and rare characters are none', () => {
  expect(findingsIn('【任务 1】滨\u2060河', [invisibleCharacters])[0]?.severity).toBe('warning');
  expectMarked(invisibleCharacters, '【任务 1】𠮷林路改造\t✅\u3000完成');
});
