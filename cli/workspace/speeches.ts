import { readFileSync, statSync } from 'node:fs';

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

async function readText(path: string): Promise<string | undefined> {
  const { readSpeech } = await import('../../documents/read/read-speech.js');
  try {
    const result = await readSpeech(readFileSync(path), path);
    return result.ok ? result.text : undefined;
  } catch {
    // Unreadable on the disk: the same as absent for the checker, which names the file.
    return undefined;
  }
}
