import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { consequenceWithoutTrigger } from './consequence-without-trigger.js';

test('sanctions for what?', () => {
  expectMarked(
    consequenceWithoutTrigger,
    `【任务 1】修路
  追责：⟦严肃问责⟧`,
  );
});

test('a case is named', () => {
  expectMarked(
    consequenceWithoutTrigger,
    `【任务 1】修路
  追责：因征迁受阻影响工期的，倒查责任`,
  );
});

test('a ranking by what?', () => {
  expectMarked(
    consequenceWithoutTrigger,
    `⟦【任务 1】修路⟧
  调度：月排名、季考核`,
  );
});

test('a ranking by a figure', () => {
  expectMarked(
    consequenceWithoutTrigger,
    `【任务 1】修路
  调度：月排名
  指标：完成投资 ≥ 4 亿元`,
  );
});
