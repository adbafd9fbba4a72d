import { firstEndingAfter } from '../../text/span.js';
import type { Weights } from '../judge/logistic.js';
import type { Paragraph } from '../structure/paragraphs.js';
import { readPlan } from './plan.js';
import { readSpeech } from '../propose/read-speech.js';
import type { DraftTask, SpeechReading } from '../types.js';

/** Paragraphs of one kind; the others stay in their places, empty, so that every paragraph keeps its number. */
export const only = (kind: Paragraph['kind'], paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.map((paragraph) => (paragraph.kind === kind ? paragraph : { ...paragraph, end: paragraph.start }));

/**
 * Reads a speech with a task table in it, or a notice that orders things before its table: sentences as a speech, rows as a plan.
 * The rows count on in the chapter that they stand in.
 */
export function readMixed(
  text: string,
  paragraphs: readonly Paragraph[],
  known: ReadonlySet<string>,
  events: readonly string[],
  weights: Weights,
): { readonly reading: SpeechReading; readonly spoken: number } {
  const speech = readSpeech(text, only('text', paragraphs), known, events, weights);
  const table = readPlan(text, only('row', paragraphs), known, events);
  const byPlace = (a: { readonly start: number }, b: { readonly start: number }): number => a.start - b.start;
  const sectionAt = (start: number): number => speech.units[firstEndingAfter(speech.units, start) - 1]?.section ?? 0;
  const rows = table.units.map((unit) => ({ ...unit, section: sectionAt(unit.start) }));
  return {
    reading: {
      units: [...speech.units, ...rows].sort(byPlace),
      headings: speech.headings,
      possible: speech.possible,
      tasks: [...speech.tasks, ...renumbered(table.tasks, speech.tasks, sectionAt)].sort(byPlace),
    },
    spoken: speech.tasks.length,
  };
}

function renumbered(
  tasks: readonly DraftTask[],
  others: readonly DraftTask[],
  sectionAt: (start: number) => number,
): DraftTask[] {
  const last = new Map<number, number>();
  for (const { id } of others) {
    const [section, number] = id.includes('-') ? id.split('-').map(Number) : [0, Number(id)];
    last.set(section ?? 0, Math.max(last.get(section ?? 0) ?? 0, number ?? 0));
  }
  return tasks.map((task) => {
    const section = sectionAt(task.start);
    const number = (last.get(section) ?? 0) + 1;
    last.set(section, number);
    return { ...task, id: section > 0 ? `${section}-${number}` : String(number) };
  });
}
