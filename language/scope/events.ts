import { type Entity, factsOf, firstOf } from '../model/entities.js';
import { defaultCalendar, understandSpan } from '../time/index.js';
import type { NamedEvent } from '../time/types.js';
import { splitList } from '../text/lists.js';

/** An event is declared for a folder, whose documents have different days: only what names its year is a day. */
const NO_DAY_0 = { ref: '', calendar: defaultCalendar, events: [], readings: {} };

/** The events that a block declares, by 起止, 日期 or 发生; none where no day can be read from them. */
export function eventOf(entity: Entity): NamedEvent | undefined {
  if (entity.title === '') return undefined;
  const aliases = entity.fields.flatMap((field) =>
    field.spec?.key === 'aliases' && field.value?.type === 'names' ? field.value.names.map((name) => name.text) : [],
  );
  const [name = entity.title, ...more] = splitList(entity.title).parts.map((part) => part.text);
  const event = { name, aliases: [...more, ...aliases], declared: true };
  const occurred = factsOf(entity, 'occurrences').findLast((fact) => fact.date);
  if (occurred?.date) return { ...event, start: occurred.date };
  const { start, end } = spanOf(entity, 'period') ?? spanOf(entity, 'date') ?? {};
  return start ? { ...event, start, ...(end && end !== start ? { end } : {}) } : undefined;
}

function spanOf(
  entity: Entity,
  key: 'period' | 'date',
): { readonly start: string; readonly end: string | null } | undefined {
  const text = firstOf(entity, key)?.syntax.value.text;
  const { start, end } = text === undefined ? { start: null, end: null } : understandSpan(text, NO_DAY_0);
  return start === null ? undefined : { start, end };
}
