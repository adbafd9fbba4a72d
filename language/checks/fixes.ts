import type { Entity } from '../model/entities.js';
import type { FileEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { Fix, Place } from './rule.js';

export { insertField, replaceSpan } from '../model/edits.js';

export const place = (path: string, entity: Pick<Entity, 'block'>, span: Span): Place => ({
  path,
  block: entity.block,
  span,
});

/** A fix of one edit. */
export const fix = (title: string, edit: FileEdit, preferred = false): Fix => ({ title, edits: [edit], preferred });
