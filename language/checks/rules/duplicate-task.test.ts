import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { duplicateTask } from './duplicate-task.js';

test('the same title twice', () => {
  expectMarked(
    duplicateTask,
    `【任务 1】修通滨河路
  牵头单位：市交通局

⟦【任务 2】修通“滨河路”⟧
  牵头单位：市水利局`,
  );
});

test('a cancelled one does not count', () => {
  expectMarked(
    duplicateTask,
    `【任务 1】修通滨河路
  撤销：2026-04-01 并入2（批准：市政府办公室）

【任务 2】修通滨河路`,
  );
});
