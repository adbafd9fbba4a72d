import { describe, expect, test } from 'vitest';
import { readExemption } from './exemption.js';
import { readExpression } from './expression.js';
import { readFact, splitTail } from './fact.js';
import { readNames } from './names.js';
import { splitList } from '../text/lists.js';
import { findPlaceholders } from './placeholders.js';
import { readIndicator, readQuantity } from './quantity.js';
import { readNotListed, readQuote } from './quote.js';
import { readRefs } from './refs.js';
import { readSlots, slotType } from './slots.js';

const parts = (text: string): readonly string[] => splitList(text).parts.map((part) => part.text);

describe('名单', () => {
  test.each([
    ['市发改委、交通局，水利局;住建局；财政局,统计局', ['市发改委', '交通局', '水利局', '住建局', '财政局', '统计局']],
    ['各县（市、区）、文化和旅游部', ['各县（市、区）', '文化和旅游部']],
    ['各县(市、区）、甲', ['各县(市、区）', '甲']],
    ['《甲、乙》.pdf、〔2024〕8号', ['《甲、乙》.pdf', '〔2024〕8号']],
    [' 、甲、、乙、 ', ['甲', '乙']],
    ['甲\n乙', ['甲', '乙']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('unbalanced brackets are ignored and told', () => {
    expect(splitList('各县（市、区、市发改委')).toMatchObject({ unbalanced: true });
    expect(parts('各县（市、区')).toEqual(['各县（市', '区']);
    expect(splitList('甲）、（乙').unbalanced).toBe(true);
    expect(splitList('“甲”、（乙）').unbalanced).toBe(false);
  });

  test('what a suffix says, and where the name stands', () => {
    const { names } = readNames('市发改委（牵头）、市水利局等部门');
    expect(names.map(({ name, suffix, kind }) => [name, suffix, kind])).toEqual([
      ['市发改委', '牵头', 'named'],
      ['市水利局', undefined, 'named'],
      ['等部门', undefined, 'open'],
    ]);
    expect(names[1]?.span).toEqual({ start: 9, end: 13 });
    expect(names[2]?.span).toEqual({ start: 13, end: 16 });
  });

  test.each([
    ['等', 'open'],
    ['有关单位', 'open'],
    ['及有关部门', 'open'],
    ['其他部门', 'open'],
    ['待定', 'pending'],
    ['无', 'none'],
    ['**同志', 'placeholder'],
    ['各有关单位', 'named'],
  ])('%s is %s', (text, kind) => {
    expect(readNames(text).names.map((name) => name.kind)).toEqual([kind]);
  });
});

test.each([
  ['*月底前', ['*']],
  ['投资X亿元、**同志', ['X', '**']],
  ['某局、□□县', ['某', '□□']],
  ['2×660 万千瓦、2*3、某些单位、ERP、X射线设备、P12、5x3', []],
])('placeholders in %s', (text, expected) => {
  expect(findPlaceholders(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

describe('数量', () => {
  test.each([
    ['4.4 亿元', undefined, 4.4, 4.4, '亿元'],
    ['≥ 4.4 亿元', '≥', 4.4, 4.4, '亿元'],
    ['≧1,200公里', '≥', 1200, 1200, '公里'],
    ['不低于３个', '≥', 3, 3, '个'],
    ['3-5 个', undefined, 3, 5, '个'],
    ['90%以上', '≥', 90, 90, '%'],
    ['15个工作日以内', '≤', 15, 15, '个工作日'],
    ['突破100亿元', '>', 100, 100, '亿元'],
    ['= 0', '=', 0, 0, ''],
    ['-3 %', undefined, -3, -3, '%'],
  ])('%s', (text, comparator, low, high, unit) => {
    expect(readQuantity(text)).toMatchObject({ comparator, low, high, unit, placeholder: false });
  });

  test('masked quantities keep their unit; words are none', () => {
    expect(readQuantity('10%左右')).toMatchObject({ low: 10, unit: '%' });
    expect(readIndicator('投资约 30 亿元')).toMatchObject({ name: '投资', quantity: { low: 30, unit: '亿元' } });
    expect(readQuantity('*亿元')).toMatchObject({ placeholder: true, unit: '亿元' });
    expect(readQuantity('≥ X 亿元')).toMatchObject({ comparator: '≥', placeholder: true, unit: '亿元' });
    expect(readIndicator('新增 * 个').quantity).toMatchObject({ placeholder: true, unit: '个' });
    expect(readQuantity('明显提高')).toBeUndefined();
    expect(readQuantity('')).toBeUndefined();
  });

  test('指标 is a name and a quantity', () => {
    expect(readIndicator('完成投资 ≥ 4.4 亿元')).toMatchObject({
      name: '完成投资',
      quantity: { low: 4.4, comparator: '≥' },
    });
    expect(readIndicator('220千伏线路建成3条')).toMatchObject({
      name: '220千伏线路建成',
      quantity: { low: 3, unit: '条' },
    });
    expect(readIndicator('每位 分包领导 项数 ≥ 1')).toMatchObject({ measure: { kind: '每位', of: '分包领导' } });
    expect(readIndicator('占比 入库 已写 = 100%')).toMatchObject({ measure: { kind: '占比', of: '入库 已写' } });
    expect(readIndicator('投资明显提高').quantity).toBeUndefined();
  });
});

describe('事实', () => {
  test('date, percent, words and tail', () => {
    const text = '2024-05-28 30% 预审材料已批复（附件：批复/〔2024〕8号.pdf、《甲；乙》.pdf；报送：市发改委）';
    const fact = readFact('progress', text);
    expect(fact).toMatchObject({ date: '2024-05-28', percent: 30, body: '预审材料已批复' });
    expect(fact.tail.reportedBy).toBe('市发改委');
    expect(fact.tail.attachments.map((path) => path.text)).toEqual(['批复/〔2024〕8号.pdf', '《甲；乙》.pdf']);
    for (const path of fact.tail.attachments) expect(text.slice(path.span.start, path.span.end)).toBe(path.text);
  });

  test.each([
    ['5月28日 30% 完成', 'noYear'],
    ['2024-02-30 完成', 'impossible'],
    ['已完成', 'missing'],
  ])('%s has no date: %s', (text, problem) => {
    expect(readFact('progress', text)).toMatchObject({ date: undefined, dateProblem: problem });
  });

  test('实绩 names its indicator, and says where it stands', () => {
    const text = '2024-05-31 完成投资 1.2 亿元';
    const { actual } = readFact('actuals', text);
    expect(actual).toMatchObject({ name: '完成投资', quantity: { low: 1.2, unit: '亿元' } });
    expect(text.slice(actual?.span.start, actual?.span.end)).toBe('完成投资 1.2 亿元');
    expect(text.slice(actual?.quantity?.span.start, actual?.quantity?.span.end)).toBe('1.2 亿元');
  });

  test('核查 names the unit, 任职 the person, 延期 the new date', () => {
    const verified = '2024-09-25 市政府督查室 现场核查属实';
    const { by, body } = readFact('verifications', verified);
    expect([by?.name, body]).toEqual(['市政府督查室', '现场核查属实']);
    expect(verified.slice(by?.span.start, by?.span.end)).toBe('市政府督查室');
    expect(readFact('tenures', '2023-05-06起 李　明').by?.name).toBe('李　明');
    expect(readFact('tenures', '2023-05-06 李明').by?.name).toBe('李明');
    const extended = '2024-06-20 延期至 2024-12-31 林地报批慢（批准：市政府办公室）';
    const { until, tail } = readFact('extensions', extended);
    expect([until?.text, tail.approvedBy]).toEqual(['2024-12-31 林地报批慢', '市政府办公室']);
    expect(extended.slice(until?.span.start, until?.span.end)).toBe('2024-12-31 林地报批慢');
    expect(readFact('extensions', '2024-06-20 申请延期').until).toBeUndefined();
  });

  test('a bracket that begins with no key belongs to the words', () => {
    expect(splitTail('完成（含东段）').body).toBe('完成（含东段）');
    expect(splitTail('完成（至：2024-12-31）').tail.until).toBe('2024-12-31');
    expect(splitTail('）').body).toBe('）');
  });
});

test('引文', () => {
  expect(readQuote('“力争……前取得核准”')).toMatchObject({ words: '力争……前取得核准', occurrence: undefined });
  expect(readQuote('“甲”和“乙”').words).toBe('“甲”和“乙”');
  expect(readQuote('确保完成（第2处）')).toMatchObject({ words: '确保完成', occurrence: 2 });
  expect(readNotListed('“再接再厉” 号召')).toMatchObject({ words: '再接再厉', reason: '号召' });
});

test('引用', () => {
  expect(readRefs('1.1、防汛0305#2，东河电站、无').refs.map(({ code, target }) => [code, target])).toEqual([
    [undefined, '1-1'],
    ['防汛0305', '2'],
    [undefined, '东河电站'],
  ]);
});

test('例外', () => {
  const text = 'db302、大项目须有领导分包 跨年项目（至：2024-12-31）';
  const read = readExemption(text);
  expect(read).toMatchObject({ reason: '跨年项目', until: '2024-12-31' });
  expect(read.codes.map((code) => code.text)).toEqual(['DB302', '大项目须有领导分包']);
  expect(read.codes.map(({ span }) => text.slice(span.start, span.end))).toEqual(['db302', '大项目须有领导分包']);
  expect(readExemption('DB302').reason).toBe('');
});

test.each([
  ['DB201 DB301 暂不明确', ['DB201', 'DB301'], '暂不明确'],
  ['DB201，DB301：暂不明确', ['DB201', 'DB301'], '暂不明确'],
  ['没有时间节点，已请示', ['没有时间节点'], '已请示'],
  ['DB201、DB301', ['DB201', 'DB301'], ''],
])('例外 %s', (text, codes, reason) => {
  const read = readExemption(text);
  expect(read.codes.map((code) => code.text)).toEqual(codes);
  expect(read.reason).toBe(reason);
});

/** The terms without their places. */
const terms = (text: string, classes = true): unknown =>
  readExpression(text, classes).terms.map((term) => ({ ...term, span: undefined }));

describe('条件', () => {
  test('a class and conditions', () => {
    expect(terms('项目，阶段 = 新建，非 列入 储备清单')).toEqual([
      { kind: 'class', name: '项目', not: false },
      { kind: 'compare', field: '阶段', operator: '=', value: '新建', not: false },
      { kind: 'listed', list: '储备清单', not: true },
    ]);
  });

  test.each([
    ['总投资 ≥ 1,200 万元', { field: '总投资', operator: '≥', value: '1,200 万元' }],
    ['计划开工 早于 今日', { field: '计划开工', operator: '早于', value: '今日' }],
    ['阶段为前期', { field: '阶段', operator: '=', value: '前期' }],
    ['行为 = 合规', { field: '行为', operator: '=', value: '合规' }],
    ['含税投资>=1 亿元', { field: '含税投资', operator: '≥', value: '1 亿元' }],
  ])('%s', (text, expected) => {
    expect(terms(text, false)).toEqual([{ kind: 'compare', not: false, ...expected }]);
  });

  test('written, not written, and what cannot be read', () => {
    expect(terms('实际开工 未写', false)).toEqual([{ kind: 'written', field: '实际开工', written: false, not: false }]);
    expect(terms('非公企业')).toEqual([{ kind: 'class', name: '非公企业', not: false }]);
    expect(readExpression('项目，阶段 新建', true).problem).toContain('阶段 新建');
    expect(readExpression('', true).problem).toBeDefined();
  });
});

test('要件', () => {
  expect(readSlots('可研批复（节点）、信用等级（选项 A/B/C）、分包领导').map(({ name, type }) => [name, type])).toEqual(
    [
      ['可研批复', '节点'],
      ['信用等级', '选项 A/B/C'],
      ['分包领导', ''],
    ],
  );
  expect(slotType('选项 A/B/C')).toEqual({ type: 'choice', choices: ['A', 'B', 'C'] });
  expect(slotType('天数')).toBeUndefined();
});
