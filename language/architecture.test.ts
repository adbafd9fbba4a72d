import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from './checks/rules/generated.js';

/** The invariants of ARCHITECTURE.md that no linter holds. */

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|[\\/])(generated|testing)([\\/]|\.ts$)/.test(file),
    )
    .map((file) => path.join(folder, file));

describe('the core knows no clock', () => {
  test.each(sources('language').filter((file) => !file.includes('services')))('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(/);
  });
});

describe('every rule is documented and tested', () => {
  const reference = readFileSync('docs/checks.md', 'utf8');
  test.each(RULES.map((rule) => [rule.code, rule.name] as const))('%s %s', (code, name) => {
    expect(reference).toContain(code);
    expect(readdirSync('language/checks/rules')).toContain(`${name}.test.ts`);
  });
});

test('nothing is left to be done later', () => {
  const marks = /\bTODO\b|\bFIXME\b|@ts-ignore/;
  for (const folder of ['language', 'documents', 'server', 'cli', 'extension', 'bench']) {
    for (const file of sources(folder)) expect(readFileSync(file, 'utf8'), file).not.toMatch(marks);
  }
});
