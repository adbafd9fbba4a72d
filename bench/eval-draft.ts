import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { draftJson, draftTasks } from '../language/speech/index.js';

/**
 * Precision, recall and F1 of the drafter on the labelled speeches and issued plans below `sharedDir`, through the score.mjs
 * that lies beside each. What is not there is said to be missing, not an error.
 */
export async function evalDraft(sharedDir: string): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'duban-eval-'));
  try {
    return [speeches(join(sharedDir, 'speeches'), work), plans(join(sharedDir, 'paired'), work)].join('\n');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function speeches(folder: string, work: string): string {
  if (!existsSync(folder)) return `speeches: ${folder} is not there`;
  const pairs = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && existsSync(join(folder, name.replace(/jsonl$/, 'txt'))))
    .sort()
    .flatMap((name) => [join(folder, name), predict(join(folder, name.replace(/jsonl$/, 'txt')), work)]);
  return `# speeches\n${run(join(folder, 'score.mjs'), pairs)}`;
}

function plans(folder: string, work: string): string {
  if (!existsSync(folder)) return `paired: ${folder} is not there`;
  for (const name of readdirSync(folder)) if (name.endsWith('.txt')) predict(join(folder, name), work);
  return `# paired\n${run(join(folder, 'score.mjs'), [join(folder, 'gold.jsonl'), work])}`;
}

function predict(path: string, work: string): string {
  const output = join(work, `${path.replace(/^.*[/\\]/, '')}.json`);
  writeFileSync(output, JSON.stringify(draftJson(draftTasks(readFileSync(path, 'utf8')))));
  return output;
}

/** The scorer says by its exit code whether the bars are met; here its table is what matters. */
function run(script: string, args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}
