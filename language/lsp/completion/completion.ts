import { CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver-types';
import type { TypedField } from '../../model/entities.js';
import type { FieldSpec } from '../../table/fields.js';
import type { BlockKind } from '../../table/words.js';
import { classify, lineEnd } from '../../syntax/lines.js';
import { type Spot, spotAt, type View } from '../analysis.js';
import { nextId } from '../../model/numbering.js';
import { loadPinyin, needsPinyin, type PinyinMatch } from '../pinyin.js';
import { offsetAt, rangeAt } from '../places.js';
import { BLOCK_SNIPPETS } from './blocks.js';
import { type Candidate, offer } from './offer.js';
import { slotAt } from './values.js';

/** Typing one of these opens the list. */
export const TRIGGERS = ['：', ':', '、', '，', ',', '；', '【', '[', '（', '#', ' '];

/**
 * What can be written at the cursor: field names, words of heads, whole blocks, and values by the type of their field.
 * `filesNear` gives the paths that attachments of a file can have, relative to it.
 */
export async function completions(
  view: View,
  position: Position,
  filesNear: (uri: string) => Promise<readonly string[]> = async () => [],
): Promise<CompletionList> {
  const { text } = view.file.source;
  const offset = offsetAt(view.file.source, position);
  const start = offsetAt(view.file.source, { line: position.line, character: 0 });
  const before = text.slice(start, offset);
  const pinyin = needsPinyin(before) ? await loadPinyin() : undefined;
  const line = classify(text, start, lineEnd(text, start));
  const spot = spotAt(view, position);
  if (line.kind === 'comment') return empty();
  if (!spot) return atLineStart(view, spot, '', offset, pinyin);
  if (line.kind === 'head' && offset > line.start) return inHead(view, spot, offset, line, pinyin);
  if ((line.kind === 'field' && offset > line.colon) || line.kind === 'continuation') {
    const field = fieldAt(spot);
    if (!field) return empty();
    const files = TAKES_FILES.has(field.spec?.type ?? '') ? await filesNear(view.file.path) : [];
    return inValue(view, spot, field, start, files, pinyin);
  }
  if (line.kind === 'blank' && before.trim() !== '') return empty();
  const typed = before.trimStart();
  return atLineStart(view, spot, typed, offset, pinyin);
}

const empty = (): CompletionList => ({ isIncomplete: false, items: [] });

function listOf(
  view: View,
  candidates: Iterable<Candidate>,
  typed: string,
  offset: number,
  pinyin: PinyinMatch | undefined,
): CompletionList {
  const range = rangeAt(view.file.source, { start: offset - typed.length, end: offset });
  const items = offer(candidates, typed, range, pinyin);
  // Asked again at every letter: matching by pinyin and by other names is done here.
  return { isIncomplete: true, items };
}

function atLineStart(
  view: View,
  spot: Spot | undefined,
  typed: string,
  offset: number,
  pinyin: PinyinMatch | undefined,
): CompletionList {
  const { text } = view.file.source;
  const from = offset - typed.length;
  const atMargin = from === 0 || /[\r\n]/.test(text.charAt(from - 1));
  return listOf(view, [...fieldNames(spot, atMargin), ...blocks(view)], typed, offset, pinyin);
}

function* fieldNames(spot: Spot | undefined, atMargin: boolean): Generator<Candidate> {
  const entity = spot?.entity;
  const indent = atMargin ? '  ' : '';
  const kind = entity?.kind;
  if (!entity || !kind) {
    yield { label: '督办语言', kind: CompletionItemKind.Property, text: '督办语言：1' };
    return;
  }
  const written = new Set(entity.fields.map(({ spec }) => spec));
  const { vocabulary } = spot.file.environment;
  const specs = vocabulary.fieldsFor(kind, entity.word?.word ?? '').filter((spec) => spec.many || !written.has(spec));
  for (const spec of specs.toSorted((a, b) => rank(a, kind) - rank(b, kind))) {
    yield {
      label: spec.name,
      kind: CompletionItemKind.Property,
      detail: spec.example,
      documentation: spec.doc,
      text: `${indent}${spec.name}：`,
      also: spec.synonyms,
      more: true,
    };
  }
}

/** What the office declared for its own blocks comes first, then what every task needs; the fields of every block last. */
const FIRST = [
  'leadUnits',
  'deadline',
  'goals',
  'indicators',
  'quotes',
  'supportUnits',
  'progress',
  'milestones',
  'reporting',
];
const LAST = new Set(['chapter', 'notes', 'exemptions', 'formerIds']);
function rank({ key, name }: FieldSpec, kind: BlockKind): number {
  if (key === name) return kind === 'task' ? FIRST.length : -1;
  const first = FIRST.indexOf(key);
  if (first >= 0) return first;
  return LAST.has(key) ? 1000 : 100;
}

function* blocks({ file }: View): Generator<Candidate> {
  for (const { word, detail, lines, first } of BLOCK_SNIPPETS) {
    if (first && file.document) continue;
    const spec = file.environment.vocabulary.word(word);
    if (!spec) continue;
    const id = spec.takesId ? ` \${1:${nextId(file.entities, spec.kind)}}` : '';
    const head = `【${word}${id}】\${2:${spec.takesId ? '做什么' : '名称'}}`;
    yield {
      label: `【${word}】`,
      kind: CompletionItemKind.Snippet,
      detail,
      documentation: spec.doc,
      text: [head, ...lines.map((line) => `  ${line}`)].join('\n'),
      snippet: true,
      also: [word],
    };
  }
}

function inHead(
  view: View,
  spot: Spot,
  offset: number,
  line: Extract<ReturnType<typeof classify>, { kind: 'head' }>,
  pinyin: PinyinMatch | undefined,
): CompletionList {
  if (line.problem === undefined && offset > line.labelEnd) return empty();
  const typed = view.file.source.text.slice(line.start + 1, offset);
  const { vocabulary } = view.file.environment;
  const closed = view.file.source.text.charAt(offset) === '】' || view.file.source.text.charAt(offset) === ']';
  const close = closed ? '' : '】';
  const numbered = /^(\p{L}+)\s+(?=\S*$)/u.exec(typed);
  if (numbered) {
    const spec = vocabulary.word(numbered[1] ?? '');
    if (!spec?.takesId) return empty();
    const label = nextId(view.file.entities, spec.kind, spot.entity);
    const candidates = [{ label, kind: CompletionItemKind.Value, detail: '下一个编号', text: `${label}${close}` }];
    return listOf(view, candidates, typed.slice(numbered[0].length), offset, pinyin);
  }
  if (/[\d\s]/.test(typed)) return empty();
  const words = vocabulary.words.filter(({ word, canonical }) => word === canonical);
  const candidates = words.map(({ word, doc, takesId, kind }): Candidate => {
    const id = takesId ? ` ${nextId(view.file.entities, kind, spot.entity)}` : '';
    return { label: word, kind: CompletionItemKind.Keyword, detail: doc, text: `${word}${id}${close}` };
  });
  return listOf(view, candidates, typed, offset, pinyin);
}

const TAKES_FILES = new Set(['attachment', 'fact']);

const fieldAt = ({ entity: { fields, block }, at }: Spot): TypedField | undefined =>
  fields.find(
    ({ syntax: { nameSpan, value } }) =>
      nameSpan.end < at && at <= Math.max(value.span.end, lineEnd(block.text, nameSpan.end)),
  );

/** `lineStart` is a file offset: what is replaced never reaches into the line above. */
function inValue(
  view: View,
  spot: Spot,
  field: TypedField,
  lineStart: number,
  files: readonly string[],
  pinyin: PinyinMatch | undefined,
): CompletionList {
  const { text, start } = spot.entity.block;
  const from = Math.min(field.syntax.value.span.start, spot.at);
  const before = text.slice(from, spot.at);
  const slot = slotAt(spot, field, before, files);
  if (start + from + slot.from < lineStart) return empty();
  return listOf(view, slot.candidates, before.slice(slot.from), spot.offset, pinyin);
}
