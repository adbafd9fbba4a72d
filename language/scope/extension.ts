import type { Fact } from '../model/values.js';
import { kept } from '../text/kept.js';
import type { Dating } from './dating.js';
import type { Extension } from './workspace.js';

/** 延期 of some facts, each with the day that it asks for. */
export const extensionsOf = (facts: readonly Fact[], dating: Dating): readonly Extension[] =>
  kept(facts.flatMap((fact) => extensionOf(fact, dating) ?? []));

/**
 * What a 延期 asks for, read with the file's own events and settings: relative words count from the day of the request.
 * Undefined where the fact is no 延期.
 */
export function extensionOf(fact: Fact, dating: Dating): Extension | undefined {
  if (fact.key !== 'extensions') return undefined;
  const unread = { fact, deadline: undefined, reason: fact.body };
  if (fact.until === undefined || fact.date === undefined) return unread;
  const { understanding, restStart } = dating.from(fact.date).leadingOf(fact.until.text);
  if (!understanding.deadline) return unread;
  const reason = fact.until.text.slice(restStart).replace(/^[\s，,、：:]+/, '');
  return { fact, deadline: understanding.deadline, reason };
}
