/** `npm run bench`: builds the command line, then measures it. See README.md. */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { importTypeScript } from '../esbuild.mjs';

const args = process.argv.slice(2);
if (!args.includes('--cli'))
  execFileSync(process.execPath, ['esbuild.mjs', 'cli'], { stdio: ['ignore', 'ignore', 'inherit'] });
await (await importTypeScript('bench/bench.ts')).bench(args);
