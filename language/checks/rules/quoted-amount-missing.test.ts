import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { quotedAmountMissing } from './quoted-amount-missing.js';

test('an amount that the task changed', () => {
  expectMarked(
    quotedAmountMissing,
    `【任务 1】改造管网
  指标：改造管网 60公里
  出处：⟦要改造老旧管网62公里⟧`,
  );
});

test('title and fields count, in any scale of the unit', () => {
  expectMarked(
    quotedAmountMissing,
    `【任务 1】改造老旧小区68个
  指标：完成投资 ≥ 5000 万元
  出处：要改造老旧小区68个，年底前完成投资0.5亿元`,
  );
});

test('what several tasks make of one sentence is taken together', () => {
  expectMarked(
    quotedAmountMissing,
    `【任务 1】加固水库
  指标：加固水库 12座
  出处：汛期前完成12座水库除险加固和17处易涝点整治

【任务 2】整治易涝点
  指标：整治易涝点 17处
  出处：汛期前完成12座水库除险加固和17处易涝点整治`,
  );
});

test('a criterion is no result, a masked figure no number', () => {
  expectMarked(
    quotedAmountMissing,
    `【任务 1】分包项目
  出处：每人分包1个总投资5亿元以上项目，完成投资*亿元
  指标：每人分包 1个`,
  );
});
