import { URI, UriUtils } from 'langium';
import type { DraftOptions } from '../../language/draft/index.js';
import type { DirectiveFile } from '../../language/model/workspace.js';
import type { Names } from '../../language/registry/names.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';

/** The text of a speech in any format that can be read; readers are loaded when they are used. */
export async function readSpeechText(
  { runtime }: Pick<Office, 'runtime'>,
  uri: string,
): Promise<{ readonly text: string; readonly notices: readonly string[] }> {
  const { readSpeech } = await import('../../documents/read/read-speech.js');
  const name = fileName(uri);
  let bytes: Uint8Array;
  try {
    bytes = await runtime.readFile(uri);
  } catch {
    throw new Refusal(`讲话稿“${name}”打不开，请确认文件还在、没有改名。`);
  }
  const speech = await readSpeech(bytes, name);
  if (!speech.ok) throw new Refusal(speech.message);
  return speech;
}

export const fileName = (uri: string): string => UriUtils.basename(URI.parse(uri));

/** The URI of the 讲话稿 that a directive file names; undefined where it names none. */
export function speechUriOf(file: DirectiveFile): string | undefined {
  const path = file.document?.speech;
  return path === undefined
    ? undefined
    : UriUtils.resolvePath(UriUtils.dirname(URI.parse(file.path)), path.replaceAll('\\', '/')).toString();
}

/** Everything that the drafter may know of a folder: its units, its day 0, its events. */
export function draftOptionsOf(file: DirectiveFile): DraftOptions {
  const { names, ref, events, calendar, readings } = file.environment;
  return { units: unitNames(names), ref, events, calendar, readings };
}

export const unitNames = (names: Names): readonly string[] =>
  names.units.flatMap(({ name, fullName, aliases }) => [name, ...(fullName ? [fullName] : []), ...aliases]);
