import { fold } from '../text/fold.js';

/** Whether a query of letters spells a Chinese name: full pinyin, initials, or a mixture; every reading of a character counts. */
export type PinyinMatch = (text: string, query: string) => boolean;

let loaded: Promise<PinyinMatch> | undefined;

/** Loads the dictionary on first use: it is larger than everything else that an idle server needs. */
export function loadPinyin(): Promise<PinyinMatch> {
  loaded ??= import('pinyin-pro').then(
    ({ match }) =>
      (text, query) =>
        match(text, query, { continuous: true }) !== null,
  );
  return loaded;
}

/** Whether a candidate answers what was typed: by its characters anywhere, or by its pinyin. */
export function answers(text: string, typed: string, pinyin: PinyinMatch | undefined): boolean {
  if (typed === '') return true;
  const query = fold(typed);
  if (fold(text).includes(query)) return true;
  return /^[A-Z']+$/.test(query) && pinyin !== undefined && pinyin(text, query.toLowerCase().replaceAll("'", ''));
}

/** True where only pinyin can tell: somebody types letters. */
export const needsPinyin = (typed: string): boolean => /[a-z]/i.test(typed);
