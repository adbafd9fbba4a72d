import type { DirectiveFile } from '../language/scope/workspace.js';
import { readSpeechText, speechPlaceOf, type SpeechSource } from './requests/speech.js';
import { Refusal } from './runtime.js';

/** The words of a speech, or why there are none; neither while it is being read. */
interface Reading {
  readonly text?: string;
  readonly problem?: string;
}

/**
 * The texts of the speeches that directive files name. A check never waits: a speech that it asks for first is read
 * behind its back, and `arrived` says when it is there.
 */
export class Speeches {
  /** By URI. */
  private readonly readings = new Map<string, Reading>();

  constructor(
    private readonly source: SpeechSource,
    private readonly arrived: () => void,
  ) {}

  /** The text of a file's 讲话稿, if it has been read. */
  readonly of = (file: DirectiveFile): string | undefined => this.reading(file)?.text;

  /** Why a file's 讲话稿 is not read. */
  readonly problemOf = (file: DirectiveFile): string | undefined => this.reading(file)?.problem;

  private reading(file: DirectiveFile): Reading | undefined {
    const place = speechPlaceOf(this.source, file);
    if (place === undefined || 'problem' in place) return place;
    if (!this.readings.has(place.uri)) {
      this.readings.set(place.uri, {});
      void this.read(place.uri, place.root);
    }
    return this.readings.get(place.uri);
  }

  /** Files have changed on disk: those that were speeches are read again when they are next asked for. */
  forget(uris: readonly string[]): void {
    const known = uris.filter((uri) => this.readings.delete(uri));
    if (known.length > 0) this.arrived();
  }

  private async read(uri: string, root: string): Promise<void> {
    const reading = await readSpeechText(this.source, uri, root).catch(
      (error: unknown): Reading => (error instanceof Refusal ? { problem: error.message } : {}),
    );
    if (!this.readings.has(uri)) return;
    this.readings.set(uri, 'text' in reading && reading.text !== undefined ? { text: reading.text } : reading);
    this.arrived();
  }
}
