import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unreadDeadlineRest } from './unread-deadline-rest.js';

test('words that the reading does not account for', () => {
  expectMarked(
    unreadDeadlineRest,
    `【任务 1】修通滨河路
  时间节点：⟦6月底前（雨季另说）⟧`,
  );
});

test('several steps are read', () => {
  expectMarked(
    unreadDeadlineRest,
    `【任务 1】修通滨河路
  时间节点：6月底前核准、9月底前开工`,
  );
});
