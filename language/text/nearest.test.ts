import { expect, test } from 'vitest';
import { nearest } from './nearest.js';

test.each([
  ['牵头单住', ['责任单位', '牵头单位', '时间节点'], ['牵头单位']],
  ['任勿', ['任务', '事项'], ['任务']],
  ['分管工业付市长', ['市长', '分管工业副市长'], ['分管工业副市长', '市长']],
  ['ｄｂ201', ['DB201', 'DB202'], ['DB202']],
  ['责任', ['责任单位', '出处'], ['责任单位']],
  ['星舰', ['任务', '会议'], []],
  ['', ['任务'], []],
])('%s', (written, candidates, expected) => {
  expect(nearest(written, candidates)).toEqual(expected);
});

test('at most three, each once', () => {
  expect(nearest('甲组', ['甲一组', '甲二组', '甲三组', '甲四组', '甲一组'])).toHaveLength(3);
});
