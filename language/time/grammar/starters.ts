import { knownEvents } from '../data/events.js';
import { doubleFestivals, festivals } from '../data/festivals.js';
import { milestones } from '../data/milestones.js';
import { trapWords } from '../data/traps.js';
import { vagueWords } from '../data/vague.js';
import { SOLAR_TERMS } from '../lunar.js';

/**
 * The characters with which an expression can begin, beside those of the word tables: most characters of a text begin none and are
 * passed without a look at the grammar. A test holds that reading without this set finds the same.
 */
const GRAMMAR =
  '0123456789〇零一二两三四五六七八九十百千廿卅*X某HQ' +
  '节今本当这全同明来次翌下后大去上前公民年岁季月半头该首第元中即隔昨现目如印发周星礼农阴旧夏闰正冬腊春秋入数最近过未往接再' +
  '凌早中下傍晚夜午白收闭营零正' +
  '自从由离距到至截直不用利花力以在限于仅只约将俩仨个每逐按天日旬逢双单每';

/** True for every character with which an expression, a vague word or a trap can begin. */
export function startersOf(names: readonly string[]): Uint8Array {
  const starters = new Uint8Array(0x10000);
  const add = (word: string): void => {
    starters[word.charCodeAt(0)] = 1;
  };
  for (const char of GRAMMAR) add(char);
  for (const event of knownEvents) for (const name of [event.name, ...event.aliases]) add(name);
  for (const festival of festivals) for (const word of [...festival.words, ...(festival.figures ?? [])]) add(word);
  for (const [term] of SOLAR_TERMS) add(term);
  for (const list of [Object.keys(doubleFestivals), milestones, trapWords, vagueWords, names]) {
    for (const word of list) if (word !== '') add(word);
  }
  return starters;
}
