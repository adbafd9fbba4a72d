import { draftTasks } from '../draft.js';
import type { UnitLabel } from '../types.js';

export interface LabelledText {
  readonly text: string;
  readonly units: readonly { readonly start: number; readonly end: number; readonly label: UnitLabel }[];
}

const LABELS: Readonly<Record<string, UnitLabel>> = {
  T: 'task',
  E: 'exhortation',
  B: 'background',
  H: 'heading',
  '-': 'boilerplate',
};

/** Joins labelled lines into the text they label: sentences run on, headings and unfinished lines end theirs. */
export function readLabelled(source: string): LabelledText {
  let text = '';
  const units: { start: number; end: number; label: UnitLabel }[] = [];
  for (const line of source.trim().split('\n')) {
    const label = LABELS[line[0] ?? ''];
    const words = line.slice(2);
    if (!line.trim() || !label) {
      text += '\n';
      continue;
    }
    units.push({ start: text.length, end: text.length + words.length, label });
    text += /[。！？；]$/.test(words) ? words : `${words}\n`;
  }
  return { text, units };
}

/** F1 of the drafter on labelled units, and the share of exhortation and background that it made tasks. */
export function scoreUnits({ text, units }: LabelledText): { f1: number; wrong: number } {
  const found = draftTasks(text).units.filter((unit) => unit.label === 'task');
  const hit = (unit: { start: number; end: number }) =>
    found.some(
      (span) => Math.min(span.end, unit.end) - Math.max(span.start, unit.start) >= 0.5 * (unit.end - unit.start),
    );
  const asks = units.filter((unit) => unit.label === 'task');
  const others = units.filter((unit) => unit.label === 'exhortation' || unit.label === 'background');
  const right = asks.filter(hit).length;
  const predicted = units.filter(hit).length;
  return { f1: (2 * right) / (asks.length + predicted), wrong: others.filter(hit).length / others.length };
}
