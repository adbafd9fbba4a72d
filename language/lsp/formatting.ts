import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../syntax/format.js';
import { lineEnd, nextLine } from '../syntax/lines.js';
import { replaceSpan } from '../text/edit.js';
import { fold } from '../text/fold.js';
import { type View, spotAt } from './analysis.js';
import { nextId } from '../model/numbering.js';
import { textEdits } from './edits.js';
import { offsetAt } from './places.js';

/** The edits that give the file its canonical layout. */
export const formatDocument = ({ file: { source } }: View): TextEdit[] => textEdits(source, formatEdits(source.text));

/** The same for whole lines that the range touches. */
export function formatRange({ file: { source } }: View, range: Range): TextEdit[] {
  const { text } = source;
  const from = offsetAt(source, { line: range.start.line, character: 0 });
  const to = nextLine(text, lineEnd(text, offsetAt(source, range.end)));
  return textEdits(
    source,
    formatEdits(text).filter((edit) => edit.start >= from && edit.end <= to),
  );
}

/** Typing one of these makes the line (for a line end: the line above) canonical where it is beyond doubt. */
export const ON_TYPE = { first: '\n', more: ['：', ':', '】', ']', '，', ',', '；', ';'] } as const;

/**
 * What typing one character settles: a half-width colon behind a field name, brackets of a head, commas in a list of
 * names; `【任务】` is numbered as soon as it is closed.
 */
export function formatOnType(view: View, position: Position, typed: string): TextEdit[] {
  const { source } = view.file;
  const { text } = source;
  if (typed === '\n') {
    if (position.line === 0) return [];
    const start = offsetAt(source, { line: position.line - 1, character: 0 });
    const end = lineEnd(text, start);
    // Not the blank line above a head: the cursor has just left this line, others stay where they are.
    const edits = formatEdits(text)
      .filter((edit) => edit.start >= start && edit.end <= end && edit.newText.trim() !== '')
      .filter((edit) => !/[\r\n]/.test(edit.newText));
    return textEdits(source, edits);
  }
  const offset = offsetAt(source, position);
  const spot = spotAt(view, position);
  if (!spot) return [];
  const before = { start: offset - 1, end: offset };
  const { block } = spot.entity;
  if (typed === '：' || typed === ':') {
    const field = block.fields.find(({ nameSpan, value }) => nameSpan.end < spot.at && spot.at <= value.span.start);
    return field && text[before.start] === ':' ? textEdits(source, [replaceSpan(text, before, '：')]) : [];
  }
  if (typed === '】' || typed === ']') return closeHead(view, offset);
  // A comma in a list of names is the Chinese one.
  const field = spot.entity.fields.find(
    ({ syntax: { value } }) => value.span.start <= spot.at && spot.at <= value.span.end,
  );
  const listed = field?.spec && ['units', 'people', 'refs', 'names'].includes(field.spec.type);
  const balanced = !/[（(〔《“【][^）)〕》”】]*$/.test(
    text.slice(block.start + (field?.syntax.value.span.start ?? 0), before.start),
  );
  return listed && balanced ? textEdits(source, [replaceSpan(text, before, '、')]) : [];
}

function closeHead(view: View, offset: number): TextEdit[] {
  const { source } = view.file;
  const { text } = source;
  const entity = view.file.entities.find(
    ({ block }) => block.start < offset && offset <= block.start + block.text.length,
  );
  const head = entity?.block.head;
  if (!entity || !head || head.problem || head.wordSpan.end > offset) return [];
  const start = entity.block.start + head.span.start;
  if (text.slice(start, offset).indexOf(text.charAt(offset - 1)) !== offset - 1 - start) return [];
  const id = head.id ?? (entity.word?.takesId ? nextId(view.file.entities, entity.kind, entity) : undefined);
  const written = head.idSpan ? fold(entity.block.text.slice(head.idSpan.start, head.idSpan.end)) : id;
  const newText = `【${head.word}${written === undefined ? '' : ` ${written}`}】`;
  if (text.slice(start, offset) === newText) return [];
  return textEdits(source, [replaceSpan(text, { start, end: offset }, newText)]);
}
