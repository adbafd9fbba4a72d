import { CompletionItemKind } from 'vscode-languageserver-types';
import { parseFullDate } from '../../time/full-date.js';
import type { Spot } from '../analysis.js';
import { tasksByEntity } from '../analysis.js';
import { monthEnds } from './deadlines.js';
import { persons, units } from './names.js';
import type { Candidate } from './offer.js';

/** Where the words go on behind a full date and a blank; undefined while the date is not complete. */
export function behindDay(before: string): number | undefined {
  const { date, span } = parseFullDate(before);
  const blank = date ? /^\s+/.exec(before.slice(span.end)) : undefined;
  return blank ? span.end + blank[0].length : undefined;
}

/** A fact begins with a day, today most likely. */
export function* factDays({ standing: { day } }: Spot): Generator<Candidate> {
  yield { label: day, kind: CompletionItemKind.Constant, detail: '今天', text: `${day} `, more: true };
}

const spaced = function* (candidates: Iterable<Candidate>): Generator<Candidate> {
  for (const candidate of candidates) yield { ...candidate, text: `${candidate.text ?? candidate.label} ` };
};

/** Behind the day: what a fact of this field is about. */
export function* factParameters(spot: Spot, key: string): Generator<Candidate> {
  const task = tasksByEntity(spot.workspace).get(spot.entity);
  switch (key) {
    case 'milestoneReached':
      for (const { what, text } of task?.milestones ?? [])
        yield { label: what, kind: CompletionItemKind.Event, detail: text };
      break;
    case 'actuals':
      for (const { name, quantity } of task?.indicators ?? [])
        yield { label: name, kind: CompletionItemKind.Unit, detail: quantity?.unit, text: `${name} ` };
      break;
    case 'verifications':
    case 'closeOuts':
      yield* spaced(units(spot));
      break;
    case 'tenures':
      yield* persons(spot.file.environment);
      break;
    case 'extensions':
      yield* monthEnds(spot.standing.day, '至 ');
      break;
    case 'progress':
      for (const percent of [30, 50, 80, 100])
        yield { label: `${percent}%`, kind: CompletionItemKind.Value, text: `${percent}% ` };
      break;
    default:
  }
}
