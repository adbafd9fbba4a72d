import { em } from './em.js';

/** Where a title may be broken without tearing a word: behind these. */
const GOOD_END = /[、，；》）”]$|(?:年|月|日|市|县|区|局|委|办|和|及|的)$/;
/** What must not begin a line. */
const BAD_START = /^[、，；：。》）”〉〕的]/;
const BAD_END = /[《（“〔]$/;

/**
 * Breaks a title into lines of about equal length, “词意完整、排列对称、长短适宜” (GB/T 9704-2012, 7.3.1): of the places near an equal
 * share it takes the one that tears least. Newlines that stand in the text win.
 */
export function titleLines(text: string, most: number): readonly string[] {
  if (text.includes('\n')) return text.split('\n').flatMap((line) => titleLines(line, most));
  const wanted = Math.ceil(em(text) / most);
  if (wanted <= 1) return [text];
  const lines: string[] = [];
  let rest = Array.from(text);
  for (let left = wanted; left > 1; left--) {
    const cut = bestCut(rest, em(rest.join('')) / left, most);
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  const last = rest.join('');
  return [...lines, ...(em(last) > most ? titleLines(last, most) : [last])];
}

function bestCut(characters: readonly string[], share: number, most: number): number {
  const ends = wordEnds(characters.join(''));
  let best = 1;
  let least = Infinity;
  let width = 0;
  for (let at = 1; at < characters.length; at++) {
    width += em(characters[at - 1] ?? '');
    if (width > most) break;
    const before = characters.slice(0, at).join('');
    const after = characters.slice(at).join('');
    const cost =
      Math.abs(width - share) -
      (GOOD_END.test(before) ? 1.5 : 0) +
      (BAD_START.test(after) || BAD_END.test(before) ? 20 : 0) +
      (ends.has(before.length) ? 0 : 4) +
      (insideNumber(before, after) ? 6 : 0) +
      (depth(before) > 0 ? 2 : 0);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const wordEnds = (text: string): ReadonlySet<number> =>
  new Set([...WORDS.segment(text)].map(({ index, segment }) => index + segment.length));

/** Numbers and Latin words stay whole. */
const insideNumber = (before: string, after: string): boolean =>
  /[\dA-Za-z]$/.test(before) && /^[\dA-Za-z年月日]/.test(after);

/** Book title marks that are still open. */
const depth = (text: string): number => text.split('《').length - text.split('》').length;
