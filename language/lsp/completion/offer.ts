import type { CompletionItem, CompletionItemKind, Range } from 'vscode-languageserver-types';
import { Answer, answers, type PinyinMatch } from '../pinyin.js';

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

/** The candidates that answer what was typed, those that it names best first, else in their order. */
export function offer(
  candidates: Iterable<Candidate>,
  typed: string,
  range: Range,
  pinyin: PinyinMatch | undefined,
): CompletionItem[] {
  const found: { readonly candidate: Candidate; readonly rank: number }[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const text = candidate.text ?? candidate.label;
    // What stands there already needs no offer, and nothing is offered twice.
    if (text === typed || seen.has(`${candidate.label}\n${text}`)) continue;
    const rank = rankOf(candidate, typed, pinyin);
    if (rank === undefined) continue;
    seen.add(`${candidate.label}\n${text}`);
    found.push({ candidate, rank });
    if (found.length >= MOST) break;
  }
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ candidate }, index) => itemOf(candidate, typed, range, index));
}

/** By its label first, then by its other names. */
function rankOf({ label, also = [] }: Candidate, typed: string, pinyin: PinyinMatch | undefined): number | undefined {
  const own = answers(label, typed, pinyin);
  if (own === Answer.Whole || own === Answer.Beginning) return own;
  const others = also.map((name) => answers(name, typed, pinyin)).filter((answer) => answer !== undefined);
  const best = Math.min(...others, own ?? Number.POSITIVE_INFINITY);
  return best === Number.POSITIVE_INFINITY ? undefined : Answer.Somewhere + best;
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
