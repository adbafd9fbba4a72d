import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { reopenedWithoutDeadline } from './reopened-without-deadline.js';

const text = (deadline: string, reopened: string): string => `【任务 1】修路
  时间节点：${deadline}
  销号：2026-04-02 市政府督查室 准予销号
  重开：${reopened}`;

test('the old day has passed and there is no new one', () => {
  expectMarked(reopenedWithoutDeadline, text('3月底前', '⟦2026-05-20 反弹⟧'));
});

test.each([
  ['3月底前', '2026-05-20 反弹，至 2026-07-31'],
  ['3月底前', '2026-05-20 至 7月底前 反弹'],
  ['9月底前', '2026-05-20 反弹'],
])('%s, %s', (deadline, reopened) => {
  expectMarked(reopenedWithoutDeadline, text(deadline, reopened));
});
