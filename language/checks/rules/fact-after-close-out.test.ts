import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { factAfterCloseOut } from './fact-after-close-out.js';

test('goes on after the close-out', () => {
  expectMarked(
    factAfterCloseOut,
    `【任务 1】修路
  销号：2026-05-20 市政府督查室 准予销号
  进展：⟦2026-05-29 90% 补植⟧`,
  );
});

test('reopened in between', () => {
  expectMarked(
    factAfterCloseOut,
    `【任务 1】修路
  销号：2026-05-20 市政府督查室 准予销号
  重开：2026-05-25 反弹
  进展：2026-05-29 90% 补植`,
  );
});

test('reports that come later than the day that is looked at', () => {
  const text = (fact: string): string => `【任务 1】修路
  销号：2026-05-20 市政府督查室 准予销号
  进展：${fact}`;
  expectMarked(factAfterCloseOut, text('2026-05-29 90% 补植'), { asOf: '2026-05-28' });
  expectMarked(factAfterCloseOut, text('⟦2026-05-29 90% 补植⟧'), { asOf: '2026-05-29' });
});

test('closed, reopened and closed again', () => {
  expectMarked(
    factAfterCloseOut,
    `【任务 1】修路
  销号：2026-03-20 市政府督查室 准予销号
  进展：⟦2026-03-29 90% 补植⟧
  重开：2026-04-05 反弹
  进展：2026-04-29 90% 补植
  销号：2026-05-20 市政府督查室 准予销号`,
  );
});
