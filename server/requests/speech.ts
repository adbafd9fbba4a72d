import { URI, UriUtils } from 'langium';
import type { DirectiveFile } from '../../language/scope/workspace.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';

/** The text of a speech in any format that can be read. */
export async function readSpeechText(
  { runtime }: Pick<Office, 'runtime'>,
  uri: string,
): Promise<{ readonly text: string; readonly notices: readonly string[] }> {
  const name = fileName(uri);
  let bytes: Uint8Array;
  try {
    bytes = await runtime.readFile(uri);
  } catch {
    throw new Refusal(`讲话稿“${name}”打不开，请确认文件还在、没有改名。`);
  }
  const speech = await runtime.readSpeech(bytes, name);
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
