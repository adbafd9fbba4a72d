import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES } from '../language/checks/rules/generated.js';
import { explanationsIn } from './explanations.js';

test.each(RULES.map(({ code, title }) => [code, title]))('%s leads to its own line', (code, title) => {
  const link = new URL(explanationsIn('docs/checks.md')(code) ?? '');
  const lines = readFileSync(fileURLToPath(link), 'utf8').split('\n');
  const line = Number(link.hash.slice(2));
  expect(lines.slice(line - 1, line + 3).join('\n')).toContain(`### ${code} ${title}`);
});

test('the reference is packed with the extension', () => {
  expect(readFileSync('.vscodeignore', 'utf8')).toContain('\n!docs/checks.md\n');
  expect(existsSync('docs/checks.md')).toBe(true);
});

test('no link where there is no reference', () => {
  expect(explanationsIn('nowhere/checks.md')('DB201')).toBeUndefined();
});
