import { expect, it, test } from 'vitest';
import { lowerBlock } from '../lower/lower.js';
import { KERNEL } from '../scope/vocabulary.js';
import { parse } from '../syntax/parse.js';
import type { Entity } from './entities.js';
import { nextId, Numbering, Series, usedIds } from './numbering.js';

const entitiesOf = (text: string): readonly Entity[] => parse(text).blocks.map((block) => lowerBlock(block, KERNEL));

test.each([
  ['one more than the last', '【任务 1】甲\n【任务 2】乙', '3'],
  ['in the pattern of the block above', '【任务 1-3】甲\n【任务 2-1】乙', '2-2'],
  ['never an id that a task had before', '【任务 4】甲\n  原编号：5', '6'],
  ['nor one of several', '【任务 4】甲\n  原编号：5、7；3', '8'],
  ['whichever way it is written', '【任务 1.3】甲\n  原编号：1-4', '1-5'],
  ['each kind for itself', '【分组 1】甲\n【分组 2】乙\n【任务 1】丙', '2'],
  ['1 where there is none', '【分组 7】甲', '1'],
])('%s', (_, text, id) => {
  const entities = entitiesOf(text);
  expect(nextId(entities, 'task')).toBe(id);
  expect(new Numbering(entities, 'task').next()).toBe(id);
});

it('gives every id once', () => {
  const entities = entitiesOf('【任务 1】甲\n【任务】乙\n【任务】丙');
  const numbering = new Numbering(entities, 'task');
  expect(entities.slice(1).map((entity) => numbering.next(entity))).toEqual(['2', '3']);
});

it('numbers a block that is being renumbered as if it had no id', () => {
  const entities = entitiesOf('【任务 1】甲\n【任务 9】乙');
  expect(nextId(entities, 'task', entities[1])).toBe('2');
  expect([...usedIds(entities, 'task', entities[1])]).toEqual(['1']);
});

it('counts every series for itself', () => {
  const series = new Series(['1-3', '2-1', 'P12', '2.4']);
  expect([series.next('1-'), series.next('2-'), series.next('2-'), series.next('P'), series.next('')]).toEqual([
    '1-4',
    '2-5',
    '2-6',
    'P13',
    '1',
  ]);
});
