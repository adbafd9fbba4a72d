import { expect, test } from 'vitest';
import { parse } from '../../syntax/parse.js';
import { draftTasks } from '../draft.js';
import { findQuote } from '../find-quote.js';
import { LABELLED } from '../testing/speeches.js';
import { readLabelled } from '../testing/labelled.js';
import { toDuban } from './to-duban.js';

const SPEECH = `在全市防汛会议上的讲话

同志们：我强调两点意见：

一、抓责任
由*副市长牵头，市水利局负责，会同市气象局，力争5月底前完成清淤、6月底前完成加固。
各县区要尽快建立隐患台账，每周通报一次。
对符合条件的村，要配备卫星电话不少于2部。`;

test('a careful clerk would have typed it so', () => {
  const draft = draftTasks(SPEECH);
  expect(
    toDuban(draft, { meeting: '全市防汛会议', date: '2026-04-09', speechPath: '讲话/防汛.txt', code: '防汛0409' }),
  ).toBe(`督办语言：1

【会议】全市防汛会议
  代号：防汛0409
  日期：2026年4月9日
  讲话稿：讲话/防汛.txt

【分组 1】抓责任

【任务 1-1】完成清淤、完成加固
  分组：1
  牵头领导：*副市长
  牵头单位：市水利局
  配合单位：市气象局
  力度：力争
  时间节点：5月底前完成清淤、6月底前完成加固
  目标：完成清淤
  目标：完成加固
  出处：由*副市长牵头，市水利局负责，会同市气象局，力争5月底前完成清淤、6月底前完成加固。

【任务 1-2】建立隐患台账
  分组：1
  牵头单位：各县区
  力度：要
  时间节点：尽快
  通报：每周通报一次
  出处：各县区要尽快建立隐患台账，每周通报一次。

【任务 1-3】配备卫星电话不少于2部
  分组：1
  牵头单位：
  力度：要
  时间节点：
  指标：配备卫星电话 不少于2部
  备注：前提：对符合条件的村
  出处：对符合条件的村，要配备卫星电话不少于2部。
`);
});

test.each(Object.keys(LABELLED))('every 出处 of the %s speech stands in it, and every line parses', (field) => {
  const { text } = readLabelled(LABELLED[field] ?? '');
  const draft = draftTasks(text);
  const file = parse(toDuban(draft, { meeting: field }));
  const quotes = file.blocks.flatMap((block) => block.fields.filter((f) => f.name === '出处').map((f) => f.value.text));
  expect(quotes).toHaveLength(draft.tasks.length);
  for (const quote of quotes) expect(findQuote(text, quote)).toBeDefined();
  expect(file.blocks.flatMap((block) => block.strays)).toEqual([]);
  expect(file.blocks.every((block) => block.head?.problem === undefined)).toBe(true);
  const ids = file.blocks.flatMap((block) => (block.head?.word === '任务' ? [block.head.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
});

test('steps that say much become milestones, the last limit is the task’s', () => {
  const text = toDuban(draftTasks('各县区要在6月底前完成全部水库大坝安全鉴定，9月底前建成雨水情测报系统。'), {
    meeting: '会',
  });
  expect(text).toContain('  时间节点：9月底前\n  里程碑：6月底前 完成全部水库大坝安全鉴定\n');
});

test('the same words twice are told apart', () => {
  const draft = draftTasks('县水利局要5月底前完成清淤。县住建局要抓好排查。\n县水利局要5月底前完成清淤。');
  expect(toDuban(draft, { meeting: '会' })).toContain('清淤。（第2处）');
});

test('figures bear the name of what they measure, ratings and things acted on are no figures', () => {
  const typed = (sentence: string) =>
    toDuban(draftTasks(sentence), { meeting: '会' })
      .split('\n')
      .filter((line) => /^ {2}(?:指标|目标|备注)/.test(line))
      .map((line) => line.trim());
  expect(typed('县商务局要确保全年外贸进出口总额突破90亿元，新引进10亿元以上项目不少于4个。')).toEqual([
    '指标：外贸进出口总额 突破90亿元',
    '指标：新引进10亿元以上项目 不少于4个',
  ]);
  expect(typed('城南供电公司确保8月底前建成投运城南220千伏变电站。')).toEqual(['目标：建成投运城南220千伏变电站']);
  expect(typed('县应急局要补足抽水泵40台、编织袋25万条。')).toEqual(['指标：补足抽水泵 40台', '指标：编织袋 25万条']);
  expect(typed('县水利局要组建不少于30人的抢修队伍。')).toEqual(['目标：组建不少于30人的抢修队伍']);
  expect(typed('对停工超过3个月的工地，由县住建局挂牌督办。')).toEqual([]);
});

test('the meeting bears its own name', () => {
  expect(toDuban(draftTasks('县水利局要6月底前完成清淤。'), { meeting: '副县长在全县春灌工作会议上的讲话' })).toContain(
    '【会议】全县春灌工作会议\n',
  );
});
