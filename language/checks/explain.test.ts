import { expect, test } from 'vitest';
import { explain, ruleNamed, similarRules } from './explain.js';
import { severityLabel } from '../table/severities.js';
import { RULES } from './rules/generated.js';

test('a rule goes by its code, its name and its title, in any width and case', () => {
  for (const name of ['DB201', 'db201', 'ＤＢ２０１', 'missing-lead-unit', '未写明牵头单位']) {
    expect(ruleNamed(name)?.code).toBe('DB201');
  }
  expect(explain('DB999')).toBeUndefined();
});

test('the explanation says what, why, how it looks, and how to make an exception', () => {
  const text = explain('DB201') ?? '';
  expect(text).toMatch(/^DB201 未写明牵头单位（错误，missing-lead-unit，可一键修正）\n\n为什么：没有牵头单位/);
  expect(text).toContain('\n    【任务 1】推进滨河路改造\n');
  expect(text).toContain('例外：DB201 理由');
});

test('form cannot be excused, and the explanation says so', () => {
  expect(explain('DB101')).toContain('不能用“例外”豁免');
});

test('a severity has one word, in explanations and reports alike', () => {
  expect(explain('DB125')).toContain('没有写代号（提示，missing-code');
  for (const rule of RULES) expect(explain(rule.code)).toContain(`（${severityLabel(rule.severity)}，`);
});

test('near misses', () => {
  expect(similarRules('DB2011')).toContain('DB201');
  expect(similarRules('missing-lead-units')).toContain('missing-lead-unit');
});

test('every rule can be explained', () => {
  for (const rule of RULES) expect(explain(rule.code)).toContain(rule.reason);
});
