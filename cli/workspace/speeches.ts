import { statSync } from 'node:fs';
import { LIMITS } from '../../documents/read/limits.js';
import type { ReadSpeech } from '../../documents/read/read-speech.js';
import { asFileError } from '../io/file-error.js';
import { readRegular } from '../io/read-regular.js';

/** The words of a speech, or why they cannot be read. */
export type SpeechWords = { readonly text: string } | { readonly problem: string };

/** The words of speeches, read once as long as the file does not change. */
export class SpeechReader {
  private readonly known = new Map<string, { readonly stamp: number | undefined; readonly words: SpeechWords }>();

  constructor(private readonly readSpeech: ReadSpeech) {}

  /**
   * The speeches by path.
   * @param root the folder that they must lie in, links followed
   */
  async readAll(paths: readonly string[], root: string): Promise<ReadonlyMap<string, SpeechWords>> {
    const speeches = new Map<string, SpeechWords>();
    for (const path of new Set(paths)) speeches.set(path, await this.read(path, root));
    return speeches;
  }

  private async read(path: string, root: string): Promise<SpeechWords> {
    const stamp = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    const known = this.known.get(path);
    if (known && known.stamp === stamp) return known.words;
    const words = await readWords(path, root, this.readSpeech);
    this.known.set(path, { stamp, words });
    return words;
  }
}

async function readWords(path: string, root: string, readSpeech: ReadSpeech): Promise<SpeechWords> {
  let bytes: Uint8Array;
  try {
    bytes = readRegular(path, { mostBytes: LIMITS.fileBytes, below: root });
  } catch (error) {
    return { problem: asFileError(error, 'read', path).message };
  }
  const result = await readSpeech(bytes, path);
  return result.ok ? { text: result.text } : { problem: result.message };
}
