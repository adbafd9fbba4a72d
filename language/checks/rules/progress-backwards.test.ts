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

test('a lower figure that comes later than the day that is looked at', () => {
  expectMarked(
    progressBackwards,
    `【任务 1】修路
  进展：2026-04-30 60% 路基完成
  进展：2026-05-29 40% 路面施工`,
    { asOf: '2026-05-01' },
  );
});

test('a task that was reopened begins anew', () => {
  expectMarked(
    progressBackwards,
    `【任务 1】修路
  进展：2026-04-30 100% 通车
  销号：2026-05-10 市政府督查室 准予销号
  重开：2026-05-20 回头看发现沉降
  进展：2026-05-29 40% 返修
  进展：⟦2026-06-10 30% 返修⟧`,
  );
});

test('a request that was sent back leaves the figures to begin anew', () => {
  expectMarked(
    progressBackwards,
    `【任务 1】修路
  进展：2026-04-30 100% 通车
  申请销号：2026-05-01 已通车
  退回：2026-05-10 现场未完工
  进展：2026-05-29 80% 补做标线`,
  );
});
