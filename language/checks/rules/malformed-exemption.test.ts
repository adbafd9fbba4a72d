import { expect, test } from 'vitest';
import { expectMarked, findingsIn } from '../../testing/check.js';
import { malformedExemption } from './malformed-exemption.js';

test('no reason', () => {
  expectMarked(malformedExemption, '【任务 1】x\n  ⟦例外：DB302⟧');
});

test('form cannot be excused', () => {
  expectMarked(malformedExemption, '【任务 1】x\n  例外：⟦DB105⟧ 我们就这么写');
});

test('a code that does not exist, and what may have been meant', () => {
  const [finding] = expectMarked(malformedExemption, '【任务 1】x\n  例外：⟦DB2011⟧ 牵头单位月底明确');
  expect(finding?.message).toContain('“DB201”');
});

test('rules go by their titles and the office’s own by their names', () => {
  const source =
    '【规则】大项目须有领导分包\n  要求：分包领导 已写\n\n【任务 1】x\n  例外：大项目须有领导分包、未写明牵头单位 已请示';
  expect(findingsIn(source, [malformedExemption]).filter(({ message }) => message.includes('没有“'))).toEqual([]);
});

test('an exemption that excuses nothing is reported by the engine under the same code', () => {
  const findings = findingsIn('【任务 1】x\n  牵头单位：市交通局\n  例外：DB201 暂缺');
  expect(findings.filter(({ code }) => code === 'DB109')).toMatchObject([
    {
      severity: 'warning',
      message: '【例外】“DB201”没有要豁免的问题。多余的例外会掩盖以后的问题，请删去，或改为仍然需要的代码。',
    },
  ]);
});
