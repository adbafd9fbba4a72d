import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { closeOutWithoutEvidence } from './close-out-without-evidence.js';

test('neither who nor what', () => {
  expectMarked(
    closeOutWithoutEvidence,
    `【任务 1】修路
  销号：⟦2026-05-20⟧`,
  );
});

test('the evidence came with the request', () => {
  expectMarked(
    closeOutWithoutEvidence,
    `【任务 1】修路
  申请销号：2026-05-15 已通车（附件：验收报告.pdf）
  销号：2026-05-20 市政府督查室 准予销号`,
  );
});

test('what comes later does not prove a close-out, and a later close-out is not yet there', () => {
  const text = (fact: string): string => `【任务 1】修路
  销号：${fact}
  进展：2026-06-10 100% 补交材料（附件：验收报告.pdf）
  核查：2026-06-10 市政府督查室 属实`;
  expectMarked(closeOutWithoutEvidence, text('2026-05-20'), { asOf: '2026-05-19' });
  expectMarked(closeOutWithoutEvidence, text('⟦2026-05-20⟧'), { asOf: '2026-06-09' });
  expectMarked(closeOutWithoutEvidence, text('2026-05-20'), { asOf: '2026-06-10' });
});
