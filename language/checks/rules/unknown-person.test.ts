import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unknownPerson } from './unknown-person.js';

test('posts, persons, and titles before a name', () => {
  expectMarked(
    unknownPerson,
    '【任务 1】x\n  牵头领导：市长、陆承安副市长、市委常委、副市长陆承安\n  分包领导：⟦分管商务副市长⟧、⟦赵钱孙⟧',
  );
});

test('ordinary staff is in no register', () => {
  expectMarked(unknownPerson, '【任务 1】x\n  责任人：王强');
});

test('quiet where no posts are declared', () => {
  expectMarked(unknownPerson, '【任务 1】x\n  牵头领导：李明\n//- 单位.duban\n【单位】市交通局');
});

test('the fix', () => {
  expect(fixed(unknownPerson, '【任务 1】x\n  牵头领导：分管工业付市长')).toContain('  牵头领导：分管工业副市长');
});
