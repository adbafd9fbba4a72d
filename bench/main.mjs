// Node 20 reads no TypeScript: `node bench/main.mjs bench …` and `… eval …` bundle what they run.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { importTypeScript } from '../esbuild.mjs';

const [what, ...args] = process.argv.slice(2);
if (what === 'bench') {
  execFileSync(process.execPath, ['esbuild.mjs', 'cli'], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.exitCode = (await importTypeScript('bench/bench.ts')).bench(args);
} else if (what === 'eval') {
  process.exitCode = await (await importTypeScript('bench/eval.ts')).evaluate(args[0] ?? '../shared');
} else {
  process.exitCode = 2;
  console.error('node bench/main.mjs bench [--quick] | eval [folder]');
}
