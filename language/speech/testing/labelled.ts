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

/** A labelled sentence with what stands behind it: |o: owners, |d: limits, |t: targets, |c: rhythms, each list parted by #. */
export interface LabelledPart {
  readonly start: number;
  readonly end: number;
  readonly label: UnitLabel;
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** Joins labelled lines into the text they label: sentences run on, headings and unfinished lines end theirs. */
export function readParts(source: string): { readonly text: string; readonly parts: readonly LabelledPart[] } {
  let text = '';
  const parts: LabelledPart[] = [];
  for (const line of source.trim().split('\n')) {
    const label = LABELS[line[0] ?? ''];
    const [words = '', ...slots] = line.slice(2).split('|');
    if (!line.trim() || !label) {
      text += '\n';
      continue;
    }
    const notes = new Map(slots.map((slot) => [slot[0] ?? '', slot.slice(2).split('#')]));
    parts.push({ start: text.length, end: text.length + words.length, label, notes });
    text += /[。！？；;!?:：]$/.test(words) ? words : `${words}\n`;
  }
  return { text, parts };
}

/** The text and its labelled units. */
export function readLabelled(source: string): LabelledText {
  const { text, parts } = readParts(source);
  return { text, units: parts };
}
