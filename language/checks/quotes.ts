import { quoteFacts, type QuoteFacts } from '../draft/index.js';
import { type Entity, fieldsOf } from '../model/entities.js';
import type { Quote } from '../model/values.js';
import type { DirectiveFile, Task, Workspace } from '../model/workspace.js';
import { fold } from '../text/fold.js';
import type { Span } from '../text/span.js';

/** One 出处 of a block and what its words commit to. */
export interface QuotedFacts {
  readonly quote: Quote;
  /** The value in its block. */
  readonly span: Span;
  readonly facts: QuoteFacts;
}

const facts = new WeakMap<Quote, QuoteFacts>();

/** Every 出处 of a block that says something. */
export function quotesOf(entity: Entity): readonly QuotedFacts[] {
  const found: QuotedFacts[] = [];
  for (const { value, syntax } of fieldsOf(entity, 'quotes')) {
    if (value?.type !== 'quote' || value.quote.words === '') continue;
    const known = facts.get(value.quote) ?? quoteFacts(value.quote.words);
    facts.set(value.quote, known);
    found.push({ quote: value.quote, span: syntax.value.span, facts: known });
  }
  return found;
}

/** Everything that a block says itself: its title and its fields but the quotes. */
export function wordsBesideQuotes(entity: Entity): string {
  const fields = entity.fields.filter(({ spec }) => spec?.key !== 'quotes').map(({ syntax }) => syntax.value.text);
  return [entity.title, ...fields].join('\n');
}

/** So many characters in common make two quotes pieces of the same sentence. */
const SHARED = 12;

/** Whether and with which tasks of its file each task shares the sentence that it quotes; in file order, itself included. */
export function tasksSharingQuotes(file: DirectiveFile, workspace: Workspace): ReadonlyMap<Task, readonly Task[]> {
  const tasks = workspace.tasks.filter((task) => task.file === file);
  const byPiece = new Map<string, Set<Task>>();
  const piecesOf = new Map<Task, readonly string[]>();
  for (const task of tasks) {
    const pieces = quotesOf(task.entity).flatMap(({ quote }) => pieces12(fold(quote.words)));
    piecesOf.set(task, pieces);
    for (const piece of pieces) {
      const known = byPiece.get(piece);
      if (known) known.add(task);
      else byPiece.set(piece, new Set([task]));
    }
  }
  return new Map(
    tasks.map((task) => {
      const sharing = new Set((piecesOf.get(task) ?? []).flatMap((piece) => [...(byPiece.get(piece) ?? [])]));
      return [task, tasks.filter((other) => other === task || sharing.has(other))];
    }),
  );
}

function pieces12(words: string): string[] {
  if (words.length <= SHARED) return words === '' ? [] : [words];
  return Array.from({ length: words.length - SHARED + 1 }, (_, at) => words.slice(at, at + SHARED));
}
