import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../../checks/rule.js';
import type { Block } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { rangeIn } from '../places.js';

/** Collects replacements in blocks of several files. */
export class EditCollector {
  private readonly changes: Record<string, TextEdit[]> = {};
  private readonly taken: { readonly block: Block; readonly span: Span }[] = [];

  replace(path: string, block: Block, span: Span, newText: string): this {
    (this.changes[path] ??= []).push({ range: rangeIn(block, span), newText });
    return this;
  }

  insert(path: string, block: Block, at: number, newText: string): this {
    return this.replace(path, block, { start: at, end: at }, newText);
  }

  /** Adds a fix if the text is still what it was made for and no other fix touches the same place. */
  add(fix: Fix): boolean {
    const spans = fix.edits.map(({ place: { block, span } }) => ({ block, span }));
    const stale = fix.edits.some(({ place: { block, span }, old }) => block.text.slice(span.start, span.end) !== old);
    if (stale || spans.some((wanted) => this.taken.some((other) => collide(wanted, other)))) return false;
    this.taken.push(...spans);
    for (const { place, text } of fix.edits) this.replace(place.path, place.block, place.span, text);
    return true;
  }

  get empty(): boolean {
    return Object.keys(this.changes).length === 0;
  }

  done(): WorkspaceEdit {
    return { changes: this.changes };
  }
}

interface At {
  readonly block: Block;
  readonly span: Span;
}
const collide = (a: At, b: At): boolean =>
  a.block === b.block &&
  (a.span.start < b.span.end && b.span.start < a.span.end
    ? true
    : a.span.start === b.span.start && a.span.end === b.span.end);
