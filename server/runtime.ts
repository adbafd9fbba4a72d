import type { ReadSpeech } from '../documents/read/read-speech.js';

/** What a host gives the server; everything else about the world stays outside. */
export interface Runtime {
  /**
   * The bytes of a file. Rejects where there is none.
   * @param below URI of the folder that the file must lie in also when links are followed
   */
  readFile(uri: string, below?: string): Promise<Uint8Array>;
  /** Reads a speech, without keeping the editor waiting where the host has threads. */
  readonly readSpeech: ReadSpeech;
  /** URIs of all files below the folders that matter: see `kindOf`. */
  findFiles(folders: readonly string[]): Promise<readonly string[]>;
  /** URIs of the other files below a folder that may be speeches or attachments, a few thousand at most. */
  findMaterials(folder: string): Promise<readonly string[]>;
  /** True for a folder; where the host cannot tell, nothing is one. */
  readonly isFolder?: (uri: string) => Promise<boolean>;
  /** Today as `YYYY-MM-DD`, local time. */
  today(): string;
  /** Where a rule is explained, for the link behind its code; undefined where nothing can be opened. */
  readonly explanationOf?: (code: string) => string | undefined;
}

/** What the name of a file says it is to the server; undefined for files that do not matter. */
export function kindOf(name: string): 'directive' | 'config' | 'ignore' | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (base === 'duban.config.json') return 'config';
  if (base === '.gitignore') return 'ignore';
  return /\.(?:duban|督办|%E7%9D%A3%E5%8A%9E)$/i.test(base) ? 'directive' : undefined;
}

/** Thrown where a request cannot be served; the message is a sentence for the clerk. */
export class Refusal extends Error {}
