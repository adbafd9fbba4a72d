import type { CompletionItem, CompletionItemKind, Range } from 'vscode-languageserver-types';
import type { PinyinMatch } from '../pinyin.js';
import { answers } from '../pinyin.js';

/** A candidate before it is matched with what was typed. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Shown grey beside the label: what it means. */
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** What is put in, where it differs from the label. */
  readonly text?: string;
  readonly snippet?: boolean;
  /** Other spellings by which it may be found. */
  readonly also?: readonly string[];
  /** Opens the next list at once (behind `字段：`). */
  readonly more?: boolean;
}

/** The most that one list holds; more typing brings the rest. */
const MOST = 200;

/** The candidates that answer what was typed, in their order, those that begin with it first. */
export function offer(
  candidates: Iterable<Candidate>,
  typed: string,
  range: Range,
  pinyin: PinyinMatch | undefined,
): { readonly items: CompletionItem[]; readonly cut: boolean } {
  const found: { readonly candidate: Candidate; readonly first: boolean }[] = [];
  let cut = false;
  for (const candidate of candidates) {
    if (found.length >= MOST) {
      cut = true;
      break;
    }
    const names = [candidate.label, ...(candidate.also ?? [])];
    if (names.some((name) => answers(name, typed, pinyin)))
      found.push({ candidate, first: candidate.label.startsWith(typed) });
  }
  const items = found
    .toSorted((a, b) => Number(b.first) - Number(a.first))
    .map(({ candidate }, index) => itemOf(candidate, typed, range, index));
  return { items, cut };
}

function itemOf(candidate: Candidate, typed: string, range: Range, index: number): CompletionItem {
  const { label, kind, detail, documentation, text, snippet, more } = candidate;
  return {
    label,
    kind,
    // Matching was done here, where pinyin and other names are known: the editor must not drop what it cannot spell.
    filterText: typed === '' ? label : typed,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: text ?? label },
    ...(detail ? { labelDetails: { description: detail }, detail } : {}),
    ...(documentation ? { documentation } : {}),
    ...(snippet ? { insertTextFormat: 2 } : {}),
    ...(more ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
  };
}
