import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { missingTitle } from './missing-title.js';

test('every block needs one but a setting', () => {
  expectMarked(missingTitle, '⟦【任务 1】⟧\n\n⟦【单位】⟧\n\n【设置】\n  首位牵头：是\n\n【分组 1】交通');
});

test('a title on the next line, marked as its continuation, is one', () => {
  expectMarked(missingTitle, '【任务 1】\n  | 推进滨河路改造');
});
