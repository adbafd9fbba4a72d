import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Template, type TemplateName, TEMPLATES } from '../../documents/templates/index.js';
import { readSource } from '../io/read-source.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { UsageError } from '../usage-error.js';

/** Where an office keeps its own wording, below the folder of its files. */
export const TEMPLATE_FOLDER = '模板';
const ENDINGS = ['txt', 'md'];

/** The office's own wording, where it has one. */
export function templateOf(root: string, name: TemplateName): Template | undefined {
  for (const ending of ENDINGS) {
    const shown = `${TEMPLATE_FOLDER}/${name}.${ending}`;
    const path = join(root, TEMPLATE_FOLDER, `${name}.${ending}`);
    if (!existsSync(path)) continue;
    const result = readSource(path);
    if (!result.ok) throw new UsageError(result.error.message);
    return { source: `模板“${shown}”`, text: result.source.text };
  }
  return undefined;
}

/** Puts the built-in wording where it can be edited; what the office has already stays. Returns what was written. */
export async function writeTemplates(root: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [name, text] of Object.entries(TEMPLATES)) {
    if (ENDINGS.some((ending) => existsSync(join(root, TEMPLATE_FOLDER, `${name}.${ending}`)))) continue;
    await writeFileAtomic(join(root, TEMPLATE_FOLDER, `${name}.txt`), text, { createFolder: true });
    written.push(`${TEMPLATE_FOLDER}/${name}.txt`);
  }
  return written;
}
