import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { cadenceWithoutReceiver } from './cadence-without-receiver.js';

test('nobody to report to', () => {
  expectMarked(
    cadenceWithoutReceiver,
    `【任务 1】修路
  报送：⟦每月28日前⟧`,
  );
});

test('a receiver in the line', () => {
  expectMarked(
    cadenceWithoutReceiver,
    `【任务 1】修路
  报送：每月28日前 报市政府督查室`,
  );
});

test('the meeting names who supervises', () => {
  expectMarked(
    cadenceWithoutReceiver,
    `【会议】推进会
  日期：2026年3月6日
  督办单位：市政府督查室

【任务 1】修路
  报送：每月28日前`,
  );
});

test('no day', () => {
  expectMarked(
    cadenceWithoutReceiver,
    `【任务 1】修路
  报送：⟦每月 报市政府督查室⟧`,
  );
});
