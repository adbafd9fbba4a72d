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

test('who leads in the quote must not become one who assists', () => {
  const [finding] = expectMarked(
    quotedOwnerMissing,
    `【任务 1】开展清淤
  牵头单位：市财政局
  配合单位：市水利局
  出处：⟦市水利局要会同市财政局开展清淤⟧`,
  );
  expect(finding?.message).toContain('出处里“市水利局”是主办，任务里写成了配合');
});

const PLAN = `//- 方案.txt
一、主要任务
1.改造老旧管网，企业要参与，力争年内完工。（牵头单位：市住建局；配合单位：市财政局、市水利局）
2.排查危险房屋，鼓励社会机构参加。（市应急局牵头，市住建局配合）`;

const plan = (fields: string, speech = '  讲话稿：方案.txt\n') => `【文件】年度重点任务分工方案
  日期：2026年3月6日
${speech}
【任务 1】改造老旧管网
  牵头单位：市住建局
${fields}`;

test('in an issued plan the note behind the item says who is charged', () => {
  const quote = '改造老旧管网，企业要参与，力争年内完工';
  expectMarked(quotedOwnerMissing, `${plan(`  配合单位：市财政局、市水利局\n  出处：${quote}\n`)}${PLAN}`);
  const [finding] = expectMarked(quotedOwnerMissing, `${plan(`  配合单位：市财政局\n  出处：⟦${quote}⟧\n`)}${PLAN}`);
  expect(finding?.message).toContain('原文的分工点了“市水利局”');
});

test('without the plan at hand its sentences alone say nothing about owners', () => {
  expectMarked(quotedOwnerMissing, plan('  出处：市水利局、市财政局要会同推进\n', ''));
});
