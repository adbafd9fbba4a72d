import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { sharedUnitDetails } from './shared-unit-details.js';

test('several units, one full name', () => {
  expectMarked(
    sharedUnitDetails,
    '【单位】市甲局、市乙局\n  ⟦全称：市甲乙局⟧\n  类别：市直部门\n  ⟦别名：甲局⟧\n\n【单位】市丙局\n  全称：市丙丁局',
  );
});
