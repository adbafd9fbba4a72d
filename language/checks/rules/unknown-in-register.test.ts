import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unknownInRegister } from './unknown-in-register.js';

test('members, exclusions, offices, superiors, successors and portfolios', () => {
  expectMarked(
    unknownInRegister,
    `【单位】市甲局
  上级单位：⟦市政服⟧
  接替：⟦市乙局⟧

【单位组】一组
  成员：市甲局、⟦甲办⟧
  不含：⟦丙局⟧

【专班】二班
  办公室设在：市甲局

【岗位】市长
  分管单位：市甲局、⟦丁局⟧`,
  );
});

test('the fix', () => {
  expect(fixed(unknownInRegister, '【单位】东河县、西山县\n\n【单位组】各县\n  成员：东河县、西三县')).toContain(
    '成员：东河县、西山县',
  );
});
