/** `npm run bench` and `npm run bench:editor`: build what is measured, then measure it. See README.md. */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { importTypeScript } from '../esbuild.mjs';

const build = (part) =>
  execFileSync(process.execPath, ['esbuild.mjs', part], { stdio: ['ignore', 'ignore', 'inherit'] });
const args = process.argv.slice(2);
if (args[0] === 'editor') {
  build('server');
  await importTypeScript('bench/editor.ts');
} else {
  if (!args.includes('--cli')) build('cli');
  await (await importTypeScript('bench/bench.ts')).bench(args);
}
