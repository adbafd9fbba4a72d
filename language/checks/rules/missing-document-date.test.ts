import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { readWorkspace } from '../../testing/read-workspace.js';
import { missingDocumentDate } from './missing-document-date.js';

test.each(['3月6日', '待定', '2026年2月30日', '2026年3月'])('日期：%s', (date) => {
  expectMarked(missingDocumentDate, `【会议】会\n  ⟦日期：${date}⟧\n\n【任务 1】x`);
});

test('no date at all', () => {
  expectMarked(missingDocumentDate, '⟦【会议】会⟧\n\n【任务 1】x');
  expectMarked(missingDocumentDate, '【会议】会\n  ⟦日期：⟧');
});

test('tasks without a document, reported once', () => {
  const { files } = readWorkspace([{ path: '甲.duban', text: '【任务 1】x\n\n【任务 2】y' }]);
  const messages: string[] = [];
  for (const file of files) missingDocumentDate.file?.(file, (_, message) => messages.push(message), {});
  expect(messages).toHaveLength(1);
});

test('a register needs no date', () => {
  expectMarked(missingDocumentDate, '//- 单位.duban\n【单位】市甲局');
});
