import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { defaultEvent } from './default-event.js';

test('the flood season of the tool', () => {
  expectMarked(
    defaultEvent,
    `【任务 1】除险加固
  时间节点：⟦汛期前⟧`,
  );
});

test('the flood season of the office', () => {
  expectMarked(
    defaultEvent,
    `【事件】汛期
  起止：每年5月15日至9月30日

【任务 1】除险加固
  时间节点：汛期前`,
  );
});
