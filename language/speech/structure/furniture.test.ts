import { expect, test } from 'vitest';
import { isFurniture, isSalutation, isTransition } from './furniture.js';

test.each([
  '扫一扫关注',
  '点击：3021',
  '2. 本文档由用户上传',
  '来源：网络 发布时间：2024-07-30 浏览：1268次',
  '微信 公众号',
])('%s is furniture', (line) => expect(isFurniture(line)).toBe(true));

test.each([
  '要设立供热客服热线。',
  '各景区要在入口张贴投诉二维码。',
  '2.市医保局牵头制定医保基金总额付费办法，8月20日前征求意见。',
  '规范移动应用的下载、上传和用户信息管理。',
])('%s is an order, though it uses words of web pages', (line) => expect(isFurniture(line)).toBe(false));

test('a speaker is a salutation, what the meeting resolved is not', () => {
  expect(isSalutation('主持人：')).toBe(true);
  expect(isSalutation('会议议定：')).toBe(false);
});

test.each([
  ['下面，我就做好下一步工作讲几点意见。', true],
  ['按照会议安排，下面我就信访工作进行安排部署。', true],
  ['下面，抓好以下三项工作：', true],
  ['下面各乡镇要抓紧排查。', false],
])('%s only announces: %s', (sentence, expected) => expect(isTransition(sentence)).toBe(expected));
