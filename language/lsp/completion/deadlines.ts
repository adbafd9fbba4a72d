import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Environment } from '../../scope/workspace.js';
import { addMonths, endOfMonth, startOfMonth, weekdayName } from '../../time/days.js';
import type { Candidate } from './offer.js';
import { DEADLINE_PHRASES, MONTH_PHRASES, YEAR_PHRASES } from './phrases.js';

/** `2024-06-30 周日` */
export const dayAndWeekday = (iso: string): string => `${iso} ${weekdayName(iso)}`;

/**
 * Phrases from the document's month on, with the days that they come to, nearest first. A document whose date is still to
 * be written is taken for one of today.
 */
export function* deadlines(environment: Environment, typed: string, today: string): Generator<Candidate> {
  const ref = environment.ref ?? today;
  const dating = environment.dating.from(ref);
  const dated = phrasesFor(typed, ref).flatMap((label) => {
    const { deadline, reading } = dating.understand(label);
    return deadline && deadline >= ref ? [{ label, deadline, reading }] : [];
  });
  for (const { label, deadline, reading } of dated.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))) {
    yield { label, kind: CompletionItemKind.Constant, detail: `→ ${dayAndWeekday(deadline)}`, documentation: reading };
  }
}

/** The phrases that what was typed could become: its year and month, where it names them. */
function phrasesFor(typed: string, ref: string): readonly string[] {
  const year = Number(ref.slice(0, 4));
  const [, named = '', rest = ''] = /^((?:20\d{0,2}年?|[今明后]年)?)(.*)$/s.exec(typed) ?? [];
  const years = /^[今明后]年$/.test(named)
    ? [named]
    : [0, 1, 2].map((ahead) => `${year + ahead}年`).filter((each) => named !== '' && each.startsWith(named));
  const prefixes = named === '' ? [''] : years;
  const digits = /^\d{1,2}/.exec(rest)?.[0] ?? '';
  const first = Number(ref.slice(5, 7));
  const months = Array.from({ length: 12 }, (_, index) => ((first + index - 1) % 12) + 1).filter((month) =>
    String(month).startsWith(digits),
  );
  return prefixes.flatMap((prefix) => [
    ...months.flatMap((month) => {
      const phrases = digits === '' ? MONTH_PHRASES.slice(0, 1) : MONTH_PHRASES;
      return phrases.map((phrase) => prefix + phrase.replace('N', String(month)));
    }),
    ...(prefix === '' ? DEADLINE_PHRASES : YEAR_PHRASES.map((phrase) => prefix + phrase)),
  ]);
}

const MONTHS_AHEAD = 12;

/** Days written out, where words will not do: the ends of the coming months. */
export function* monthEnds(from: string, prefix = ''): Generator<Candidate> {
  for (let ahead = 0; ahead < MONTHS_AHEAD; ahead++) {
    const day = endOfMonth(addMonths(startOfMonth(from), ahead));
    const label = `${prefix}${day}`;
    const detail = `${Number(day.slice(5, 7))}月底 ${weekdayName(day)}`;
    yield { label, kind: CompletionItemKind.Constant, detail, text: `${label} ` };
  }
}
