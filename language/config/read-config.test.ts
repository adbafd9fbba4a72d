import { expect, test } from 'vitest';
import { readConfig } from './read-config.js';

const problems = (value: unknown): readonly string[] => {
  const result = readConfig(typeof value === 'string' ? value : JSON.stringify(value));
  return result.ok ? [] : result.problems.map(({ key, message }) => `${key}: ${message}`);
};

test('a whole configuration', () => {
  const written = {
    $schema: './docs/duban.config.schema.json',
    severities: { DB302: 'warning', 'missing-lead-unit': 'off' },
    options: { overload: 5 },
    lightPolicy: [
      { light: 'red', label: '亮红牌', when: { state: ['overdue'], daysLateAtLeast: 10 } },
      { light: 'green', when: {} },
    ],
    ledger: { title: '市政府重点工作台账', columns: ['编号', '任务', 'deadline'] },
    ignore: ['草稿/'],
  };
  expect(readConfig(JSON.stringify(written))).toEqual({ ok: true, config: written });
});

test('an empty object says nothing and is fine', () => {
  expect(readConfig('{}')).toEqual({ ok: true, config: {} });
});

test.each([
  [
    { severity: {} },
    'severity: 不认识的设置“severity”。是不是“severities”？这里可以写：severities、options、lightScheme、lightPolicy、ledger、ignore。',
  ],
  [
    { ledger: { colums: [] } },
    'ledger.colums: 不认识的设置“ledger.colums”。是不是“columns”？这里可以写：title、columns。',
  ],
  [
    { severities: { DB201: 'fatal' } },
    'severities.DB201: “severities.DB201”写的是"fatal"，只能是：error、warning、info、hint、off。',
  ],
  [
    { options: { overloaded: 5 } },
    'options.overloaded: 不认识的设置“options.overloaded”。是不是“overload”？这里可以写：overload、reportingLoad。',
  ],
  [{ options: { overload: '五' } }, 'options.overload: “options.overload”应当是数字，写的是"五"。'],
  [{ lightPolicy: [{ light: 'red' }] }, 'lightPolicy[0].when: 缺少“lightPolicy[0].when”，应写一组键值 {…}。'],
  [{ lightPolicy: [] }, 'lightPolicy: “lightPolicy”至少要有 1 项。'],
  [
    { lightPolicy: [{ light: 'red', when: { behindAtLeast: 130 } }] },
    'lightPolicy[0].when.behindAtLeast: “lightPolicy[0].when.behindAtLeast”不能大于 100。',
  ],
  [
    { lightPolicy: [{ light: 'red', when: { late: 1 } }] },
    /^lightPolicy\[0\]\.when\.late: 不认识的设置“lightPolicy\[0\]\.when\.late”。这里可以写：state、/,
  ],
  [[], ': 最外层应当是一组键值 {…}，写的是[]。'],
])('names the key that is wrong: %j', (value, expected) => {
  expect(problems(value)).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)]);
});

test('tells all problems, not the first', () => {
  expect(problems({ ignore: 'x', severities: { DB201: 'no', DB202: 'off', DB203: 1 } })).toHaveLength(3);
});

test('a broken file says where', () => {
  expect(problems('{\n  "ignore": [],\n}')).toEqual([expect.stringContaining('第 3 行第 1 列附近有误')]);
  expect(problems('')).toEqual([expect.stringContaining('第 1 行第 1 列附近有误')]);
});

test('rules and columns must exist', () => {
  const known = { rules: new Set(['DB201', 'missing-lead-unit']), columns: new Set(['key', '编号']) };
  const text = JSON.stringify({
    severities: { 'missing-lead-units': 'off', DB201: 'info' },
    ledger: { columns: ['编号', '天气'] },
  });
  expect(readConfig(text, known)).toEqual({
    ok: false,
    problems: [
      {
        key: 'severities.missing-lead-units',
        message: '“severities.missing-lead-units”：没有这条检查规则。是不是“missing-lead-unit”？',
      },
      { key: 'ledger.columns[1]', message: '“ledger.columns[1]”：台账没有“天气”这一列。请检查写法。' },
    ],
  });
});

test('where the place is not known, none is named', () => {
  expect(problems('// 注释\n{}')).toEqual([expect.stringContaining('也不能写注释')]);
  expect(problems('// 注释\n{}')).toEqual([expect.not.stringContaining('行第')]);
});
