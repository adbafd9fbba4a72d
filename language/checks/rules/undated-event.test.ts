import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { undatedEvent } from './undated-event.js';

test('counted from an approval that has no date', () => {
  expectMarked(
    undatedEvent,
    `【任务 1】招标
  时间节点：⟦可研批复后30日内⟧`,
  );
});

test('the condition is named', () => {
  expectMarked(
    undatedEvent,
    `【任务 1】招标
  启动条件：可研批复
  时间节点：可研批复后30日内`,
  );
});
