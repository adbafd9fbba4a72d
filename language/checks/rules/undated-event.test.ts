import { expect, test } from 'vitest';
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

test.each([
  ['专项债发行后', '专项债发行'],
  ['资金到位后立即启动', '资金到位'],
  ['一旦批复立即开工', '批复'],
  ['条件成熟时', '条件成熟'],
  ['县人代会前', '县人代会'],
  ['园博会开幕之前', '园博会开幕'],
])('%s waits for “%s”', (text, event) => {
  const [finding] = expectMarked(undatedEvent, `【任务 1】招标\n  时间节点：⟦${text}⟧`);
  expect(finding?.message).toContain(`“${event}”`);
});

test.each(['会后尽快', '今后', '6月底前', '尽快', '主汛期前后', '近日前'])('%s waits for nothing', (text) => {
  expectMarked(undatedEvent, `【任务 1】招标\n  时间节点：${text}`);
});
