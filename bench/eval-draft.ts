import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { draftJson, draftTasks } from '../language/speech/index.js';
import { genresOf } from '../language/speech/structure/genre.js';
import { readCorpus } from './speech/corpus.js';
import { leaveOneOut, type Unseen } from './speech/leave-one-out.js';

/**
 * Precision, recall and F1 of the drafter on the labelled texts below `sharedDir`, through the score.mjs that lies beside them. Every speech
 * is drafted with weights that were fitted without it; plans have no weights. What is not there is said to be missing, not an error.
 */
export async function evalDraft(sharedDir: string): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'duban-eval-'));
  try {
    return [speeches(sharedDir, work), plans(join(sharedDir, 'paired'), work)].join('\n');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A text may be several genres; the first of these that fits is the one it is counted under. */
const GENRES = ['notice', 'minutes', 'report', 'interview', 'speech'] as const;

function speeches(sharedDir: string, work: string): string {
  const documents = readCorpus(sharedDir);
  if (documents.length === 0) return `speeches: ${sharedDir} holds none`;
  const all = leaveOneOut(documents);
  const script = join(sharedDir, 'speeches', 'score.mjs');
  const told = (title: string, some: readonly Unseen[]): string =>
    some.length === 0
      ? ''
      : `# ${title}: ${some.length} texts, each unseen\n${pooled(run(script, scored(some, work)))}`;
  const genreOf = ({ document }: Unseen): string => {
    const genres = genresOf(document.text);
    return GENRES.find((genre) => genres.has(genre)) ?? 'other';
  };
  return [
    told('all', all),
    ...[...GENRES, 'other'].map((genre) =>
      told(
        genre,
        all.filter((one) => genreOf(one) === genre),
      ),
    ),
  ].join('\n');
}

/** Gold and prediction of each text, in turn, borderline units left out. */
const scored = (some: readonly Unseen[], work: string): string[] => [
  '--ignore-borderline',
  ...some.flatMap(({ document, prediction }) => {
    const output = join(work, `${document.id.replace('/', '-')}.json`);
    writeFileSync(output, JSON.stringify(prediction));
    return [document.goldPath, output];
  }),
];

/** The figures over all texts, without those of every single one. */
const pooled = (report: string): string => report.slice(Math.max(0, report.lastIndexOf('== ')));

function plans(folder: string, work: string): string {
  if (!existsSync(folder)) return `paired: ${folder} is not there`;
  for (const name of readdirSync(folder)) if (name.endsWith('.txt')) predict(join(folder, name), work);
  return `# paired\n${run(join(folder, 'score.mjs'), [join(folder, 'gold.jsonl'), work])}`;
}

function predict(path: string, work: string): string {
  const output = join(work, `${path.replace(/^.*[/\\]/, '')}.json`);
  writeFileSync(output, JSON.stringify(draftJson(draftTasks(readFileSync(path, 'utf8')))));
  return output;
}

/** The scorer says by its exit code whether the bars are met; here its table is what matters. */
function run(script: string, args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}
