import type { Vocabulary } from '../lower/vocabulary.js';
import { fold } from '../text/fold.js';

const REST = /^\s*([A-Z]{0,4}\d{1,6}(?:[-.—]\d{1,6}){0,4})?[\s:、,]*/;

/** The head that was meant: 【任务 3 推进滨河路改造】 → 【任务 3】推进滨河路改造. Undefined unless it begins with a known word. */
export function repairedHead(line: string, vocabulary: Vocabulary): string | undefined {
  const inside = line
    .replace(/^[【[［]\s*/, '')
    .replace(/[】\]］][：:]?/, ' ')
    .trimEnd();
  // The longest known word wins: 交办问题, not 交办.
  for (let length = Math.min(12, inside.length); length >= 2; length--) {
    const written = inside.slice(0, length);
    const word = written.endsWith(' ') ? undefined : vocabulary.word(fold(written));
    if (!word) continue;
    const rest = inside.slice(length);
    const match = REST.exec(rest.normalize('NFKC').toUpperCase());
    const id = match?.[1];
    if ((id === undefined) === word.takesId) return undefined;
    // Half-width forms are as long as full-width ones, so the title starts at the same place.
    const title = rest.slice(match?.[0].length ?? 0).trim();
    return title === '' ? undefined : `【${word.word}${id === undefined ? '' : ` ${fold(id)}`}】${title}`;
  }
  return undefined;
}
