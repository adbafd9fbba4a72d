import { clean } from './clean.js';

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const FORBIDDEN = /[\\/:*?"<>|\n\t]/g;
/** Of 255 bytes that file systems allow; a Chinese character takes three. */
const MOST_CHARACTERS = 60;

/**
 * A file name made of what people wrote: no folders, no way up, nothing that Windows forbids, not hidden, never empty; none of
 * `taken` (compared without case) is used again.
 */
export function fileNameOf(wanted: string, ending: string, taken: ReadonlySet<string> = new Set()): string {
  const stem = clean(wanted)
    .replace(FORBIDDEN, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(DEVICES, '_$&');
  const short = Array.from(stem).slice(0, MOST_CHARACTERS).join('').trimEnd() || '未命名';
  let name = `${short}.${ending}`;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${short}（${count}）.${ending}`;
  return name;
}
