/** `npm run bench:editor`: builds the language server, then measures it over its connection. See README.md. */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { importTypeScript } from '../esbuild.mjs';

execFileSync(process.execPath, ['esbuild.mjs', 'server'], { stdio: ['ignore', 'ignore', 'inherit'] });
await importTypeScript('bench/editor.ts');
