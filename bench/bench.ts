import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { contentOf } from './content.js';
import { AS_OF, generate, type Generated } from './generate.js';
import { keystrokes, parseSpeed } from './in-process.js';
import { type Job, type Measured, measure, runOnce } from './measure.js';

/** Sizes that are measured: tasks, meetings, and how often. */
const SIZES: readonly (readonly [tasks: number, files: number, rounds: number])[] = [
  [1_000, 1, 7],
  [10_000, 50, 7],
  [10_000, 1, 5],
  [100_000, 200, 3],
];

const NODE: Job = { name: 'node', args: ['-e', '0'] };
const parsing = (name: string, file: string): Job => ({
  name,
  args: ['-e', 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"))', file],
});

/**
 * `npm run bench -- [tasks …] [--cli dist/duban.mjs] [--rounds N]`: prints one table of ratios. Words that are numbers
 * choose the sizes.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const option = (name: string): string | undefined => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const cli = resolve(option('--cli') ?? 'dist/duban.mjs');
  const asked = new Set(args.filter((arg, at) => /^\d+$/.test(arg) && args[at - 1] !== '--rounds').map(Number));
  const work = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    print(`node ${process.versions.node}, as of ${AS_OF}; CPU and wall are medians of interleaved runs\n`);
    print(HEADER);
    for (const [tasks, files, rounds] of SIZES) {
      if (asked.size > 0 && !asked.has(tasks)) continue;
      await measureSize(
        cli,
        generate(join(work, `${tasks}-${files}`), tasks, files),
        Number(option('--rounds') ?? rounds),
      );
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureSize(cli: string, size: Generated, rounds: number): Promise<void> {
  const { folder } = size;
  const model = `${folder}-model.json`;
  const content = `${folder}-content.json`;
  const duban = (name: string, ...rest: readonly string[]): Job => ({
    name,
    args: [cli, ...rest, '--as-of', AS_OF],
    cwd: folder,
  });
  await runOnce(duban('export', 'export', '.', '-o', model));
  // As small as it can be: without the indentation that is there for people.
  await runOnce({
    name: 'compact',
    args: [
      '-e',
      'const f=require("fs"),p=process.argv[1];f.writeFileSync(p,JSON.stringify(JSON.parse(f.readFileSync(p))))',
      model,
    ],
  });
  writeFileSync(content, contentOf(textsIn(folder)));
  const jobs = [
    NODE,
    parsing('JSON.parse, same content', content),
    parsing('JSON.parse, same model', model),
    duban('check', 'check', '.'),
    duban('ledger .csv', 'ledger', '.', '-o', `${folder}.csv`),
    duban('ledger .xlsx', 'ledger', '.', '-o', `${folder}.xlsx`),
  ];
  await measure(jobs, 1); // files into the cache of the disk
  const measured = await measure(jobs, rounds);
  const of = (name: string): Measured['median'] => (measured.find(({ job }) => job.name === name) as Measured).median;
  const title = `${size.tasks.toLocaleString('en')} tasks, ${size.files - 1} ${size.files === 2 ? 'file' : 'files'}, ${(size.bytes / 1e6).toFixed(1)} MB`;
  print(`| **${title}** | | | | | | |`);
  for (const { job, median } of measured) {
    const ratio = (other: string): string => `${(median.cpu / of(other).cpu).toFixed(1)}×`;
    print(
      `| ${job.name} | ${ms(median.cpu)} | ${ms(median.wall)} | ${ratio('node')} | ${ratio('JSON.parse, same content')} | ${ratio('JSON.parse, same model')} | ${mb(median.rss)} / ${mb(median.heap)} |`,
    );
  }
  if (size.tasks <= 10_000) {
    const { median, p95 } = keystrokes(folder);
    print(`| keystroke to findings, in process | ${median.toFixed(1)} ms (p95 ${p95.toFixed(1)}) | | | | | |`);
    print(`| parse | ${parseSpeed(folder).toFixed(0)} MB/s | | | | | |`);
  }
}

const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.duban'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const HEADER = `| job | CPU | wall | × node | × JSON.parse of the content | × JSON.parse of the model | MB peak RSS / heap at the end |
|---|---|---|---|---|---|---|`;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);
