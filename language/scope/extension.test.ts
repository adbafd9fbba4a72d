import { describe, expect, test } from 'vitest';
import { workspaceOf, fixture } from '../testing/fixture.js';
import type { Extension } from './workspace.js';

const extensionsIn = (fields: string, declared = ''): readonly Extension[] => {
  const text = `【会议】会\n  日期：2024年3月6日\n\n${declared}【任务 1】x\n  时间节点：6月底前\n${fields}`;
  return workspaceOf(fixture(text)).tasks[0]?.extensions ?? [];
};
const days = (fields: string, declared?: string): unknown =>
  extensionsIn(fields, declared).map(({ deadline }) => deadline);

test.each([
  ['2024-06-20 至 10月底前 征迁滞后（批准：市政府办公室）', '2024-10-31', '征迁滞后'],
  ['2024-06-20 延至2024年12月31日，林地报批慢', '2024-12-31', '林地报批慢'],
  ['2024-12-20 延期到明年3月底前', '2025-03-31', ''],
  ['2024-06-20 至 另行通知', undefined, '至 另行通知'],
  ['2024-06-20 至 2024-02-30 征迁滞后', undefined, '至 2024-02-30 征迁滞后'],
  ['6月20日 至 2024-12-31 日期不全', undefined, '至 2024-12-31 日期不全'],
])('%s', (text, deadline, reason) => {
  expect(extensionsIn(`  延期：${text}`)).toMatchObject([{ deadline, reason }]);
});

describe('an extension is dated as its file dates everything', () => {
  test('with the settings of the office', () => {
    expect(days('  延期：2024-06-20 至 8月20日前 汛情')).toEqual(['2024-08-20']);
    expect(days('  延期：2024-06-20 至 8月20日前 汛情', '【设置】\n  某日前：不含当日\n\n')).toEqual(['2024-08-19']);
  });

  test('with the events that are declared', () => {
    const event = '【事件】全市项目观摩会\n  日期：2024年9月12日\n\n';
    expect(days('  延期：2024-06-20 至 全市项目观摩会前 等待选址')).toEqual([undefined]);
    expect(days('  延期：2024-06-20 至 全市项目观摩会前 等待选址', event)).toEqual(['2024-09-11']);
  });

  test('from the day of the request', () => {
    expect(days('  延期：2024-12-20 至 两周内 冬季停工')).toEqual(['2025-01-03']);
  });
});
