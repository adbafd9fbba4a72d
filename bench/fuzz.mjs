/**
 * `npm run fuzz [-- --seconds 60] [--from 1] [--seed 12345]`: made-up input against the laws in fuzz.ts, until the time is over.
 * Every round has a seed of its own, which is printed where a law breaks; with `--seed` only that round runs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { importTypeScript } from '../esbuild.mjs';

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : Number(process.argv[at + 1]);
};

if (!existsSync('dist/duban.mjs')) execFileSync(process.execPath, ['esbuild.mjs', 'cli']);
const { fuzz } = await importTypeScript('bench/fuzz.ts');
const broken = await fuzz({ seconds: option('seconds') ?? 60, seed: option('seed'), from: option('from') });
process.exitCode = broken === 0 ? 0 : 1;
