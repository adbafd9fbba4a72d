import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { expect, test } from 'vitest';
import { applied, editor, type EditorFixture, textAt } from '../testing/editor.js';
import { completions } from './completion/completion.js';
import { hover } from './hover.js';
import { definition, highlights, references } from './navigation.js';
import { BadName, rename } from './rename.js';
import { documentSymbols } from './symbols.js';

/**
 * One text file a case: files with the cursor `<|>`, then `=== feature` and the answer. `UPDATE=1` writes the answers
 * anew; what changed is read in the diff.
 */
const FOLDER = path.join(import.meta.dirname, 'fixtures');

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

const place = ({ view, other, uri: here }: EditorFixture, uri: string, range: Range): string => {
  const at = uri === here ? view : other(nameOf(uri));
  return `${nameOf(uri)}:${range.start.line + 1}:${range.start.character + 1} ${textAt(at, range)}`;
};

const outline = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail ? ` · ${detail}` : ''}`,
    ...outline(children ?? [], depth + 1),
  ]);

const renamed = (fixture: EditorFixture, name: string): string[] => {
  try {
    return Object.entries(rename(fixture.spot, name).changes ?? {}).flatMap(([uri, edits]) => [
      `//- ${nameOf(uri)}`,
      applied(uri === fixture.uri ? fixture.view : fixture.other(nameOf(uri)), edits).trimEnd(),
    ]);
  } catch (error) {
    if (error instanceof BadName) return [error.message];
    throw error;
  }
};

type Answer = (fixture: EditorFixture, argument: string) => readonly string[] | Promise<readonly string[]>;

const FEATURES: Readonly<Record<string, Answer>> = {
  hover: ({ spot }) => {
    const { contents } = hover(spot) ?? {};
    return contents && typeof contents === 'object' && 'value' in contents ? [contents.value] : [];
  },
  definition: (fixture) =>
    definition(fixture.spot).map((link) => place(fixture, link.targetUri, link.targetSelectionRange)),
  references: (fixture) => references(fixture.spot, true).map(({ uri, range }) => place(fixture, uri, range)),
  highlight: (fixture) =>
    highlights(fixture.spot).map(
      ({ range, kind }) => `${kind === 3 ? 'write' : 'read'} ${place(fixture, fixture.uri, range)}`,
    ),
  rename: renamed,
  symbols: ({ view }) => outline(documentSymbols(view)),
  completion: async ({ view, position }) =>
    ((await completions(view, position, async () => []))?.items ?? []).map(({ label }) => label),
};

const [NEWLINE, HEADER] = ['\n', /^=== (\S+) ?(.*)$/m];

test.each(readdirSync(FOLDER).filter((file) => file.endsWith('.txt')))('%s', async (file) => {
  const text = readFileSync(path.join(FOLDER, file), 'utf8').replaceAll('\r\n', NEWLINE);
  const [source = '', ...parts] = text.split(/^(?==== )/m);
  let actual = source;
  for (const part of parts) {
    const [, feature = '', argument = ''] = HEADER.exec(part) ?? [];
    const answer = FEATURES[feature];
    if (!answer) throw new Error(`${file}: ${feature} is no feature; there are ${Object.keys(FEATURES).join(', ')}.`);
    const lines = await answer(editor(source), argument);
    actual += [`=== ${[feature, argument].filter(Boolean).join(' ')}`, ...lines, ''].join(NEWLINE);
  }
  if (process.env['UPDATE']) writeFileSync(path.join(FOLDER, file), actual);
  else expect(actual).toBe(text);
});
