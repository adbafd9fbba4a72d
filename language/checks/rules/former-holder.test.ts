import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { formerHolder } from './former-holder.js';

const POSTS =
  '\n//- 单位.duban\n【单位】市甲局\n\n【岗位】分管交通副市长\n  称谓：副市长\n  任职：2023-05-06 李明\n  任职：2026-05-20 王若川';

test('a name that has left the post; who spoke, spoke', () => {
  expectMarked(
    formerHolder,
    `【会议】会\n  日期：2026年3月6日\n  讲话人：李明\n\n【任务 1】x\n  分包领导：⟦李明副市长⟧、王若川、分管交通副市长${POSTS}`,
  );
});

test('as of a day when he was still in office', () => {
  expectMarked(formerHolder, `【任务 1】x\n  分包领导：李明${POSTS}`, { asOf: '2026-04-01' });
});

test('the fix writes the post', () => {
  expect(fixed(formerHolder, `【任务 1】x\n  分包领导：李明副市长${POSTS}`)).toContain('  分包领导：分管交通副市长');
});
