import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { Analyst, type Spot, spotAt, type View } from '../lsp/analysis.js';
import { DubanGeneratedModule, DubanGeneratedSharedModule } from '../grammar/generated/module.js';
import { coreModule, sharedModule } from '../lsp/langium/module.js';
import type { BlockIndex, BlockReferences } from '../lsp/langium/references.js';
import { offsetAt, positionAt } from '../lsp/places.js';
import { parse } from '../syntax/parse.js';

/** A small workspace with a cursor in it: files begin with `//- name`, the cursor is `<|>`. */
export interface EditorFixture {
  readonly analyst: Analyst;
  readonly view: View;
  readonly position: Position;
  readonly spot: Spot;
  readonly uri: string;
  readonly index: BlockIndex;
  readonly other: (name: string) => View;
}

const URI = 'file:///工作区/';

/** The files of a fixture text; a text without `//- name` is one file, `a.duban`. */
export function filesOf(text: string): readonly { readonly uri: string; readonly text: string }[] {
  if (!text.startsWith('//- ')) return [{ uri: `${URI}a.duban`, text }];
  return text
    .split(/^\/\/- /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { uri: URI + part.slice(0, end).trim(), text: part.slice(end + 1) };
    });
}

/** Langium's services over an analyst, as the server has them. */
export function languageServices(analyst: Analyst): BlockIndex {
  const shared = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    DubanGeneratedSharedModule,
    sharedModule(analyst),
  );
  const services = inject(
    createDefaultCoreModule({ shared }),
    DubanGeneratedModule,
    coreModule(analyst, () => []),
  );
  shared.ServiceRegistry.register(services);
  analyst.names = services.references.References as BlockReferences;
  return shared.workspace.IndexManager as BlockIndex;
}

export function editor(source: string, asOf = '2024-05-20'): EditorFixture {
  const analyst = new Analyst(asOf);
  const index = languageServices(analyst);
  let uri = '';
  let offset = 0;
  const files = filesOf(source);
  for (const file of files) {
    const at = file.text.indexOf('<|>');
    if (at >= 0 || uri === '') [uri, offset] = [file.uri, Math.max(0, at)];
    analyst.set(file.uri, parse(file.text.replace('<|>', '')));
  }
  const view = analyst.view(uri) as View;
  const position = positionAt(view.file.source, offset);
  const spot = spotAt(view, position) as Spot;
  return { analyst, view, position, spot, uri, index, other: (name) => analyst.view(URI + name) as View };
}

/** The text of a file after LSP edits. */
export function applied(view: View, edits: readonly TextEdit[]): string {
  const { source } = view.file;
  return edits
    .map(({ range, newText }) => ({ start: offsetAt(source, range.start), end: offsetAt(source, range.end), newText }))
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), source.text);
}

/** What stands at a range. */
export function textAt(view: View, range: { readonly start: Position; readonly end: Position }): string {
  const { source } = view.file;
  return source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
}
