import type { Block, SourceFile } from '../grammar/generated/ast.js';
import type { FieldKey } from '../table/fields.js';
import { type Edit, type FileEdit, hasLine, insertLinesAfter, lineAt, replaceSpan as replaceIn } from '../text/edit.js';
import { type Eol, eolOf } from '../text/eol.js';
import { type Span, shift } from '../text/span.js';
import { type Entity, fieldsOf, type TypedField } from './entities.js';

/** A file as far as an edit needs it; a DirectiveFile is one. */
export interface EditedFile {
  readonly path: string;
  readonly source: SourceFile;
}

/** Replaces the text of a span of a block; the span counts from the block's start. */
export function replaceSpan(path: string, { block }: { readonly block: Block }, span: Span, text: string): FileEdit {
  return inFile(path, block, replaceIn(block.text, span, text));
}

/** Findings are kept while their block stays the same, so what they were made of may be an older file: only the block counts. */
function inFile(path: string, { start }: Block, edit: Edit): FileEdit {
  const { beside } = edit;
  return {
    path,
    ...edit,
    ...shift(edit, start),
    ...(beside ? { beside: { ...beside, start: beside.start + start } } : {}),
  };
}

/** Puts text in at a place of a block, within a line. */
export const insertAt = (path: string, of: { readonly block: Block }, at: number, text: string): FileEdit =>
  replaceSpan(path, of, { start: at, end: at }, text);

/**
 * Adds whole lines `字段：值` after the last line of `after` (the block's last field line without it), with the
 * indentation of the neighbour and the file's line end (LANGUAGE §5).
 */
export function insertLines(
  { path, source }: EditedFile,
  entity: Entity,
  lines: readonly string[],
  after?: TypedField,
): FileEdit {
  const { block } = entity;
  const neighbour = after ?? entity.fields.at(-1);
  const { end } = withStrays(block, neighbour?.syntax.span ?? entity.span);
  const indentation = neighbour ? indentationOf(block, neighbour) : '  ';
  return inFile(path, block, insertLinesAfter(block.text, end, lines, { indentation, eol: eolFor(block, source) }));
}

/** Puts another block, head and fields, below the last line of this one's fields, with a blank line between. */
export function insertBelow({ path, source }: EditedFile, entity: Entity, lines: readonly string[]): FileEdit {
  const { block } = entity;
  const end = Math.max(entity.span.end, ...entity.fields.map(({ syntax }) => syntax.span.end));
  return inFile(
    path,
    block,
    insertLinesAfter(block.text, end, ['', ...lines], { indentation: '', eol: eolFor(block, source) }),
  );
}

export const insertField = (file: EditedFile, entity: Entity, line: string, after?: TypedField): FileEdit =>
  insertLines(file, entity, [line], after);

/** A line directly below that nobody marked as a continuation is most likely one: nothing comes between. */
function withStrays({ text, strays }: Block, span: Span): Span {
  let { end } = span;
  for (const { span: stray } of strays) {
    const line = lineAt(text, end);
    if (stray.start >= line.next && stray.start < lineAt(text, line.next).next && line.next > line.end) end = stray.end;
  }
  return { ...span, end };
}

/** A block of one line without an ending takes its file's. */
const eolFor = ({ text }: Block, source: SourceFile): Eol | undefined =>
  /[\r\n]/.test(text) ? undefined : eolOf(source.text);

/** What stands before the field's name: a value may go on in lines that are indented further. */
function indentationOf({ text }: Block, { syntax: { span } }: TypedField): string {
  const lineStart = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  return text.slice(lineStart, span.start);
}

/** Lines of one field, `进展：2024-05-28 已批复`, that a block is to have. */
export interface FieldLines {
  readonly file: EditedFile;
  readonly entity: Entity;
  readonly key: FieldKey;
  readonly lines: readonly string[];
}

/**
 * The edits that give blocks of any files these lines, each after the last of its field, else after the block's last field
 * line. A line that the block has already is not added again, nor one that is asked for twice: applied twice is applied once.
 */
export function addLines(wanted: readonly FieldLines[]): readonly FileEdit[] {
  const asked = new Map<Entity, Set<string>>();
  const edits: FileEdit[] = [];
  for (const { file, entity, key, lines } of wanted) {
    const { block } = entity;
    const known = asked.get(entity) ?? new Set<string>();
    asked.set(entity, known);
    const fresh = lines
      .map((line) => line.trim())
      .filter((line) => {
        if (line === '' || known.has(line) || hasLine(block.text, { start: 0, end: block.text.length }, line))
          return false;
        known.add(line);
        return true;
      });
    if (fresh.length > 0) edits.push(insertLines(file, entity, fresh, fieldsOf(entity, key).at(-1)));
  }
  return edits;
}
