import { engine } from '../text/engines.js';
import { fold } from '../text/fold.js';

/**
 * Where a query of letters spells a Chinese name: full pinyin, initials, or a mixture; every reading of a character
 * counts. The places of the characters that it spells, undefined where it does not.
 */
export type PinyinMatch = (text: string, query: string) => readonly number[] | undefined;

let loaded: Promise<PinyinMatch> | undefined;

/** Loads the dictionary on first use. */
export function loadPinyin(): Promise<PinyinMatch> {
  loaded ??= engine('pinyin-engine', () => import('./pinyin-engine.js')).then(
    ({ match }) =>
      (text, query) =>
        match(text, query, { continuous: true }) ?? undefined,
  );
  return loaded;
}

/** How well a name answers what was typed: it is all of it, it begins with it, or it holds it somewhere. */
export const Answer = { Whole: 0, Beginning: 1, Somewhere: 2 } as const;
export type Answer = (typeof Answer)[keyof typeof Answer];

/** How a name answers what was typed, by its characters or by its pinyin; undefined where it does not. */
export function answers(text: string, typed: string, pinyin: PinyinMatch | undefined): Answer | undefined {
  if (typed === '') return Answer.Beginning;
  const name = fold(text);
  const query = fold(typed);
  const at = name.indexOf(query);
  if (at >= 0) return at > 0 ? Answer.Somewhere : query.length === name.length ? Answer.Whole : Answer.Beginning;
  if (!/^[A-Z']+$/.test(query)) return undefined;
  const places = pinyin?.(text, query.toLowerCase().replaceAll("'", ''));
  if (!places) return undefined;
  return places[0] !== 0 ? Answer.Somewhere : places.length === text.length ? Answer.Whole : Answer.Beginning;
}

/** True where only pinyin can tell: somebody types letters. */
export const needsPinyin = (typed: string): boolean => /[a-z]/i.test(typed);
