import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { cyclicGroups } from './cyclic-groups.js';

test('all groups of the circle, none of those above it', () => {
  expectMarked(
    cyclicGroups,
    '【单位】市甲局\n\n【单位组】一组\n  ⟦成员：市甲局、二组⟧\n\n【单位组】二组\n  ⟦成员：一组⟧\n\n【单位组】三组\n  成员：一组',
  );
});

test('superiors and successors', () => {
  expectMarked(
    cyclicGroups,
    '【单位】市甲局\n  ⟦上级单位：市乙局⟧\n\n【单位】市乙局\n  ⟦上级单位：市甲局⟧\n\n【单位】市丙局\n  ⟦接替：市丙局⟧',
  );
});
