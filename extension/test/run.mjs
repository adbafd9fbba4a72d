#!/usr/bin/env node
/** Bundles one of our TypeScript programs with esbuild (Node 20 reads no TypeScript) and runs it: `node run.mjs run.ts …`. */
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from '../../esbuild.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
process.chdir(path.join(here, '../..'));
const [program, ...args] = process.argv.slice(2);
const { main } = await importTypeScript(path.posix.join('extension/test', program));
process.exitCode = await main(args);
