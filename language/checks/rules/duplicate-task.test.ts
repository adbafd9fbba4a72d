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

test.each([
  ['修通滨河路东段', '尽快修通滨河路东段工程'],
  ['开展校园食堂安全检查', '加强校园食堂安全检查工作'],
])('%s is %s', (first, second) => {
  expectMarked(duplicateTask, `【任务 1】${first}\n\n⟦【任务 2】${second}⟧`);
});

test.each([
  ['修通滨河路东段', '修通滨河路西段'],
  ['推进一季度安全检查', '推进二季度安全检查'],
  ['加强调度', '加强会商'],
])('%s is not %s', (first, second) => {
  expectMarked(duplicateTask, `【任务 1】${first}\n\n【任务 2】${second}`);
});

test('one that is cancelled later counts until then', () => {
  const text = (head: string): string => `【任务 1】修通滨河路
  撤销：2026-04-01 并入2（批准：市政府办公室）

${head}
  牵头单位：市交通局`;
  expectMarked(duplicateTask, text('⟦【任务 2】修通滨河路⟧'), { asOf: '2026-03-31' });
  expectMarked(duplicateTask, text('【任务 2】修通滨河路'), { asOf: '2026-04-01' });
});

test('one that was reopened counts again', () => {
  expectMarked(
    duplicateTask,
    `【任务 1】修通滨河路
  撤销：2026-04-01 并入2（批准：市政府办公室）
  重开：2026-05-01 单列

⟦【任务 2】修通滨河路⟧`,
  );
});
