import { expect, test } from 'vitest';
import { figuresOf } from '../../paper/paper.js';
import { TEMPLATES } from '../../templates/index.js';
import { paperMarkdown } from '../../write/markdown/paper-markdown.js';
import { explained } from '../explain.js';
import { JUNE_15 } from '../papers.fixture.js';
import { type Period, readPeriod } from '../period.js';
import { circular } from './circular.js';
import { circularPaper } from './circular-paper.js';
import { ranked } from './ranking.js';

const MAY = readPeriod('2026-05') as Period;
const paper = circularPaper(JUNE_15, { source: '通报', text: TEMPLATES.通报 }, { period: MAY });
const text = paperMarkdown(paper);

test('tasks of papers that came later do not count', () => {
  expect(circular(JUNE_15, { period: MAY }).items.map(({ task }) => task.key)).not.toContain('防汛0610#1');
  const june = readPeriod('2026-06') as Period;
  const now = circular(JUNE_15, { period: june });
  expect(now.items.map(({ task }) => task.key)).toContain('防汛0610#1');
  // The month is not over: it is told up to today.
  expect(now.asOf).toBe('2026-06-15');
});

test('every share stands with what it is of, and with the change since the last period', () => {
  expect(text).toContain('纳入督办的任务共5项（来自1份文件）');
  expect(text).toContain('办结率40%（2/5）');
  expect(text).toContain('按期办结率100%（2/2）');
  expect(text).toContain('与2026年4月30日相比，办结增加1项，逾期持平，红灯增加2项');
});

test('late ones are named in June', () => {
  const june = circularPaper(
    JUNE_15,
    { source: '通报', text: TEMPLATES.通报 },
    { period: readPeriod('2026-06') as Period },
  );
  expect(paperMarkdown(june)).toContain('市交通局牵头的“建成客运站”（逾期15天）');
});

test('equal rates share a rank, and the next one counts them', () => {
  expect(ranked([1, 3, 3, 2], (value) => value).map(({ row, rank, tied }) => [row, rank, tied])).toEqual([
    [3, 1, true],
    [3, 1, true],
    [2, 3, false],
    [1, 4, false],
  ]);
  expect(text).toContain('并列第1名');
});

test('a figure that counts rows has so many of them', () => {
  const figures = figuresOf(paper).map(({ figure }) => figure);
  expect(figures.length).toBeGreaterThan(20);
  for (const { text: written, rows } of figures) if (/^\d+$/.test(written)) expect(rows).toHaveLength(Number(written));
});

test('--explain lists every figure with its rows', () => {
  expect(explained(paper)).toContain(
    '1. 5：纳入督办的全部任务（“截至2026年5月31日，纳入督办的任务共5项（……”）\n   重点0306#1、重点0306#2、',
  );
});

test('charts: progress by unit, lights over time, money against the schedule, milestones', () => {
  const charts = paper.sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
  );
  expect(charts.map(({ title }) => title)).toEqual([
    '各牵头单位任务进展',
    '亮灯变化',
    '资金指标完成率与序时进度',
    '2026年时间节点完成情况',
  ]);
  for (const { categories, series } of charts)
    for (const { values } of series) expect(values).toHaveLength(categories.length);
  expect(charts[2]?.series.map(({ values }) => values[0])).toEqual([74, 40]);
});
