import { expect, test } from 'vitest';
import { lightPolicyOf } from './light-policy.js';
import { readConfig } from './read-config.js';

const policy = (config: unknown): unknown => {
  const result = readConfig(JSON.stringify(config));
  return result.ok ? lightPolicyOf(result.config) : result.problems[0]?.message;
};

test('a scheme by its name, unless the office writes its own rules', () => {
  const own = [{ light: 'green', when: {} }];
  expect(policy({})).toBeUndefined();
  expect(policy({ lightScheme: '逐级催办' })).toContainEqual({ light: 'orange', when: { urgedAtLeast: 2 } });
  expect(policy({ lightScheme: '逐级催办', lightPolicy: own })).toEqual(own);
  expect(policy({ lightScheme: '三色' })).toContain('序时百分点、节点逾月、进度缺口、能否完成、临期三色、逐级催办');
});
