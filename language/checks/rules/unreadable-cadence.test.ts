import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unreadableCadence } from './unreadable-cadence.js';

test('now and then', () => {
  expectMarked(
    unreadableCadence,
    `【任务 1】修路
  调度：⟦定期⟧`,
  );
});

test('rhythms with acts', () => {
  expectMarked(
    unreadableCadence,
    `【任务 1】修路
  调度：每周
  通报：月排名、季考核`,
  );
});
