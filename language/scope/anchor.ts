import { type Entity, textsOf } from '../model/entities.js';
import { fold } from '../text/fold.js';
import type { Understanding } from '../time/types.js';
import type { Dating } from './dating.js';
import type { Dated, Environment, TaskDeadline } from './workspace.js';

/**
 * A deadline that counts from an event (批复后30个工作日), dated from the day on which the event happened: the event of that
 * name, or the one that 启动条件 names. Unchanged while the event has no day. An event that has only a month stays undated:
 * no day is made of it.
 */
export function startedBy(dated: Dated, entity: Entity, environment: Environment): TaskDeadline {
  const { anchor, flags } = dated.understanding;
  if (!flags.includes('anchored') || anchor === null) return dated;
  const anchored = fold(anchor);
  const conditions = textsOf(entity, 'startConditions').map(({ text }) => fold(text));
  const names = [anchored, ...conditions.filter((text) => text.includes(anchored) || anchored.includes(text))];
  const event = environment.events.find(
    ({ declared, start, name, aliases }) =>
      declared && FULL_DAY.test(start) && [name, ...aliases].some((word) => names.includes(fold(word))),
  );
  if (!event) return dated;
  const since = event.end ?? event.start;
  const understanding = from(since, dated, environment.dating);
  return understanding ? { ...dated, understanding, since, occurred: event.occurred === true } : dated;
}

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const AFTER = /^(?:之日)?(?:以后|之后|后|起)?(?:的)?/;

/** The same words with the day of the event in its place; undefined where no day follows from them. */
export function from(day: string, { text, understanding }: Dated, dating: Dating): Understanding | undefined {
  const at = text.indexOf(understanding.anchor ?? '');
  if (!understanding.anchor || at < 0) return undefined;
  const rest = text.slice(at + understanding.anchor.length).replace(AFTER, '');
  const found = dating.from(day).understand(rest);
  if (!found.deadline) return undefined;
  // Where it was counted from is part of the explanation; the words are the task's own.
  return {
    ...found,
    span: understanding.span,
    anchor: understanding.anchor,
    reading: `${text}：${understanding.anchor} ${day}，${found.reading}`,
  };
}
