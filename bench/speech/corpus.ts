import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readParagraphs } from '../../language/speech/structure/paragraphs.js';
import { genresOf } from '../../language/speech/structure/genre.js';
import { cuesAlone, cuesOf, type Cues } from '../../language/speech/judge/cues.js';
import { isJudged, readSpeechSentences } from '../../language/speech/propose/read-speech.js';

/** A labelled unit; offsets are code points, which in these texts are UTF-16 units too. */
export interface GoldUnit {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly note: string;
}

/** One sentence as the judge sees it, with its label. */
export interface LabelledSentence {
  readonly cues: Cues;
  /** The same as if the sentence stood by itself. */
  readonly alone: Cues;
  readonly task: boolean;
  /** Debatable by the annotators' own word. */
  readonly borderline: boolean;
}

/** One labelled document. */
export interface LabelledDocument {
  /** `a/01`. */
  readonly id: string;
  readonly text: string;
  readonly textPath: string;
  readonly goldPath: string;
  readonly sentences: readonly LabelledSentence[];
  /** Documents of one group were made after one original and are left out together. */
  readonly group: string;
}

/** Text pieces shared by two documents after one original: so much of the shorter one. */
const SAME_ORIGINAL = 0.09;
const PIECE = 4;

/**
 * The labelled texts below `folder`, in the order of their names: passages (`corpus/a/text/01.txt` with `corpus/a/gold/01.jsonl`) and whole
 * speeches (`speeches/000.txt` with `speeches/000.jsonl`). Empty where there are none.
 */
export function readCorpus(folder: string): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  const read = (id: string, text: string, gold: string): void => {
    if (existsSync(text) && existsSync(gold)) documents.push(readDocument(id, text, gold));
  };
  const corpus = join(folder, 'corpus');
  for (const part of namesIn(corpus))
    for (const name of namesIn(join(corpus, part, 'gold')))
      read(
        `${part}/${name.replace('.jsonl', '')}`,
        join(corpus, part, 'text', name.replace('.jsonl', '.txt')),
        join(corpus, part, 'gold', name),
      );
  const speeches = join(folder, 'speeches');
  for (const name of namesIn(speeches))
    if (name.endsWith('.jsonl'))
      read(name.replace('.jsonl', ''), join(speeches, name.replace('.jsonl', '.txt')), join(speeches, name));
  return grouped(documents);
}

const namesIn = (folder: string): string[] =>
  existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];

/** One labelled text with the cues of its sentences. */
export function readDocument(id: string, textPath: string, goldPath: string): LabelledDocument {
  const text = readFileSync(textPath, 'utf8');
  const gold = readFileSync(goldPath, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldUnit);
  const read = readSpeechSentences(text, readParagraphs(text));
  const genres = genresOf(text);
  const tasks = gold.filter((unit) => unit.label === 'task');
  const debatable = gold.filter((unit) => unit.note.startsWith('borderline'));
  const sentences = read.flatMap((one, i) => {
    if (!isJudged(one)) return [];
    const half = (one.sentence.end - one.sentence.start) / 2;
    const within = (units: readonly GoldUnit[]) =>
      units.reduce((sum, unit) => sum + overlap(unit, one.sentence), 0) >= half;
    return [
      { cues: cuesOf(read, i, genres), alone: cuesAlone(one), task: within(tasks), borderline: within(debatable) },
    ];
  });
  return { id, text, textPath, goldPath, sentences, group: id };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Documents that share much of their wording were made after one original; to learn from one and be tested on the other would flatter. */
function grouped(documents: readonly LabelledDocument[]): LabelledDocument[] {
  const pieces = documents.map(({ text }) => {
    const words = text.replace(/\s+/g, '');
    return new Set(Array.from({ length: Math.max(0, words.length - PIECE + 1) }, (_, i) => words.slice(i, i + PIECE)));
  });
  const groups = documents.map(({ id }) => id);
  for (let a = 0; a < documents.length; a++)
    for (let b = a + 1; b < documents.length; b++) {
      const [one, other] = [pieces[a] ?? new Set(), pieces[b] ?? new Set()];
      let shared = 0;
      for (const piece of one) if (other.has(piece)) shared++;
      if (shared > SAME_ORIGINAL * Math.min(one.size, other.size)) groups[b] = groups[a] ?? '';
    }
  return documents.map((document, i) => ({ ...document, group: groups[i] ?? document.id }));
}
