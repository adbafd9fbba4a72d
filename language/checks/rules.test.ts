import { describe, expect, test } from 'vitest';
import { findingsIn } from '../testing/check.js';
import { RULES } from './rules/generated.js';

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test(`${rule.name}: the bad example fires`, () => {
    expect(findingsIn(rule.example.bad, [rule]).map((finding) => finding.code)).toContain(code);
  });
  test(`${rule.name}: the good example is quiet`, () => {
    expect(findingsIn(rule.example.good, [rule]).map((finding) => finding.message)).toEqual([]);
  });
  test(`${rule.name}: message, reason and title are written for a clerk`, () => {
    for (const finding of findingsIn(rule.example.bad, [rule])) expect(finding.message).toMatch(/^【.+】.+[。？]$/s);
    expect(rule.reason).toMatch(/[。]$/);
    expect(rule.title).not.toMatch(/[。]/);
  });
});

test('codes and names are unique, and a name is its file', () => {
  expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
  for (const rule of RULES) expect(rule.name).toMatch(/^[a-z0-9-]+$/);
});
