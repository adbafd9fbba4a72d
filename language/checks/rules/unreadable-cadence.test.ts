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

test('a rhythm of which a part was not read', () => {
  expectMarked(
    unreadableCadence,
    `【任务 1】修路
  调度：⟦每周，雨季另定⟧
  报送：每月10日前（遇节假日顺延）报市政府督查室
  通报：汛期每日一报、非汛期每周一报`,
  );
});
