import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unexpandableCollective } from './unexpandable-collective.js';

test.each(['各级各部门', '全市上下', '各有关单位', '市直各单位', '各乡镇（街道）'])('%s', (who) => {
  expectMarked(unexpandableCollective, `【任务 1】x\n  牵头单位：市应急局\n  责任单位：⟦${who}⟧`);
});

test('quiet where the office says whom it means', () => {
  expectMarked(
    unexpandableCollective,
    '【任务 1】x\n  责任单位：市直各单位\n//- 单位.duban\n【单位】市交通局\n\n【单位组】市直各单位\n  成员：市交通局',
  );
});
