import { type FieldSpec, FIELD_BY_LABEL, type FieldType } from '../table/fields.js';
import { isId } from '../table/ids.js';
import { KERNEL_WORDS } from '../table/words.js';
import { applyEdits, type Edit } from '../text/edit.js';
import { eolOf } from '../text/eol.js';
import { fold, isWhiteSpace, trimWhiteSpace } from '../text/fold.js';
import { separators } from '../text/lists.js';
import { parseFullDate } from '../time/full-date.js';
import type { Block, Text } from '../grammar/generated/ast.js';
import { classify, type HeadLine, type Line, lineEnd, nextLine } from './lines.js';
import { parse } from './parse.js';
import { isNewer } from './version.js';

/** One line of the file and what becomes of it. */
interface PlannedLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Undefined where the line goes (a superfluous blank one). */
  readonly out: string | undefined;
  /** True where a blank line is put in before it. */
  readonly spaced: boolean;
}

const KIND_BY_WORD = new Map(KERNEL_WORDS.map((word) => [word.word, word.kind]));
const LISTS = new Set<FieldType>(['units', 'people', 'refs', 'names']);
const REFERENCE = /^([^#＃]*[#＃])?([^#＃]*)$/;
const BOM = '\uFEFF';

/**
 * The canonical layout of a directive file (LANGUAGE §1): heads at column 0 after one blank line, fields indented by
 * two, continuations by four, structural `：` and `、`, half-width ids, ISO dates in facts. Comments, strays and
 * malformed lines stay byte for byte, and no word changes. `format(format(t)) === format(t)`.
 */
export function format(text: string): string {
  const result = applyEdits(text, formatEdits(text));
  return result.ok ? result.text : text;
}

/** The edits that make the text canonical; none where it is already. */
export function formatEdits(text: string): readonly Edit[] {
  if (isNewer(parse(text))) return [];
  const lines = plan(text);
  const eol = eolOf(text);
  const edits: Edit[] = [];
  const push = (start: number, end: number, newText: string): void => {
    const oldText = text.slice(start, end);
    if (oldText !== newText) edits.push({ start, end, oldText, newText });
  };
  for (const line of lines) {
    if (line.out === undefined) {
      push(line.start, line.next, '');
      continue;
    }
    push(line.start, line.end, line.spaced ? `${eol}${line.out}` : line.out);
    push(line.end, line.next, eol);
  }
  return edits;
}

function plan(text: string): PlannedLine[] {
  const lines: {
    start: number;
    end: number;
    next: number;
    out: string | undefined;
    spaced: boolean;
    kind: Line['kind'];
  }[] = [];
  for (const block of parse(text).blocks) {
    for (const { start, end, next, line, out } of canonicalLines(block)) {
      const at = block.start;
      lines.push({ start: at + start, end: at + end, next: at + next, out, spaced: false, kind: line.kind });
    }
  }
  // One blank line stays of several; none at either end of the file.
  let blankBefore = true;
  for (const line of lines) {
    if (line.kind === 'blank' && blankBefore) line.out = undefined;
    else blankBefore = line.kind === 'blank';
  }
  const last = lines.findLast((line) => line.out !== undefined);
  if (last?.kind === 'blank') last.out = undefined;
  const kept = lines.filter((line) => line.out !== undefined);
  for (const [index, line] of kept.entries()) {
    if (line.kind !== 'head') continue;
    let above = index;
    // Comments directly above a head belong to it.
    while (above > 0 && kept[above - 1]?.kind === 'comment') above--;
    const first = kept[above];
    if (above > 0 && kept[above - 1]?.kind !== 'blank' && first) first.spaced = true;
  }
  // A byte order mark is the file's own, not the first line's white space.
  const first = kept[0];
  if (first && text.startsWith(BOM) && !first.out?.startsWith(BOM)) {
    const opening = lines[0];
    if (opening === first) first.out = BOM + (first.out ?? '');
    else if (opening) opening.start = BOM.length;
  }
  return lines;
}

interface CanonicalLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly line: Line;
  readonly out: string;
}

function* canonicalLines(block: Block): Generator<CanonicalLine> {
  const { text } = block;
  const kind = block.head && KIND_BY_WORD.get(block.head.word);
  const indent = block.head ? '  ' : '';
  let field = 0;
  let values: readonly string[] | undefined;
  let more = 0;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const next = nextLine(text, end);
    const line = classify(text, start, end);
    let out = text.slice(start, end);
    if (line.kind === 'blank') out = '';
    else if (line.kind === 'head') {
      values = (block.head?.title.text ?? '').split('\n');
      more = 0;
      out = canonicalHead(out, line, text, values[0] ?? '');
    } else if (line.kind === 'field') {
      const value = block.fields[field++]?.value;
      const spec = FIELD_BY_LABEL.get(line.name);
      values = value ? canonicalValue(value, kind && !spec?.on.includes(kind) ? undefined : spec) : [''];
      more = 0;
      const name = withoutWhiteSpace(text.slice(line.start, line.colon));
      out = checked(`${indent}${name}：${values[0]}`, line, out);
    } else if (line.kind === 'continuation' && values) {
      const value = values[++more] ?? '';
      out = value === '' ? '    |' : `    | ${value}`;
    }
    yield { start, end, next, line, out };
    start = next;
  }
}

