import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toRRule, understandDeadline } from '../language/time/index.js';
import { knownMisses } from './known-misses.js';

const run = promisify(execFile);

/** The sets of cases beside the project, and what they are called in the report. */
const SETS = [
  ['official-dev.jsonl', '公文时限'],
  ['dev.jsonl', '其他工具的用例'],
] as const;

interface Case {
  readonly id: string;
  readonly text: string;
  readonly ref: string | null;
}

function answer({ id, text, ref }: Case): string {
  const u = understandDeadline(text, { ref: ref ?? '' });
  return JSON.stringify({
    id,
    kind: u.kind,
    start: u.start,
    end: u.end,
    deadline: u.deadline,
    certainty: u.certainty,
    recurrence: u.recurrence === null ? null : toRRule(u.recurrence),
    span: u.span === null ? undefined : text.slice(u.span.start, u.span.end),
  });
}

const CLAUSES = 10_000;

/** Milliseconds for 10,000 clauses, warmed up as a server is. */
function speed(cases: readonly Case[]): number {
  for (const { text, ref } of cases) understandDeadline(text, { ref: ref ?? '' });
  const start = performance.now();
  for (let i = 0; i < CLAUSES; i += 1) {
    const { text, ref } = cases[i % cases.length] as Case;
    understandDeadline(text, { ref: ref ?? '' });
  }
  return performance.now() - start;
}

const orNone = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(' '));

/** Misses that known-misses.ts does not explain, and what it explains although it is read as the case asks. */
function unlisted(lines: readonly string[], cases: readonly Case[]): string {
  const listed = new Set(knownMisses.flatMap(({ ids }) => ids));
  const misses = lines.filter((line) => line.startsWith('{')).map((line) => (JSON.parse(line) as { id: string }).id);
  const open = misses.filter((id) => !listed.has(id));
  const stale = cases.map(({ id }) => id).filter((id) => listed.has(id) && !misses.includes(id));
  return `misses: ${misses.length}, not explained in known-misses.ts: ${orNone(open)}; explained but no miss: ${orNone(stale)}`;
}

/** Runs every set through `understandDeadline` and its score script; returns the report. */
export async function evalDeadlines(sharedDir: string): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'duban-eval-'));
  const report: string[] = [];
  try {
    for (const [file, title] of SETS) {
      const gold = join(sharedDir, 'dates', file);
      const cases = (await readFile(gold, 'utf8'))
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Case);
      const results = join(work, file);
      await writeFile(results, cases.map(answer).join('\n'));
      const score = [join(sharedDir, 'dates', 'score.mjs'), results, gold, '--errors', String(cases.length)];
      const { stdout } = await run(process.execPath, score, { maxBuffer: 64 * 1024 * 1024 });
      const lines = stdout.trimEnd().split('\n');
      const table = lines.filter((line) => !line.startsWith('{'));
      report.push(
        `## ${title} (${file})`,
        ...table,
        unlisted(lines, cases),
        `${CLAUSES} clauses: ${Math.round(speed(cases))} ms`,
        '',
      );
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return report.join('\n');
}
