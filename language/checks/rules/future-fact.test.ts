import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { futureFact } from './future-fact.js';

test('after today', () => {
  expectMarked(
    futureFact,
    `【任务 1】修路
  进展：⟦2026-06-16⟧ 60% 路面施工`,
  );
});

test('today', () => {
  expectMarked(
    futureFact,
    `【任务 1】修路
  进展：2026-06-15 60% 路面施工`,
  );
});

test('looked at as of an earlier day, later facts are simply not yet there', () => {
  const text = (day: string): string => `【任务 1】修路\n  进展：${day} 60% 路面施工`;
  expectMarked(futureFact, text('2026-06-10'), { asOf: '2026-03-31', today: '2026-06-15' });
  expectMarked(futureFact, text('⟦2026-06-16⟧'), { asOf: '2026-03-31', today: '2026-06-15' });
  expectMarked(futureFact, text('⟦2026-06-16⟧'), { asOf: '2026-12-31', today: '2026-06-15' });
});