/** Malformed heads stay as they are: nobody knows what they were to be. */
function canonicalHead(line: string, head: HeadLine, text: string, title: string): string {
  if (head.problem) return line;
  const label = text.slice(head.labelStart, head.labelEnd);
  const match = head.id === undefined ? undefined : /^(.*?)\s*([A-Za-zＡ-Ｚａ-ｚ]{0,4}[\d０-９].*)$/s.exec(label);
  const [word, id] = match ? [match[1] ?? '', fold(match[2] ?? '')] : [label, ''];
  // A colon after the closing bracket is dropped on reading, so a title that begins with one needs another.
  const guard = /^[：:﹕︓∶]/.test(title) ? '：' : '';
  const spelled = `【${withoutWhiteSpace(word)}${id === '' ? '' : ` ${id}`}】${guard}${title}`;
  return checked(spelled, head, line);
}

/** The canonical line if it reads as what it was made of, else the line as it was. */
function checked(canonical: string, line: Line, original: string): string {
  const again = classify(canonical, 0, canonical.length);
  if (line.kind === 'field') return again.kind === 'field' && again.name === line.name ? canonical : original;
  if (line.kind !== 'head' || again.kind !== 'head') return original;
  return again.word === line.word && again.id === line.id && !again.problem ? canonical : original;
}

/** The lines of a value; only separators, reference ids and fact dates change, and only in built-in fields. */
function canonicalValue(value: Text, spec: FieldSpec | undefined): readonly string[] {
  if (spec && LISTS.has(spec.type)) return canonicalList(value.text, spec.type === 'refs').split('\n');
  if (spec?.type === 'fact') return isoDate(value.text).split('\n');
  return value.text.split('\n');
}

function canonicalList(text: string, references: boolean): string {
  const { at, unbalanced } = separators(text);
  if (unbalanced) return text;
  const parts: string[] = [];
  let from = 0;
  for (const end of [...at, text.length]) {
    const part = text.slice(from, end);
    const bare = trimWhiteSpace(part);
    // The ends of the lines are trimmed by the parser, white space beside a separator is layout.
    parts.push(references ? canonicalReference(bare) : bare);
    if (end < text.length) parts.push(text[end] === '\n' ? '\n' : '、');
    from = end + 1;
  }
  return parts.join('');
}

function canonicalReference(text: string): string {
  const match = REFERENCE.exec(text);
  const id = fold(match?.[2] ?? '');
  if (!match || !isId(id)) return text;
  return `${match[1]?.replace(/\s*[#＃]$/, '#') ?? ''}${id}`;
}

function isoDate(text: string): string {
  const { date, span } = parseFullDate(text);
  const written = text.slice(span.start, span.end);
  if (!date || written === date || written.includes('\n')) return text;
  const rest = text.slice(span.end);
  return `${text.slice(0, span.start)}${date}${/^[^\s，,、：:；;（(]/.test(rest) ? ' ' : ''}${rest}`;
}

function withoutWhiteSpace(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) if (!isWhiteSpace(text.charCodeAt(at))) out += text.charAt(at);
  return out;
}
