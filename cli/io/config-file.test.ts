import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CONFIG_FILE_NAME, findConfigFile } from './config-file.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duban-config-'));
  mkdirSync(join(root, '市', '县'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

it('finds the nearest file upwards, from a folder and from a file', () => {
  const outer = join(root, CONFIG_FILE_NAME);
  const inner = join(root, '市', CONFIG_FILE_NAME);
  writeFileSync(outer, '{}');
  expect(findConfigFile(join(root, '市', '县'))).toBe(outer);
  writeFileSync(inner, '{}');
  writeFileSync(join(root, '市', '县', 'a.duban'), '');
  expect(findConfigFile(join(root, '市', '县', 'a.duban'))).toBe(inner);
  expect(findConfigFile(root)).toBe(outer);
});

it('passes over a folder of that name and finds nothing where nothing is', () => {
  mkdirSync(join(root, '市', CONFIG_FILE_NAME));
  expect(findConfigFile(join(root, '市', '县'))).toBeUndefined();
});
