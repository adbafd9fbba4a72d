import { quoteFacts, type QuoteFacts } from '../speech/index.js';
import type { Entity } from '../model/entities.js';
import type { Quote } from '../model/values.js';
import type { DirectiveFile, Task } from '../scope/workspace.js';
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
  const pieces = new Pieces();
  const withFirst = new Map<number, Set<number>>();
  const later = new Set<number>();
  tasks.forEach(({ entity }, task) => {
    for (const { quote } of quotesOf(entity)) {
      const words = fold(quote.words);
      if (words === '') continue;
      for (const first of pieces.firstOf(words, task)) {
        later.add(task);
        const others = withFirst.get(first);
        if (others) others.add(task);
        else withFirst.set(first, new Set([task]));
      }
    }
  });
  const at = (index: number): Task => tasks[index] as Task;
  return tasks.flatMap((first, index) =>
    later.has(index) ? [] : [{ first, tasks: [first, ...[...(withFirst.get(index) ?? [])].map(at)] }],
  );
}

/** Where a piece stood first. */
interface FirstPiece {
  readonly words: string;
  readonly at: number;
  readonly task: number;
}

const BASE = 31;
/** What the character that leaves the window has been multiplied with. */
const LEAVING = Array.from({ length: SHARED - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * Remembers which task quoted each piece of twelve characters first. Pieces are told apart by a hash that rolls along
 * the words (Rabin–Karp) and compared where hashes agree: cutting out every piece would cost more than all else here.
 */
class Pieces {
  private readonly byHash = new Map<number, FirstPiece>();

  /** The other tasks that were first to quote a piece of these words; pieces that nobody quoted are this task's. */
  firstOf(words: string, task: number): ReadonlySet<number> {
    const found = new Set<number>();
    const length = Math.min(SHARED, words.length);
    let hash = 0;
    for (let at = 0; at < length; at++) hash = (Math.imul(hash, BASE) + words.charCodeAt(at)) | 0;
    for (let at = 0; ; at++) {
      const first = this.known(hash, words, at, length, task);
      if (first !== task) found.add(first);
      if (at + length >= words.length) return found;
      hash = (hash - Math.imul(words.charCodeAt(at), LEAVING)) | 0;
      hash = (Math.imul(hash, BASE) + words.charCodeAt(at + length)) | 0;
    }
  }

  /** The task that quoted the piece first. Pieces of one hash stand behind each other. */
  private known(hash: number, words: string, at: number, length: number, task: number): number {
    for (let slot = hash; ; slot++) {
      const piece = this.byHash.get(slot);
      if (!piece) {
        this.byHash.set(slot, { words, at, task });
        return task;
      }
      if (samePiece(piece, words, at, length)) return piece.task;
    }
  }
}

/** A quote that is shorter than a piece is a piece of its own. */
function samePiece(piece: FirstPiece, words: string, at: number, length: number): boolean {
  if (Math.min(SHARED, piece.words.length) !== length) return false;
  for (let offset = 0; offset < length; offset++) {
    if (piece.words.charCodeAt(piece.at + offset) !== words.charCodeAt(at + offset)) return false;
  }
  return true;
}
