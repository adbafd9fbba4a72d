import type { DirectiveFile } from '../language/scope/workspace.js';
import { readSpeechText, speechUriOf } from './requests/speech.js';
import type { Runtime } from './runtime.js';

/**
 * The texts of the speeches that directive files name. A check never waits: a speech that it asks for first is read
 * behind its back, and `arrived` says when it is there.
 */
export class Speeches {
  /** By URI; undefined while it is being read, and where it cannot be. */
  private readonly texts = new Map<string, string | undefined>();

  constructor(
    private readonly runtime: Runtime,
    private readonly arrived: () => void,
  ) {}

  /** The text of a file's 讲话稿, if it has been read. */
  readonly of = (file: DirectiveFile): string | undefined => {
    const uri = speechUriOf(file);
    if (uri === undefined) return undefined;
    if (!this.texts.has(uri)) {
      this.texts.set(uri, undefined);
      void this.read(uri);
    }
    return this.texts.get(uri);
  };

  /** Files have changed on disk: those that were speeches are read again when they are next asked for. */
  forget(uris: readonly string[]): void {
    const known = uris.filter((uri) => this.texts.delete(uri));
    if (known.length > 0) this.arrived();
  }

  private async read(uri: string): Promise<void> {
    // A speech that is not there, or is no text, is said where it is opened; here there is nothing to compare with.
    const speech = await readSpeechText({ runtime: this.runtime }, uri).catch(() => undefined);
    if (speech === undefined || !this.texts.has(uri)) return;
    this.texts.set(uri, speech.text);
    this.arrived();
  }
}
