/** `npm run fit [-- folder]`: fits the speech judge's weights on labelled passages and writes them with their training report. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { importTypeScript } from '../esbuild.mjs';

const folder = path.resolve(process.argv[2] ?? '../shared');
if (!existsSync(folder)) {
  console.log(`${folder}: not present, the weights stay as they are.`);
} else {
  const { fitJudge } = await importTypeScript('bench/speech/fit.ts');
  console.log(fitJudge(folder, 'language/speech/judge/model.json'));
}
