import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type {
  CallHierarchyItem,
  CodeAction,
  CompletionList,
  Range,
  SelectionRange,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestClient, uriOf } from './testing/client.js';

const FOLDERS = ['examples/临澜市', 'examples/showcase/样本'];
/** A file whose line ends, blanks and unfinished lines are all different. */
const ODD =
  '﻿督办语言：1\r\n【会议】甲\r代号：甲\n\n\n【任务 １－１】 建\u200b厂\r\n  牵头单位:市水利局,市发改委\n | 续行\n游离一行\n【任务\n  时间节点：\n【 】\n任务二：修路\n﹕\n';

const texts: Record<string, string> = { '怪.duban': ODD };
for (const folder of FOLDERS) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.duban')))
    texts[`${folder.split('/').at(-1)}/${name}`] = readFileSync(`${folder}/${name}`, 'utf8');
}
const names = Object.keys(texts);

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.open(texts, '2026-06-15');
  for (const name of names) client.edit(name);
  await client.until(() => client.diagnostics.size >= names.length);
}, 60_000);
afterAll(() => client.close());

const linesOf = (name: string): string[] => (texts[name] ?? '').split(/\r\n|\r|\n/);
const nameOf = new Map(names.map((name) => [uriOf(name), name]));

/** The offset of a position that must lie in the document. */
function offset(name: string, { line, character }: Range['start']): number {
  const lines = linesOf(name);
  expect(line).toBeLessThan(lines.length);
  expect(character).toBeLessThanOrEqual(lines[line]?.length ?? 0);
  const ends = [...(texts[name] ?? '').matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length);
  return (line === 0 ? 0 : (ends[line - 1] ?? 0)) + character;
}

function span(name: string, { start, end }: Range): { start: number; end: number } {
  const found = { start: offset(name, start), end: offset(name, end) };
  expect(found.start).toBeLessThanOrEqual(found.end);
  return found;
}

/** Edits lie in their document and touch different places. */
function checkEdits(name: string, edits: readonly TextEdit[]): void {
  const spans = edits.map(({ range }) => span(name, range)).toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, { start, end }] of spans.entries()) {
    const before = spans[index - 1];
    if (!before) continue;
    expect(before.end).toBeLessThanOrEqual(start);
    expect(before.start === start && before.end === end, '两处改动在同一个地方').toBe(false);
  }
}

const checkChanges = (edit: WorkspaceEdit | undefined): void => {
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) checkEdits(nameOf.get(uri) ?? uri, edits);
};

function applied(name: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ ...span(name, range), newText }))
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), texts[name] ?? '');
}

/** Every range anywhere in an answer lies in the document that it speaks of. */
function checkRanges(answer: unknown, name: string): void {
  if (Array.isArray(answer)) for (const each of answer) checkRanges(each, name);
  else if (answer && typeof answer === 'object') {
    const { uri, targetUri, originSelectionRange, ...rest } = answer as Record<string, unknown>;
    const of = nameOf.get(String(targetUri ?? uri)) ?? name;
    checkRanges(originSelectionRange, name);
    if ('start' in rest && 'end' in rest) span(of, rest as unknown as Range);
    else for (const value of Object.values(rest)) checkRanges(value, of);
  }
}

/** A refused rename is an answer, if it says why. */
const orRefusal = async <T>(answer: Promise<T>): Promise<T | undefined> =>
  answer.catch((error: Error) => {
    expect(error.message).toMatch(/^[“这编已代名].*。$/s);
    return undefined;
  });

const anyPlace = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat(), fc.nat(6)).map(([name, a, b, more]) => {
  const lines = linesOf(name);
  const line = a % lines.length;
  const position = { line, character: b % ((lines[line]?.length ?? 0) + 1) };
  const last = Math.min(lines.length - 1, line + more);
  const end = last === line ? position : { line: last, character: lines[last]?.length ?? 0 };
  return { name, position, range: { start: position, end } };
});
const options = { tabSize: 2, insertSpaces: true };

