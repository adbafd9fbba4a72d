import { ID_PATTERN } from '../table/ids.js';
import type { Vocabulary } from '../table/vocabulary.js';
import { fold } from '../text/fold.js';

/** An id that goes on is too long for one, and no shorter one was meant. */
// Clerks write 1—3 as well; that is what is to be repaired.
const REST = new RegExp(`^\\s*(${ID_PATTERN.replace('[-.]', '[-.—]')}(?![-.—]?\\d))?[\\s:、,.]*`);

/** 【1-3】推进…: without a word it is a task. */
const ONLY_ID = /^[【[［]\s*([0-9０-９]{1,6}(?:[-.．－—][0-9０-９]{1,6}){0,4})\s*[】\]］][：:]?(.*)$/u;

/** The head that was meant: 【任务 3 推进滨河路改造】 → 【任务 3】推进滨河路改造. Undefined unless it begins with a known word. */
export function repairedHead(line: string, vocabulary: Vocabulary): string | undefined {
  const bare = ONLY_ID.exec(line);
  if (bare) return `【任务 ${fold(bare[1] as string)}】${(bare[2] as string).trim()}`;
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
    if (id !== undefined) return `【${word.word} ${fold(id)}】${title}`;
    return title === '' ? undefined : `【${word.word}】${title}`;
  }
  return undefined;
}
