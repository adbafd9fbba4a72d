import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { ongoingWithoutCadence } from './ongoing-without-cadence.js';

test('nobody hears of it', () => {
  expectMarked(
    ongoingWithoutCadence,
    `⟦【任务 1】整治超限运输⟧
  类型：长期`,
  );
});

test('the section hears of it', () => {
  expectMarked(
    ongoingWithoutCadence,
    `【分组 1】交通
  调度：每月

【任务 1】整治超限运输
  分组：1
  类型：长期`,
  );
});

test('持续推进 in the place of a deadline makes a task long-running', () => {
  expectMarked(
    ongoingWithoutCadence,
    '⟦【任务 1】整治超限运输⟧\n  时间节点：持续推进\n\n【任务 2】修路\n  时间节点：年底前完成，并长期坚持',
  );
});