test('whatever is asked at any place: no error, every range in its document, no two edits at one place', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlace, fc.constantFrom('\n', '：', ':', '】', '，', '；'), async (place, ch) => {
      const { name, position, range } = place;
      const ask = <T>(method: string, params: object): Promise<T> =>
        client.ask<T>(`textDocument/${method}`, name, params);
      for (const method of ['hover', 'definition', 'documentHighlight'])
        checkRanges(await ask(method, { position }), name);
      checkRanges(await ask('references', { position, context: { includeDeclaration: true } }), name);
      checkRanges(await ask('inlayHint', { range }), name);

      const { items } = await ask<CompletionList>('completion', { position });
      expect(new Set(items.map(({ label, textEdit }) => `${label}\n${textEdit?.newText}`)).size).toBe(items.length);
      for (const { textEdit, filterText } of items) {
        if (!textEdit || !('range' in textEdit)) throw new Error('Completion without a range.');
        const { start, end } = span(name, textEdit.range);
        expect(textEdit.range.start.line).toBe(position.line);
        expect(textEdit.range.end).toEqual(position);
        const typed = (texts[name] ?? '').slice(start, end);
        if (typed !== '') expect(filterText).toBe(typed);
      }

      await orRefusal(ask<Range>('prepareRename', { position }).then((found) => span(name, found)));
      for (const newName of ['测试名称', '999'])
        checkChanges(await orRefusal(ask<WorkspaceEdit>('rename', { position, newName })));

      for (const where of [range, { start: position, end: position }]) {
        for (const { edit } of await ask<CodeAction[]>('codeAction', { range: where, context: { diagnostics: [] } }))
          checkChanges(edit);
      }
      checkEdits(name, await ask('rangeFormatting', { range, options }));
      checkEdits(name, await ask('onTypeFormatting', { position, ch, options }));

      const at = offset(name, position);
      for (
        let [selection] = await ask<(SelectionRange | undefined)[]>('selectionRange', { positions: [position] });
        selection;
        selection = selection.parent
      ) {
        const { start, end } = span(name, selection.range);
        expect(start <= at && at <= end).toBe(true);
        if (!selection.parent) continue;
        const outer = span(name, selection.parent.range);
        expect(outer.start <= start && end <= outer.end).toBe(true);
      }

      for (const item of (await ask<CallHierarchyItem[] | null>('prepareCallHierarchy', { position })) ?? []) {
        checkRanges(item, name);
        for (const { from } of await client.send<{ from: CallHierarchyItem }[]>('callHierarchy/incomingCalls', {
          item,
        }))
          checkRanges(from, name);
        for (const { to } of await client.send<{ to: CallHierarchyItem }[]>('callHierarchy/outgoingCalls', { item }))
          checkRanges(to, name);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

test.each(names)(
  '%s as a whole',
  async (name) => {
    const ask = <T>(method: string, params: object = {}): Promise<T> =>
      client.ask<T>(`textDocument/${method}`, name, params);
    for (const method of ['documentSymbol', 'codeLens', 'documentLink']) checkRanges(await ask(method), name);
    const lines = linesOf(name);
    for (const { startLine, endLine } of await ask<{ startLine: number; endLine: number }[]>('foldingRange')) {
      expect(startLine).toBeLessThan(endLine);
      expect(endLine).toBeLessThan(lines.length);
    }
    checkTokens((await ask<{ data: number[] }>('semanticTokens/full')).data, lines);

    const edits = await ask<TextEdit[]>('formatting', { options });
    checkEdits(name, edits);
    const formatted = applied(name, edits);
    const copy = `整理/${name}`;
    client.edit(copy, formatted);
    expect(await client.ask('textDocument/formatting', copy, { options })).toEqual([]);
    client.shut(copy);
  },
  60_000,
);

/** Tokens come in order, lie in their lines and do not overlap. */
function checkTokens(data: readonly number[], lines: readonly string[]): void {
  let line = 0;
  let character = 0;
  let free = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    if (down > 0) free = 0;
    line += down;
    character = down > 0 ? right : character + right;
    expect(character).toBeGreaterThanOrEqual(free);
    expect(length).toBeGreaterThan(0);
    free = character + length;
    expect(free).toBeLessThanOrEqual(lines[line]?.length ?? 0);
  }
}
