import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { missingTarget } from './missing-target.js';

test('nothing to reach', () => {
  expectMarked(
    missingTarget,
    `⟦【任务 1】推进滨河路⟧
  时间节点：6月底前`,
  );
});

test('an empty line is the place', () => {
  expectMarked(
    missingTarget,
    `【任务 1】推进滨河路
  ⟦目标：⟧`,
  );
});

test('a milestone says what is reached', () => {
  expectMarked(
    missingTarget,
    `【任务 1】推进滨河路
  里程碑：6月底前 主车道通车`,
  );
});
