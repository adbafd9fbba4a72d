#!/usr/bin/env node
/** Bundles one of our TypeScript programs (Node 20 reads no TypeScript) and runs it: `node run.mjs run.ts …`. */
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '../..'));
const [program, ...args] = process.argv.slice(2);
const outfile = path.resolve('out/editor/programs', `${path.basename(program, '.ts')}.mjs`);
await build({
  entryPoints: [path.join('extension/test', program)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(args);
