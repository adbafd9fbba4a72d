// INTERIM, uncommitted: stands in for exports that the owner of language/time has not landed yet. Delete when they are.
import type { DeadlineContext, Understanding } from './types.js';
import { understandDeadline } from './understand.js';
export const readLeadingDeadline = (text: string, ctx: DeadlineContext) => {
  const space = text.search(/\s/);
  const head = space > 0 ? text.slice(0, space) : text;
  const u = understandDeadline(head, ctx);
  return u.span && u.span.start === 0
    ? { understanding: u, restStart: u.span.end }
    : { understanding: { ...u, kind: 'none' as const, certainty: 'exact' as const }, restStart: 0 };
};
export const findDeadlines = (text: string, ctx: DeadlineContext): Understanding[] => {
  const u = understandDeadline(text, ctx);
  return u.span ? [u] : [];
};
export const understandRecurrence = (text: string, ctx: DeadlineContext): Understanding =>
  understandDeadline(text, ctx);
