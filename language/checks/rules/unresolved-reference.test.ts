import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unresolvedReference } from './unresolved-reference.js';

test('ids in the same file, former ids included', () => {
  expectMarked(unresolvedReference, '【任务 1.1】甲\n  原编号：9\n\n【任务 2】乙\n  前置：1-1、9、⟦7⟧\n  上级：⟦8⟧');
});

test('tasks of other files by code; titles do not serve for tasks', () => {
  expectMarked(
    unresolvedReference,
    '【任务 1】甲\n  前置：防汛#2、⟦防汛#3⟧、⟦防讯#2⟧、⟦清淤⟧\n//- 防汛.duban\n【会议】会\n  代号：防汛\n\n【任务 2】清淤',
  );
});

test('sections by id or title, in the same file', () => {
  expectMarked(unresolvedReference, '【分组 1】交通\n\n【任务 1】甲\n  分组：交通\n\n【任务 2】乙\n  分组：⟦水利⟧');
});

test('projects and lists from the folder and above, not from beside', () => {
  expectMarked(
    unresolvedReference,
    `//- 项目.duban
【项目 P12】东河电站
  列入：储备清单

【清单】储备清单
  属于：⟦三个清单⟧
  成员：东河电站
//- 乡镇/任务.duban
【会议】会

【任务 1】甲
  项目：P12

【任务 2】乙
  项目：东河电站

【任务 3】丙
  项目：⟦P9⟧
//- 东河/项目.duban
【项目 P9】引水`,
  );
});

test('two of the same name name none', () => {
  const [finding] = expectMarked(
    unresolvedReference,
    '【项目 P1】东河电站\n\n【项目 P2】东河电站\n\n【任务 1】甲\n  项目：⟦东河电站⟧',
  );
  expect(finding?.message).toContain('不止一个');
});

test('near misses of names and of codes', () => {
  const names = '【清单】储备清单\n\n【项目 P1】甲\n  列入：储备青单';
  expect(fixed(unresolvedReference, names)).toContain('  列入：储备清单');
  const codes = '【任务 1】甲\n  前置：防讯0409#2\n//- 防汛.duban\n【会议】会\n  代号：防汛0409\n\n【任务 2】清淤';
  expect(fixed(unresolvedReference, codes)).toContain('  前置：防汛0409#2');
});

test.each([
  ['任务 1', '1'],
  ['第1项', '1'],
  ['完成报批', '1'],
])('%s means %s', (written, id) => {
  const source = `【任务 1】完成报批\n\n【任务 2】开工\n  前置：⟦${written}⟧`;
  const [finding] = expectMarked(unresolvedReference, source);
  expect(finding?.message).toContain(`是否指“${id}”？`);
  expect(fixed(unresolvedReference, source)).toContain(`  前置：${id}`);
});
