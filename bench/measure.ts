import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';

/** One run of a process. Milliseconds and bytes. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly rss: number;
  /** Size of the JavaScript heap at the end. */
  readonly heap: number;
  /** From the start to the first output; undefined where nothing was printed. */
  readonly first: number | undefined;
}

/** A Node process to measure: a name for the table, and the arguments of `node`. */
export interface Job {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

/** Runs a job once. Exit code 1 (findings) is a run like any other; 2 and more are errors. */
export function runOnce(job: Job): Promise<Run> {
  return new Promise((done, failed) => {
    const started = process.hrtime.bigint();
    const since = (): number => Number(process.hrtime.bigint() - started) / 1e6;
    const child = spawn(process.execPath, ['--require', resolve('bench/probe.cjs'), ...job.args], {
      cwd: job.cwd,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let first: number | undefined;
    let used = '';
    let errors = '';
    const [, stdout, stderr, probe] = child.stdio as unknown as readonly Readable[];
    stdout?.on('data', () => (first ??= since()));
    stderr?.on('data', (chunk: Buffer) => {
      first ??= since();
      errors += chunk.toString();
    });
    probe?.on('data', (chunk: Buffer) => (used += chunk.toString()));
    child.on('error', failed);
    child.on('close', (code) => {
      const wall = since();
      if (code === null || code > 1 || used === '') failed(new Error(`${job.name} ended with ${code}: ${errors}`));
      else done({ ...(JSON.parse(used) as Pick<Run, 'cpu' | 'rss' | 'heap'>), wall, first });
    });
  });
}

export interface Measured {
  readonly job: Job;
  /** Medians of the runs; of memory, the most. */
  readonly median: Run;
}

/** Runs the jobs in turn, round after round, so that a machine that grows slow or fast does so for all of them. */
export async function measure(jobs: readonly Job[], rounds: number): Promise<readonly Measured[]> {
  const runs = new Map<Job, Run[]>(jobs.map((job) => [job, []]));
  for (let round = 0; round < rounds; round++) {
    for (const job of jobs) runs.get(job)?.push(await runOnce(job));
  }
  return [...runs].map(([job, all]) => ({
    job,
    median: {
      wall: median(all.map((run) => run.wall)),
      cpu: median(all.map((run) => run.cpu)),
      rss: Math.max(...all.map((run) => run.rss)),
      heap: Math.max(...all.map((run) => run.heap)),
      first: all[0]?.first === undefined ? undefined : median(all.map((run) => run.first ?? Number.NaN)),
    },
  }));
}

/** The middle value, of an even number the lower middle one; NaN of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}

/** The value that `share` of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
}
