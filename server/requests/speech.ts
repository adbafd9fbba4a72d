import { URI, UriUtils } from 'langium';
import { pathBelow } from '../../documents/read/written-path.js';
import type { DirectiveFile } from '../../language/scope/workspace.js';
import { Refusal, type Runtime } from '../runtime.js';

/** What finding and reading a speech takes. */
export interface SpeechSource {
  readonly runtime: Runtime;
  /** URI of the workspace folder that a file lies in; undefined where it lies in none. */
  readonly rootOf: (uri: string) => string | undefined;
}

/** Where the 讲话稿 of a directive file lies, or a sentence about why nothing is read there. */
export type SpeechPlace =
  | { readonly uri: string /** The folder that it must not lead out of. */; readonly root: string }
  | { readonly problem: string };

/** The text of a speech in any format that can be read. `root` is the folder that links must not lead out of. */
export async function readSpeechText(
  { runtime }: Pick<SpeechSource, 'runtime'>,
  uri: string,
  root?: string,
): Promise<{ readonly text: string; readonly notices: readonly string[] }> {
  const name = fileName(uri);
  let bytes: Uint8Array;
  try {
    bytes = await runtime.readFile(uri, root);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`讲话稿“${name}”打不开，请确认文件还在、没有改名。`);
  }
  const speech = await runtime.readSpeech(bytes, name);
  if (!speech.ok) throw new Refusal(speech.message);
  return speech;
}

export const fileName = (uri: string): string => UriUtils.basename(URI.parse(uri));

/** The place of the 讲话稿 that a directive file names; undefined where it names none. */
export function speechPlaceOf({ rootOf }: Pick<SpeechSource, 'rootOf'>, file: DirectiveFile): SpeechPlace | undefined {
  const written = file.document?.speech;
  if (written === undefined) return undefined;
  const folder = UriUtils.dirname(URI.parse(file.path));
  const root = rootOf(file.path) ?? folder.toString();
  // A share of Windows is the authority of a URI.
  const local = ({ authority, path }: URI): string => (authority === '' ? path : `//${authority}${path}`);
  const found = pathBelow(local(URI.parse(root)), local(folder), written);
  if (!found.ok) return { problem: found.message };
  const { authority } = folder;
  const path = authority === '' ? found.path : found.path.slice(`//${authority}`.length);
  return { uri: folder.with({ path }).toString(), root };
}

/** The URI of the 讲话稿 that a directive file names; undefined where it names none that may be read. */
export function speechUriOf(source: Pick<SpeechSource, 'rootOf'>, file: DirectiveFile): string | undefined {
  const place = speechPlaceOf(source, file);
  return place && 'uri' in place ? place.uri : undefined;
}

/**
 * The speech that a directive file names.
 * @throws Refusal where it names none, or one that may not or cannot be read
 */
export async function readNamedSpeech(
  source: SpeechSource,
  file: DirectiveFile,
): Promise<{ readonly uri: string; readonly text: string }> {
  const place = speechPlaceOf(source, file);
  if (place === undefined) throw new Refusal('这个文件没有写“讲话稿：…”，没有可以对照的讲话。');
  if ('problem' in place) throw new Refusal(place.problem);
  const { text } = await readSpeechText(source, place.uri, place.root);
  return { uri: place.uri, text };
}
