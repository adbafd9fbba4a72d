import { expect, expectTypeOf, it } from 'vitest';
import { lowerBlock } from '../lower/lower.js';
import { extend, KERNEL } from '../scope/vocabulary.js';
import { parse } from '../syntax/parse.js';
import type { Fact, NameMention } from './values.js';
import { type Entity, factsOf, fieldNamed, fieldsOf, firstOf, namesOf } from './entities.js';

const entities = (text: string): Entity[] => {
  const { blocks } = parse(text);
  const declared = extend(
    KERNEL,
    blocks.map((block) => lowerBlock(block, KERNEL)),
  );
  return blocks.map((block) => lowerBlock(block, declared));
};
const TASK = entities('【任务 1】修路\n  牵头单位：市交通局\n  进展：2024-05-28 30% 已开工')[0] as Entity;

it('types a field by its key in the table', () => {
  const progress = firstOf(TASK, 'progress');
  expectTypeOf(progress?.value).toEqualTypeOf<{ readonly type: 'fact'; readonly fact: Fact } | undefined>();
  expect(progress?.value?.fact.percent).toBe(30);
  const [lead] = fieldsOf(TASK, 'leadUnits');
  expectTypeOf(lead?.value?.names).toEqualTypeOf<readonly NameMention[] | undefined>();
  expect(lead?.value?.names[0]?.name).toBe('市交通局');
});

it('does not compile with a key that the table does not have, or one of another type', () => {
  // @ts-expect-error: 目标 is `goals`
  expect(fieldsOf(TASK, 'goal')).toEqual([]);
  // @ts-expect-error: 目标 holds no names
  expect(namesOf(TASK, 'goals')).toEqual([]);
  // @ts-expect-error: 牵头单位 holds no facts
  expect(factsOf(TASK, 'leadUnits')).toEqual([]);
});

it('reaches the fields that an office declares by their names, never under a key of the table', () => {
  const [, item] = entities('【字段】goals\n  类型：日期\n  用于：项目\n\n【项目 P1】水厂\n  goals：2024年6月');
  const entity = item as Entity;
  expect(fieldsOf(entity, 'goals')).toEqual([]);
  expect(fieldNamed(entity, 'GOALS')?.syntax.value.text).toBe('2024年6月');
});
