import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.js';
import type { Span } from '../text/span.js';
import { FIELDS } from '../table/fields.js';
import { KERNEL_WORDS } from '../table/words.js';
import { lowerBlock } from './lower.js';
import { preludeVocabulary } from '../scope/builder.js';
import { readWorkspace } from '../testing/read-workspace.js';

const lowered = (text: string): ReturnType<typeof lowerBlock> => {
  const block = parse(text).blocks[0];
  if (!block) throw new Error('no block');
  return lowerBlock(block, preludeVocabulary());
};

test('every value is typed by its field, with its place in the block', () => {
  const text = '【任务 1】修路\n  配合单位：市交通局\n    | 市水利局\n  指标：完成投资 ≥ 4.4 亿元';
  const entity = lowered(text);
  const units = entity.fields[0]?.value;
  if (units?.type !== 'units') throw new Error('units expected');
  expect(units.names.map(({ span }) => text.slice(span.start, span.end))).toEqual(['市交通局', '市水利局']);
  expect(entity.fields[1]?.value).toMatchObject({ type: 'indicator', indicator: { name: '完成投资' } });
});

test('无 and 待定 are values of no form: neither typed nor mistaken', () => {
  const entity = lowered('【任务 1】修路\n  问题：无\n  指标：待定\n  进展：\n  备注：无');
  expect(entity.fields.map(({ none, pending, empty, value }) => [none, pending, empty, value?.type])).toEqual([
    [true, false, false, undefined],
    [false, true, false, undefined],
    [false, false, true, undefined],
    [true, false, false, 'text'],
  ]);
  expect(entity.problems).toEqual([]);
});

test('what is wrong with the form of a value is noted where it stands', () => {
  const text = '【任务 1】修路\n  指标：好转\n  进展：5月3日 完成\n  配合单位：各县（市\n  力度：大概\n  例外：DB201';
  expect(lowered(text).problems.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
    ['badIndicator', '好转'],
    ['badFactDate', '5月3日'],
    ['unclosedBrackets', '各县（市'],
    ['badChoice', '大概'],
    ['badExemption', 'DB201'],
  ]);
});

const fieldIn = (declarations: string, block: string): string | undefined => {
  const { files } = readWorkspace([{ path: 'a.duban', text: `${declarations}\n${block}` }]);
  const spec = files[0]?.entities.at(-1)?.fields[0]?.spec;
  return spec && `${spec.key} ${spec.type}`;
};

describe('declared words and fields', () => {
  test.each([
    [
      'a slot of a set stands on its members',
      '【清单】甲\n  要件：用地预审（时限）',
      '【项目 1】x\n  用地预审：5月底前',
      '用地预审 deadline',
    ],
    [
      'a slot that is built in keeps its meaning',
      '【清单】甲\n  要件：计划开工（附件）',
      '【项目 1】x\n  计划开工：5月底前',
      'plannedStart deadline',
    ],
    ['the prelude’s own slots as well', '', '【专项行动】x\n  起止：2026年', 'period span'],
    [
      'a typed declaration says more than a bare name',
      '【清单】甲\n  要件：方案\n【清单】乙\n  要件：方案（附件）',
      '【项目 1】x\n  方案：a',
      '方案 attachment',
    ],
    [
      'a synonym of a built-in field',
      '【字段】牵头单位\n  同义：主责单位',
      '【任务 1】x\n  主责单位：甲',
      'leadUnits units',
    ],
    [
      'a field for every item',
      '【字段】评分\n  用于：条目\n  类型：数量',
      '【项目 1】x\n  评分：3 分',
      '评分 quantity',
    ],
    [
      'a class of the office',
      '【类别】企业\n  本类：条目\n  字段：等级（选项 A/B）',
      '【企业 1】x\n  等级：A',
      '等级 choice',
    ],
  ])('%s', (_, declarations, block, expected) => {
    expect(fieldIn(declarations, block)).toBe(expected);
  });

  test('a slot of one class is unknown on another', () => {
    expect(fieldIn('【类别】企业\n  字段：等级', '【项目 1】x\n  等级：A')).toBeUndefined();
  });

  test('words of the kernel cannot be declared anew, and hostile names do no harm', () => {
    const text = '【类别】任务\n  本类：清单\n【类别】constructor\n  本类：constructor\n【任务 1】x';
    const { tasks } = readWorkspace([{ path: 'a.duban', text }]);
    expect(tasks).toHaveLength(1);
  });
});

describe('properties', () => {
  const word = fc.constantFrom(...KERNEL_WORDS.map((each) => each.word), '项目', '专项行动', '单位组', '乱写');
  const label = fc.constantFrom(...FIELDS.map((each) => each.name), '没有这个字段');
  const value = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from('市县区局、（）()；：2026-05.年月日3% 亿元≥*某无“”《》#|\t附件至')),
      maxLength: 30,
    }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const line = fc.oneof(
    fc.tuple(label, value).map(([name, text]) => `  ${name}：${text}`),
    value.map((text) => `  | ${text}`),
    value,
  );
  const file = fc
    .array(fc.tuple(word, value, fc.array(line, { maxLength: 6 })), { maxLength: 4 })
    .map((blocks) => blocks.map(([head, title, lines]) => [`【${head} 1】${title}`, ...lines].join('\n')).join('\n'));

  test('lowering never throws, and every span lies in its block', () => {
    fc.assert(
      fc.property(file, (text) => {
        for (const { entities } of readWorkspace([{ path: 'a.duban', text }]).files) {
          for (const entity of entities) {
            const { length } = entity.block.text;
            for (const span of spansIn([entity.fields, entity.problems, entity.span, entity.titleSpan])) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeGreaterThanOrEqual(span.start);
              expect(span.end).toBeLessThanOrEqual(length);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Every object with a start and an end, at any depth; the tables of fields are none of the text, and what a node stands in is not part of it. */
function spansIn(node: unknown): readonly Span[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('start' in node && 'end' in node) return [node as Span];
  return Object.entries(node).flatMap(([key, child]) => (key === 'spec' || key.startsWith('$') ? [] : spansIn(child)));
}
