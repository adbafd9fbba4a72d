import { expect, test } from 'vitest';
import { draftTasks } from '../draft.js';

const TABLE =
  '序号\t任务\t责任单位\t完成时限\n1\t建成应急指挥平台\t市应急局\t8月底前\n2\t修订综合预案\t市应急局、市水利局\t5月底前';
const shortOf = (text: string) => {
  const { kind, tasks } = draftTasks(text);
  return { kind, tasks: tasks.map(({ id, title, deadline }) => `${id} ${title} ${deadline.join()}`.trim()) };
};

test('a speech with a table keeps its asks, and the rows count on in their chapter', () => {
  const speech = `一、抓排查
市水利局要5月底前完成12座水库排查。市住建局要建立易涝点台账。
二、抓保障
市财政局要6月底前安排专项资金1800万元。
${TABLE}
三、抓督查
市政府督查室要每月通报一次进展。`;
  expect(shortOf(speech)).toEqual({
    kind: 'speech',
    tasks: [
      '1-1 完成12座水库排查 5月底前',
      '1-2 建立易涝点台账',
      '2-1 安排专项资金1800万元 6月底前',
      '2-2 建成应急指挥平台 8月底前',
      '2-3 修订综合预案 5月底前',
      '3-1 每月通报一次进展',
    ],
  });
});

test('a plan of nothing but a table, with a word before it, is a plan', () => {
  const notice = `关于印发应急管理重点任务分解表的通知\n现将分解表印发给你们，请认真贯彻落实。\n${TABLE}`;
  expect(shortOf(notice)).toEqual({ kind: 'plan', tasks: ['1 建成应急指挥平台 8月底前', '2 修订综合预案 5月底前'] });
});

test('what the notice orders before its table is a task as well', () => {
  const notice = `各单位要于每月25日前向市应急局报送进展情况。\n${TABLE}`;
  const { kind, tasks } = shortOf(notice);
  expect(kind).toBe('plan');
  expect(tasks.map((task) => task.slice(0, 2))).toEqual(['1 ', '2 ', '3 ']);
  expect(tasks[0]).toContain('报送');
});

test('units stand in the order of the text and never overlap', () => {
  const text = `一、抓排查\n市水利局要5月底前完成12座水库排查。\n${TABLE}\n市住建局要建立易涝点台账。`;
  const { units } = draftTasks(text);
  expect(units.every(({ start }, at) => start >= (units[at - 1]?.end ?? 0))).toBe(true);
});
