import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { laterThanQuoted } from './later-than-quoted.js';

const task = (deadline: string, quote: string) => `【任务 1】清淤
  时间节点：${deadline}
  出处：${quote}`;

test('later than the leader said', () => {
  const [finding] = expectMarked(laterThanQuoted, task('⟦9月底前⟧', '市水利局要在5月底前完成清淤'));
  expect(finding?.message).toContain('“9月底前”（2026-09-30），晚于出处里的“5月底前”（2026-05-31）');
});

test('the same day in other words, an earlier day, or the last of two steps is faithful', () => {
  expectMarked(laterThanQuoted, task('5月31日', '市水利局要在5月底前完成清淤'));
  expectMarked(laterThanQuoted, task('4月底前', '市水利局要在5月底前完成清淤'));
  expectMarked(laterThanQuoted, task('9月底前', '力争5月底前核准、9月底前开工'));
});

test('a quote without a day commits to none', () => {
  expectMarked(laterThanQuoted, task('9月底前', '市水利局要尽快完成清淤'));
});

test("an office's own event is a limit of the quote", () => {
  expectMarked(
    laterThanQuoted,
    `【事件】市两会
  起止：2027年1月12日至1月16日

【任务 1】编制项目计划
  时间节点：11月底前完成初选、明年市两会前形成草案
  出处：11月底前完成初选，明年市两会前形成草案`,
  );
});
