import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { quotedOwnerMissing } from './quoted-owner-missing.js';

test('a unit that the leader named and the task forgets', () => {
  const [finding] = expectMarked(
    quotedOwnerMissing,
    `【任务 1】开展清淤
  牵头单位：市水利局
  出处：⟦市水利局要会同市财政局开展清淤⟧`,
  );
  expect(finding?.message).toContain('“市财政局”');
});

test('aliases, groups and members are the same unit', () => {
  expectMarked(
    quotedOwnerMissing,
    `【任务 1】开展清淤
  牵头单位：市资源规划局
  配合单位：东河县
  出处：市自规局要会同各县（市、区）开展清淤`,
  );
});

test('a unit mentioned in another field, and a class that nobody registers, are not missing', () => {
  expectMarked(
    quotedOwnerMissing,
    `【任务 1】开展清淤
  牵头单位：市水利局
  追责：由市政府督查室约谈
  出处：市水利局、有关乡镇要开展清淤，由市政府督查室约谈落后单位`,
  );
});

test('a task without any unit is told by another rule', () => {
  expectMarked(quotedOwnerMissing, '【任务 1】开展清淤\n  出处：市水利局要开展清淤');
});
