import { fold } from '../text/fold.js';
import type { SourceFile } from '../grammar/generated/ast.js';

/** The newest version of the language that this tool reads. */
export const VERSION = 1;
/** The one line that may stand before the first head; no file without it is of another version than 1, for ever. */
export const VERSION_FIELD = '督办语言';

/** The version that a 督办语言 line names; NaN where it names none. */
export const versionIn = (text: string): number => {
  const written = fold(text);
  return written === '' ? Number.NaN : Number(written);
};

/** True for a file of a version that this tool does not know: it says so once, and changes nothing in it. */
export function isNewer({ blocks }: SourceFile): boolean {
  const first = blocks[0];
  const field = first?.head ? undefined : first?.fields.find(({ name }) => name === VERSION_FIELD);
  return field !== undefined && versionIn(field.value.text) > VERSION;
}
