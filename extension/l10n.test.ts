import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const json = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

const sources = readdirSync('extension', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith(`test${path.sep}`))
  .map((file) => readFileSync(path.join('extension', file), 'utf8'));

/** Every English text given to vscode.l10n.t() or to a pure module's t(). */
const used = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/\b(?:l10n\.)?t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) =>
      (match[1] ?? '').replace(/\\(.)/g, '$1'),
    ),
  ),
);
const numbers = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(String).sort();

describe('texts of the code', () => {
  const chinese = json('l10n/bundle.l10n.zh-cn.json');

  test('every text has its Chinese, and no Chinese is left over', () => {
    expect(Object.keys(chinese).sort()).toEqual([...used].sort());
  });

  test('the Chinese keeps the placeholders and says something', () => {
    for (const [english, text] of Object.entries(chinese)) {
      expect(numbers(text), english).toEqual(numbers(english));
      expect(text, english).not.toBe('');
    }
  });
});

describe('texts of the manifest', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const keys = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? ''))].sort();

  test.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has every key and no other', (file) => {
    expect(Object.keys(json(file)).sort()).toEqual(keys);
  });

  test('commands that a text links to exist', () => {
    const { contributes } = JSON.parse(manifest) as { contributes: { commands: { command: string }[] } };
    const known = new Set(contributes.commands.map(({ command }) => command));
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      for (const [, command] of JSON.stringify(json(file)).matchAll(/\(command:(duban\.[\w.]+)\)/g)) {
        expect(known).toContain(command);
      }
    }
  });
});
