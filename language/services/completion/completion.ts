import { CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver-types';
import type { FieldSpec } from '../../table/fields.js';
import { separators } from '../../text/separators.js';
import { classify, lineEnd } from '../../syntax/lines.js';
import { type Spot, spotAt, type View } from '../analysis.js';
import { nextId } from '../ids.js';
import { loadPinyin, needsPinyin, type PinyinMatch } from '../pinyin.js';
import { offsetAt, rangeAt } from '../places.js';
import { BLOCK_SNIPPETS } from './blocks.js';
import { type Candidate, offer } from './offer.js';
import { valueCandidates } from './values.js';

const LISTS = new Set(['units', 'people', 'refs', 'names']);
/** Typing one of these opens the list. */
export const TRIGGERS = ['：', ':', '、', '【', '[', '#', ' '];

/** What can be written at the cursor: field names, words of heads, whole blocks, and values by the type of their field. */
export async function completions(view: View, position: Position): Promise<CompletionList> {
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
  if (line.kind === 'field' && offset > line.colon) return inValue(view, spot, offset, pinyin);
  if (line.kind === 'continuation') return inValue(view, spot, offset, pinyin);
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
  const { items } = offer(candidates, typed, range, pinyin);
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
  if (!entity?.kind || !spot) {
    yield { label: '督办语言', kind: CompletionItemKind.Property, text: '督办语言：1' };
    return;
  }
  const written = new Set(entity.fields.map(({ spec }) => spec));
  const { vocabulary } = spot.file.environment;
  const specs = vocabulary
    .fieldsFor(entity.kind, entity.word?.word ?? '')
    .filter((spec) => spec.many || !written.has(spec));
  for (const spec of specs.toSorted((a, b) => rank(a) - rank(b))) {
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

/** What every task needs comes first; the fields of every block last. */
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
function rank({ key }: FieldSpec): number {
  const first = FIRST.indexOf(key);
  if (first >= 0) return first;
  return LAST.has(key) ? 1000 : 100;
}

function* blocks({ file }: View): Generator<Candidate> {
  for (const { word, detail, lines, first } of BLOCK_SNIPPETS) {
    if (first && file.document) continue;
    const spec = file.environment.vocabulary.word(word);
    if (!spec) continue;
    const id = spec.takesId ? ` \${1:${nextId(file, spec.kind)}}` : '';
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
  if (/[\d\s]/.test(typed)) return empty();
  const { vocabulary } = view.file.environment;
  const closed = view.file.source.text.charAt(offset) === '】' || view.file.source.text.charAt(offset) === ']';
  const words = vocabulary.words.filter(({ word, canonical }) => word === canonical);
  const candidates = words.map(({ word, doc, takesId, kind }): Candidate => {
    const id = takesId ? ` ${nextId(view.file, kind, spot.entity)}` : '';
    return { label: word, kind: CompletionItemKind.Keyword, detail: doc, text: `${word}${id}${closed ? '' : '】'}` };
  });
  return listOf(view, candidates, typed, offset, pinyin);
}

function inValue(view: View, spot: Spot, offset: number, pinyin: PinyinMatch | undefined): CompletionList {
  const field = spot.entity.fields.find(
    ({ syntax: { nameSpan, value } }) =>
      nameSpan.end < spot.at && spot.at <= Math.max(value.span.end, lineEnd(spot.entity.block.text, nameSpan.end)),
  );
  if (!field) return empty();
  const { span } = field.syntax.value;
  const { text } = spot.entity.block;
  const value = text.slice(Math.min(span.start, spot.at), spot.at);
  const cut = field.spec && LISTS.has(field.spec.type) ? (separators(value).at.at(-1) ?? -1) + 1 : 0;
  const typed = value.slice(cut).replace(/^[\s|｜]+/, '');
  return listOf(view, valueCandidates(spot, field, typed), typed, offset, pinyin);
}
