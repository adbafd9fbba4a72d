import type { Entity, TypedField } from '../model/entities.js';
import { lineEnd } from '../syntax/lines.js';
import type { Span } from '../text/span.js';
import type { Fix, FixEdit, Place } from './rule.js';

/** Replaces the text of a span of a block. */
export function replaceSpan(path: string, entity: Pick<Entity, 'block'>, span: Span, text: string): FixEdit {
  return { place: place(path, entity, span), old: entity.block.text.slice(span.start, span.end), text };
}

export const place = (path: string, entity: Pick<Entity, 'block'>, span: Span): Place => ({
  path,
  block: entity.block,
  span,
});

/**
 * Adds whole lines `字段：值` after the last line of `after` (the block's last field line without it), with the
 * indentation of the neighbour and the block's line end (LANGUAGE §5).
 */
export function insertField(path: string, entity: Entity, line: string, after?: TypedField): FixEdit {
  const { block } = entity;
  const neighbour = after ?? entity.fields.at(-1);
  const anchor = neighbour?.syntax.span ?? entity.span;
  const at = lineEnd(block.text, anchor.end);
  const eol = /\r\n|\r|\n/.exec(block.text)?.[0] ?? '\n';
  const start = neighbour?.syntax.span.start ?? 0;
  const lineStart = Math.max(block.text.lastIndexOf('\n', start - 1), block.text.lastIndexOf('\r', start - 1)) + 1;
  const indent = neighbour ? block.text.slice(lineStart, start) : '  ';
  return { place: place(path, entity, { start: at, end: at }), old: '', text: `${eol}${indent}${line}` };
}

/** A fix of one edit. */
export const fix = (title: string, edit: FixEdit, preferred = false): Fix => ({ title, edits: [edit], preferred });
