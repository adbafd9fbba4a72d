/** `npm run eval [-- folder]`: scores the readers of deadlines and speeches on labelled material beside the project. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { importTypeScript } from '../esbuild.mjs';

const folder = path.resolve(process.argv[2] ?? '../shared');
if (!existsSync(folder)) {
  console.log(`${folder}: not present, nothing to score.`);
} else {
  const [{ evalDeadlines }, { evalDraft }] = [
    await importTypeScript('bench/eval-deadlines.ts'),
    await importTypeScript('bench/eval-draft.ts'),
  ];
  console.log(await evalDeadlines(folder));
  console.log(await evalDraft(folder));
}
