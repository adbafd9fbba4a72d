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

/** Ways to learn what time it is, or to let it pass. */
const CLOCK =
  /\bDate\.now\b|\bnew Date\s*(?:\(\s*\)|(?![\s(]))|(?<!new )(?<![.\w])Date\(\s*\)|\bperformance\b|\b(?:setTimeout|setInterval|setImmediate)\b|\bhrtime\b|\bTemporal\.Now\b|\bMath\.random\(/;

/** They measure how long a damaged file may keep them, and learn no day from it. */
const STOPWATCHES = ['documents/read/pdf.ts', 'documents/read/box/box.ts'].map((file) => path.normalize(file));

describe('language and documents know no clock, their editor features included', () => {
  test.each([...sources('language'), ...sources('documents')].filter((file) => !STOPWATCHES.includes(file)))(
    '%s',
    (file) => {
      expect(readFileSync(file, 'utf8')).not.toMatch(CLOCK);
    },
  );
});

/** The rooms in which meaning is made before anybody asks of a day. */
const DAYLESS = ['text', 'table', 'time', 'syntax', 'model', 'lower', 'scope'];

test('what is read holds on any day: no as-of before standing', () => {
  for (const room of DAYLESS) {
    for (const file of sources(`language/${room}`).filter((name) => !name.endsWith('interchange.ts')))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\basOf\b/);
  }
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
