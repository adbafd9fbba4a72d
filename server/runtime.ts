/** What a host gives the server; everything else about the world stays outside. */
export interface Runtime {
  /** The bytes of a file. Rejects where there is none. */
  readFile(uri: string): Promise<Uint8Array>;
  /** URIs of all files below the folders whose names match: directive files, or `duban.config.json`. */
  findFiles(folders: readonly string[], kind: 'directives' | 'config'): Promise<readonly string[]>;
  /** Today as `YYYY-MM-DD`, local time. */
  today(): string;
  /** Folder or page where `checks.md` lies, for links behind codes; undefined where none can be opened. */
  readonly docs?: string;
}

/** Thrown where a request cannot be served; the message is a sentence for the clerk. */
export class Refusal extends Error {}
