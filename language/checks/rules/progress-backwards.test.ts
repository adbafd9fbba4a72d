import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { progressBackwards } from './progress-backwards.js';

test('less than before', () => {
  expectMarked(
    progressBackwards,
    `【任务 1】修路
  进展：2026-04-30 60% 路基完成
  进展：⟦2026-05-29 40% 路面施工⟧`,
  );
});

test('the order of lines does not matter', () => {
  expectMarked(
    progressBackwards,
    `【任务 1】修路
  进展：2026-05-29 60% 路面施工
  进展：2026-04-30 40% 路基完成`,
  );
});

test('a correction on the same day holds', () => {
  expectMarked(
    progressBackwards,
    `【任务 1】修路
  进展：2026-05-29 80% 路面施工
  进展：2026-05-29 60% 更正`,
  );
});
