import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../testing/read-workspace.js';
import type { DirectiveFile } from '../scope/workspace.js';
import { at } from '../standing/at.js';
import { Checker, offsetOf } from './engine.js';
import type { Finding } from './rule.js';
import { RULES } from './rules/generated.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const AS_OF = '2026-06-15';
/** `# DB201 ↓ 说明`: the next line that is no such comment gets this finding. */
const ANNOUNCEMENT = /^\s*#\s*(DB\d{3})\s*↓/;

interface Example {
  readonly path: string;
  readonly text: string;
}

const filesOf = (folder: string): readonly Example[] =>
  readdirSync(path.join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.duban'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted()
    .map((name) => ({ path: name, text: readFileSync(path.join(EXAMPLES, name), 'utf8') }));

const beside = (file: DirectiveFile, name: string): string => path.join(EXAMPLES, path.dirname(file.path), name);

function findingsOf(files: readonly Example[]): readonly Finding[] {
  const checker = new Checker({
    attachmentExists: (file, name) => existsSync(beside(file, name)),
    speechOf: (file) => {
      const speech = file.document?.speech;
      return speech && existsSync(beside(file, speech)) ? readFileSync(beside(file, speech), 'utf8') : undefined;
    },
    speechProblem: (file) => {
      const speech = file.document?.speech;
      return speech && !existsSync(beside(file, speech)) ? `无法读取“${speech}”：文件不存在。` : undefined;
    },
  });
  return checker.check(at(readWorkspace(files), AS_OF)).findings;
}

/** `文件:行 代号` for every finding, in the order of places. */
function shown(files: readonly Example[], findings: readonly Finding[]): readonly string[] {
  return findings
    .map(({ code, place }) => {
      const text = files.find((file) => file.path === place.path)?.text ?? '';
      return `${place.path}:${text.slice(0, offsetOf(place)).split('\n').length} ${code}`;
    })
    .toSorted();
}

function announced({ path: name, text }: Example): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const code = ANNOUNCEMENT.exec(line)?.[1];
    if (!code) return [];
    const below = lines.findIndex((other, at) => at > index && !ANNOUNCEMENT.test(other));
    return [`${name}:${below + 1} ${code}`];
  });
}

describe('showcase', () => {
  const files = filesOf('showcase');
  const findings = findingsOf(files);

  test('every finding stands exactly where a comment announces it', () => {
    expect(shown(files, findings)).toEqual(files.flatMap(announced).toSorted());
  });

  test('every rule fires', () => {
    const fired = new Set(findings.map((finding) => finding.code));
    expect(RULES.map((rule) => rule.code).filter((code) => !fired.has(code))).toEqual([]);
  });
});

describe('the example city', () => {
  const files = filesOf('临澜市');

  test('is clean', () => {
    const messages = findingsOf(files).map(({ code, message, place }) => `${place.path} ${code} ${message}`);
    expect(messages).toEqual([]);
  });

  test('is full size, with the speeches that its quotes are checked against', () => {
    const workspace = readWorkspace(files);
    const meetings = workspace.files.filter((file) => file.document?.speech);
    expect(meetings.map((file) => existsSync(beside(file, file.document?.speech ?? '')))).toEqual([true, true]);
    expect(workspace.tasks.length).toBeGreaterThanOrEqual(70);
    for (const { entity, key } of workspace.tasks)
      expect(
        entity.fields.some((field) => field.value?.type === 'quote'),
        key,
      ).toBe(true);
  });
});
