import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SourceInput, WorkspaceBuilder } from '../scope/builder.js';
import { parse } from '../syntax/parse.js';
import { edited, type RandomEdit, randomEdit, SAMPLE } from '../testing/random-edits.js';
import { at } from '../standing/at.js';
import { Checker, offsetOf, sorted } from './engine.js';
import type { Finding } from './rule.js';

const DAY = '2026-06-15';

/** Three files that refer to one another: a register, a meeting, and one that everything happens to. */
const FILES: readonly (readonly [string, string])[] = [
  ['单位.duban', '【单位】市发改委、市交通局、市水利局\n\n【类别】企业\n  本类：条目\n  字段：信用等级\n'],
  [
    '甲/会议.duban',
    `【会议】推进会
  代号：甲
  日期：2026年3月6日

【分组 1】前期
  牵头单位：市水利局
  时间节点：9月底前

【任务 1】修通滨河路东段
  分组：1
  配合单位：交通局
  前置：2、重点0412#1-3
  出处：市水利局要在5月底前修通滨河路东段
  例外：DB306 已商定

【任务 2】修通滨河路东段
  牵头单位：市交通局、市交通具
  时间节点：12月底前
  指标：完成投资 ≥ 2 亿元
  进展：2026-05-08 40% 已进场
  进展：2026-05-20 30% 停工

【清单】在建
  范围：任务，时间节点 早于 2026-12-31
`,
  ],
  ['乙.duban', SAMPLE],
];

const shown = (findings: readonly Finding[]): readonly string[] =>
  sorted(findings)
    .map(({ code, severity, message, place, related, fixes }) =>
      [
        place.path,
        offsetOf(place),
        place.span.end - place.span.start,
        code,
        severity,
        message,
        ...related.map((other) => `${other.place.path}:${offsetOf(other.place)} ${other.message}`),
        ...fixes().map(({ title }) => title),
      ].join(' | '),
    )
    .toSorted();

const fresh = (texts: readonly (readonly [string, string])[]): readonly string[] => {
  const inputs = texts.map(([path, text]) => ({ path, source: parse(text) }));
  return shown(new Checker().check(at(new WorkspaceBuilder().build(inputs), DAY)).findings);
};

test('there is something to find', () => expect(fresh(FILES).length).toBeGreaterThan(10));

const step = fc.tuple(fc.nat({ max: FILES.length - 1 }), randomEdit);

test('after any edits a checker that keeps what it knows finds what a new one finds', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => expectSame(steps)),
    { numRuns: 120 },
  );
});

test('a unit that goes and comes back, a date that moves, a class that is renamed', () => {
  const undone = (file: number, old: string, text: string): readonly (readonly [number, (all: string) => string])[] => [
    [file, (all) => all.replace(old, text)],
    [file, (all) => all.replace(text, old)],
  ];
  expectSame([
    ...undone(0, '市水利局', '市水务局'),
    ...undone(1, '2026年3月6日', '2025年3月6日'),
    ...undone(0, '【类别】企业', '【类别】企业家'),
    ...undone(1, '【任务 1】', '【任务 3】'),
    ...undone(1, '9月底前', '6月底前'),
  ]);
});

function expectSame(steps: readonly (readonly [number, RandomEdit | ((text: string) => string)])[]): void {
  const texts = FILES.map(([path, text]): [string, string] => [path, text]);
  const inputs: SourceInput[] = texts.map(([path, text]) => ({ path, source: parse(text) }));
  const builder = new WorkspaceBuilder();
  const checker = new Checker();
  checker.check(at(builder.build([...inputs]), DAY));
  for (const [file, change] of steps) {
    const entry = texts[file] as [string, string];
    entry[1] = typeof change === 'function' ? change(entry[1]) : edited(entry[1], change);
    inputs[file] = { path: entry[0], source: parse(entry[1], inputs[file]?.source) };
    expect(shown(checker.check(at(builder.build([...inputs]), DAY)).findings)).toEqual(fresh(texts));
  }
}
