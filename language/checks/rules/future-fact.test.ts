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
