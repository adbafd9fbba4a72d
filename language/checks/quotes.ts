import { quoteFacts, type QuoteFacts } from '../draft/index.js';
import type { Entity } from '../model/entities.js';
import type { Quote } from '../model/values.js';
import type { DirectiveFile, Task } from '../model/workspace.js';
import { fold } from '../text/fold.js';
import type { Span } from '../text/span.js';

const facts = new WeakMap<Quote, QuoteFacts>();

/** One 出处 of a block. */
export class QuotedFacts {
  constructor(
    readonly quote: Quote,
    /** The value in its block. */
    readonly span: Span,
  ) {}

  /** What its words commit to, read when somebody asks. */
  get facts(): QuoteFacts {
    let known = facts.get(this.quote);
    if (!known) {
      known = quoteFacts(this.quote.words);
      facts.set(this.quote, known);
    }
    return known;
  }
}

/** Every 出处 of a block that says something. */
export function quotesOf(entity: Entity): readonly QuotedFacts[] {
  const found: QuotedFacts[] = [];
  for (const { spec, value, syntax } of entity.fields) {
    if (spec?.key !== 'quotes' || value?.type !== 'quote' || value.quote.words === '') continue;
    found.push(new QuotedFacts(value.quote, syntax.value.span));
  }
  return found;
}

/** Everything that a block says itself: its title and its fields but the quotes. */
export function wordsBesideQuotes(entity: Entity): string {
  const fields = entity.fields.filter(({ spec }) => spec?.key !== 'quotes').map(({ syntax }) => syntax.value.text);
  return [entity.title, ...fields].join('\n');
}

/** Tasks that quote the same sentence, pieces of it or all, in file order. */
export interface SharedQuote {
  /** The one that is told about it. */
  readonly first: Task;
  /** With the first. */
  readonly tasks: readonly Task[];
}

const shared = new WeakMap<DirectiveFile, readonly SharedQuote[]>();

/** The tasks of a file by the sentences that they quote; a task whose sentence an earlier one quotes comes with that one. */
export function quotedTogether(file: DirectiveFile): readonly SharedQuote[] {
  let found = shared.get(file);
  if (!found) {
    found = sharing(file.tasks);
    shared.set(file, found);
  }
  return found;
}

/** So many characters in common make two quotes pieces of the same sentence. */
const SHARED = 12;

function sharing(tasks: readonly Task[]): readonly SharedQuote[] {
  // Of every piece of twelve characters the first task that quotes it; the others of that task, where there are any.
  const firstOf = new Map<string, number>();
  const withFirst = new Map<number, Set<number>>();
  const later = new Set<number>();
  tasks.forEach(({ entity }, task) => {
    for (const { quote } of quotesOf(entity)) {
      const words = fold(quote.words);
      if (words === '') continue;
      for (let at = 0; at <= Math.max(0, words.length - SHARED); at++) {
        const piece = words.slice(at, at + SHARED);
        const first = firstOf.get(piece);
        if (first === undefined) firstOf.set(piece, task);
        else if (first !== task) {
          later.add(task);
          const others = withFirst.get(first);
          if (others) others.add(task);
          else withFirst.set(first, new Set([task]));
        }
      }
    }
  });
  const at = (index: number): Task => tasks[index] as Task;
  return tasks.flatMap((first, index) =>
    later.has(index) ? [] : [{ first, tasks: [first, ...[...(withFirst.get(index) ?? [])].map(at)] }],
  );
}
