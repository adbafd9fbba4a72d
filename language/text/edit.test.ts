import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, hasLine, insertLinesAfter, insertLinesBefore, lineAt, replaceSpan, type Edit } from './edit.js';

const FILE = '【任务 1】开工\r\n  牵头单位：市发改委\r\n  进展：2024-05-28 30% 已批复\r\n\r\n【任务 2】竣工';

function apply(text: string, ...edits: Edit[]): string {
  const result = applyEdits(text, edits);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.text;
}

const span = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

const insertion = (at: number, newText: string): Edit => ({ start: at, end: at, oldText: '', newText });
const isNew = (line: string): boolean => line.includes('新');

/** The lines with their endings. */
const lines = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

describe('applyEdits', () => {
  it('replaces spans in any order', () => {
    const owner = replaceSpan(FILE, span(FILE, '市发改委'), '市发展改革委');
    const title = replaceSpan(FILE, span(FILE, '开工'), '全面开工');
    expect(apply(FILE, owner, title)).toBe(FILE.replace('开工', '全面开工').replace('市发改委', '市发展改革委'));
  });

  it('keeps the order of insertions at one place, and puts them before what is replaced there', () => {
    expect(
      apply('甲乙丙', replaceSpan('甲乙丙', { start: 1, end: 2 }, '丁'), insertion(1, '1'), insertion(1, '2')),
    ).toBe('甲12丁丙');
  });

  it.each([
    ['changed', { start: 0, end: 1, oldText: '乙', newText: '' }, '重新读取'],
    ['out-of-range', { start: 2, end: 9, oldText: '', newText: '' }, '超出了文件'],
    ['out-of-range', { start: 2, end: 1, oldText: '', newText: '' }, '超出了文件'],
  ])('changes nothing when the place is %s', (kind, edit, words) => {
    const result = applyEdits('甲乙丙', [{ start: 0, end: 0, oldText: '', newText: '新' }, edit]);
    expect(result).toMatchObject({ ok: false, problem: { kind, edit, message: expect.stringContaining(words) } });
  });

  it('refuses edits that overlap', () => {
    const edits = [replaceSpan('甲乙丙', { start: 0, end: 2 }, ''), replaceSpan('甲乙丙', { start: 1, end: 3 }, '')];
    expect(applyEdits('甲乙丙', edits)).toMatchObject({ ok: false, problem: { kind: 'overlap' } });
  });

  it('leaves everything outside the edits as it was', () => {
    const cuts = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 8 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.string({ minLength: 61, maxLength: 61 }),
        cuts,
        fc.string({ maxLength: 4 }),
        (text, marks, fresh) => {
          const edits: Edit[] = [];
          let expected = '';
          let kept = 0;
          for (let at = 0; at + 1 < marks.length; at += 2) {
            const range = { start: marks[at] as number, end: marks[at + 1] as number };
            edits.unshift(replaceSpan(text, range, fresh));
            expected += text.slice(kept, range.start) + fresh;
            kept = range.end;
          }
          expect(apply(text, ...edits)).toBe(expected + text.slice(kept));
        },
      ),
    );
  });
});

describe('whole lines', () => {
  it('go below a line with its indentation and line ending', () => {
    const edit = insertLinesAfter(FILE, span(FILE, '进展').start, [
      '进展：2024-06-30 60% 已开工',
      '完成节点：2024-06-30 开工',
    ]);
    expect(apply(FILE, edit)).toBe(
      FILE.replace('已批复\r\n', '已批复\r\n  进展：2024-06-30 60% 已开工\r\n  完成节点：2024-06-30 开工\r\n'),
    );
  });

  it('go below the last line without giving the file a final line ending', () => {
    const edit = insertLinesAfter(FILE, FILE.length, ['牵头单位：市住建局'], { indentation: '  ' });
    expect(apply(FILE, edit)).toBe(`${FILE}\r\n  牵头单位：市住建局`);
    expect(apply('', insertLinesAfter('', 0, ['甲']))).toBe('甲\n');
    expect(apply('甲\n', insertLinesAfter('甲\n', 2, ['乙']))).toBe('甲\n乙\n');
  });

  it('go above a line', () => {
    expect(apply('\t甲\n乙', insertLinesBefore('\t甲\n乙', 1, ['新']))).toBe('\t新\n\t甲\n乙');
    expect(apply('　甲', insertLinesBefore('　甲', 1, ['新']))).toBe('　新\n　甲');
  });

  it('are told from lines that are there already', () => {
    expect(hasLine(FILE, { start: 0, end: FILE.length }, '牵头单位：市发改委 ')).toBe(true);
    expect(hasLine(FILE, span(FILE, '【任务 2】竣工'), '牵头单位：市发改委')).toBe(false);
  });

  const anyText = fc
    .array(fc.tuple(fc.constantFrom('', '  甲', '\t乙：丙', '　丁', '戊'), fc.constantFrom('\n', '\r\n', '\r')), {
      maxLength: 8,
    })
    .chain((all) =>
      fc
        .boolean()
        .map((open) =>
          all.map(([line, eol], at) => (open && at === all.length - 1 ? line || '尾' : line + eol)).join(''),
        ),
    );

  it('touch no other line, keep every line ending, and add exactly what was asked', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 60 }), fc.boolean(), (text, at, below) => {
        const offset = Math.min(at, text.length);
        const edit = (below ? insertLinesAfter : insertLinesBefore)(text, offset, ['新一', '新二']);
        const before = lines(text);
        const after = lines(apply(text, edit));
        expect(after.filter(isNew).map((line) => line.trim())).toEqual(['新一', '新二']);
        const rest = after.filter((line) => !isNew(line)).join('');
        const appended = below && edit.start === text.length && text !== '' && !/[\r\n]$/.test(text);
        expect(appended ? rest.replace(/(?:\r\n|\n|\r)$/, '') : rest).toBe(before.join(''));
      }),
    );
  });

  it('lineAt covers the text without gaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        while (at < text.length) {
          const line = lineAt(text, at);
          expect(line.start).toBe(at);
          for (let inside = line.start; inside < line.next; inside++) expect(lineAt(text, inside)).toEqual(line);
          at = line.next;
        }
      }),
    );
  });
});
