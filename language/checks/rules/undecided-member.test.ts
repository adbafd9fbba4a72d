import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { undecidedMember } from './undecided-member.js';

test('one finding a list, five names', () => {
  const projects = [1, 2, 3, 4, 5, 6].map((id) => `【项目 P${id}】第${id}桥`).join('\n\n');
  const [finding] = expectMarked(
    undecidedMember,
    `【清单】新建
  范围：⟦项目，阶段 = 新建⟧

${projects}`,
  );
  expect(finding?.message).toContain('P1 第1桥（阶段 未写）');
  expect(finding?.message).toContain('等6项');
});

test('decided by another condition, or taken out', () => {
  expectMarked(
    undecidedMember,
    `【清单】新建
  范围：项目，阶段 = 新建
  范围：项目，总投资 ≥ 1 亿元
  除外：P2

【项目 P1】大桥
  总投资：3 亿元

【项目 P2】小桥`,
  );
});
