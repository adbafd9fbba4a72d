import { statSync } from 'node:fs';
import { readSource } from '../io/read-source.js';

/** The words of speeches, read once as long as the file does not change. */
export class SpeechReader {
  private readonly known = new Map<string, { readonly stamp: number; readonly text: string | undefined }>();

  /** Texts by path; a speech that cannot be read is absent, and the checker says so where it is named. */
  async readAll(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const path of new Set(paths)) {
      const text = await this.read(path);
      if (text !== undefined) texts.set(path, text);
    }
    return texts;
  }

  private async read(path: string): Promise<string | undefined> {
    const stamp = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (stamp === undefined) return undefined;
    const known = this.known.get(path);
    if (known?.stamp === stamp) return known.text;
    const text = await readText(path);
    this.known.set(path, { stamp, text });
    return text;
  }
}

const PLAIN = /\.(?:txt|md|markdown|text)$/i;

async function readText(path: string): Promise<string | undefined> {
  if (!PLAIN.test(path)) return undefined;
  const result = readSource(path);
  return result.ok ? result.source.text : undefined;
}
