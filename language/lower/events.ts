import { type Entity, factsOf, firstOf } from '../model/entities.js';
import { splitList } from './names.js';
import { parseFullDate } from '../time/full-date.js';
import type { NamedEvent } from '../time/types.js';

const YEARLY = /^每年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?/;
const RANGE = /^(.+?)\s*(?:至|到|—|–|~|～|-{1,2}(?=\D|\d{4}))\s*(.+)$/;

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
  const period = firstOf(entity, 'period')?.syntax.value.text;
  if (period) {
    const range = RANGE.exec(period.replace(/^每年/, ''));
    const yearly = period.startsWith('每年');
    const start = day(range?.[1] ?? period, yearly);
    const end = range && day(range[2] as string, yearly);
    if (start) return { ...event, start, ...(end ? { end } : {}) };
  }
  const date = firstOf(entity, 'date')?.syntax.value.text;
  const start = date && (parseFullDate(date).date ?? day(date, YEARLY.test(date)));
  return start ? { ...event, start } : undefined;
}

function day(text: string, yearly: boolean): string | undefined {
  if (!yearly) return parseFullDate(text).date;
  const match = YEARLY.exec(`每年${text.replace(/^每年/, '').trim()}`);
  return match ? `--${match[1]?.padStart(2, '0')}-${match[2]?.padStart(2, '0')}` : undefined;
}
