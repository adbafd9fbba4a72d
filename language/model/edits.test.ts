import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lowerBlock } from '../lower/lower.js';
import { KERNEL } from '../scope/vocabulary.js';
import { parse } from '../syntax/parse.js';
import type { FieldKey } from '../table/fields.js';
import { applyEdits, type FileEdit } from '../text/edit.js';
import { addLines, type EditedFile, insertField, replaceSpan } from './edits.js';
import type { Entity } from './entities.js';

interface Read extends EditedFile {
  readonly entities: readonly Entity[];
}
const read = (text: string, path = 'a.duban'): Read => {
  const source = parse(text);
  return { path, source, entities: source.blocks.map((block) => lowerBlock(block, KERNEL)) };
};
const task = (file: Read, id: string): Entity => {
  const found = file.entities.find((entity) => entity.id === id);
  if (!found) throw new Error(id);
  return found;
};
function applied(text: string, edits: readonly FileEdit[]): string {
  const result = applyEdits(text, edits);
  if (!result.ok) throw new Error(result.problem.message);
  return result.text;
}
const add = (text: string, id: string, key: FieldKey, ...lines: string[]): string => {
  const file = read(text);
  return applied(text, addLines([{ file, entity: task(file, id), key, lines }]));
};

const LEDGER = [
  '【任务 1】修路',
  '\t牵头单位：市交通局',
  '\t进展：2024-05-01 已开工',
  '\t  下接一行',
  '\t备注：无',
  '# 说明',
  '【任务 2】建桥',
  '',
].join('\r\n');

describe('lines of a field', () => {
  test.each([
    [
      'go behind the last of the field, with all that belongs to it',
      '1',
      'progress',
      LEDGER.replace('下接一行\r\n', '下接一行\r\n\t进展：2024-06-01 过半\r\n'),
    ],
    [
      'else behind the last field of the block',
      '1',
      'issues',
      LEDGER.replace('备注：无\r\n', '备注：无\r\n\t进展：2024-06-01 过半\r\n'),
    ],
    ['else below the head', '2', 'progress', LEDGER.replace('建桥\r\n', '建桥\r\n  进展：2024-06-01 过半\r\n')],
  ] as const)('%s', (_, id, key, after) => {
    expect(add(LEDGER, id, key, '进展：2024-06-01 过半')).toBe(after);
  });

  it('end as the file’s lines do where the block is the open last line', () => {
    const open = LEDGER.trimEnd();
    expect(add(open, '2', 'progress', '进展：2024-06-01 过半')).toBe(`${open}\r\n  进展：2024-06-01 过半`);
  });

  it('are not added where the block has them, nor twice', () => {
    expect(add(LEDGER, '1', 'progress', '进展：2024-05-01 已开工')).toBe(LEDGER);
    const once = add(LEDGER, '1', 'progress', '进展：2024-06-01 过半');
    expect(add(LEDGER, '1', 'progress', '进展：2024-06-01 过半', ' 进展：2024-06-01 过半')).toBe(once);
  });

  it('of several blocks and files are added at once', () => {
    const [a, b] = [read(LEDGER), read('【任务 1】植树\n', 'b.duban')];
    const lines = ['进展：2024-06-01 过半'];
    const edits = addLines([
      { file: a, entity: task(a, '1'), key: 'progress', lines },
      { file: a, entity: task(a, '2'), key: 'progress', lines },
      { file: b, entity: task(b, '1'), key: 'progress', lines },
    ]);
    expect(edits.map(({ path }) => path)).toEqual(['a.duban', 'a.duban', 'b.duban']);
    expect(
      applied(
        LEDGER,
        edits.filter(({ path }) => path === 'a.duban'),
      ).match(/2024-06-01/g),
    ).toHaveLength(2);
  });

  const line = fc.constantFrom('进展：2024-06-01 过半', '问题：2024-06-01 缺地', '下步：2024-06-01 招标', '备注：无');
  const key = fc.constantFrom<FieldKey>('progress', 'issues', 'nextSteps', 'notes');
  const eol = fc.constantFrom('\n', '\r\n', '\r');
  const ledger = fc
    .tuple(fc.constantFrom('\uFEFF', ''), fc.array(line, { maxLength: 4 }), fc.boolean(), eol)
    .map(
      ([bom, fields, open, end]) =>
        bom + ['【任务 1】甲', ...fields.map((each) => `\t${each}`), '', '【任务 2】乙'].join(end) + (open ? '' : end),
    );

  test('touch nothing outside themselves, and twice is once', () => {
    fc.assert(
      fc.property(
        ledger,
        fc.constantFrom('1', '2'),
        key,
        fc.array(line, { maxLength: 3 }),
        (text, id, field, lines) => {
          const once = add(text, id, field, ...lines);
          expect(add(once, id, field, ...lines)).toBe(once);
          const left = (all: string): string[] => all.split(/(?<=\r\n|\n|\r(?!\n))/).map((each) => each.trimEnd());
          const rest = left(once);
          for (const old of left(text)) {
            const at = rest.indexOf(old);
            expect(at).toBeGreaterThanOrEqual(0);
            rest.splice(at, 1);
          }
          for (const each of rest) expect(lines).toContain(each.trim());
          expect(new Set(once.match(/\r\n|\n|\r/g)).size).toBeLessThanOrEqual(1);
          expect(once.endsWith('乙') || /[\r\n]$/.test(once) || rest.length > 0).toBe(true);
        },
      ),
    );
  });
});

it('is refused, and says so, where the text has changed since', () => {
  const file = read(LEDGER);
  const entity = task(file, '1');
  const value = entity.fields[0]?.syntax.value.span ?? { start: 0, end: 0 };
  const changed = LEDGER.replace('市交通局', '市水利局').replace('备注：无', '备注：有');
  for (const edit of [
    replaceSpan('a.duban', entity, value, '市公路局'),
    insertField(file, entity, '问题：2024-06-01 缺地'),
  ])
    expect(applyEdits(changed, [edit])).toMatchObject({
      ok: false,
      problem: { kind: 'changed', message: expect.stringContaining('已经不是原来的内容') },
    });
});
