const OPENERS = '（(〔《“【[［「『';
const CLOSERS = '）)〕》”】]］」』';
const SEPARATORS = '、，,；;';
/** Brackets of different widths close each other: clerks mix them. Indices into OPENERS and CLOSERS. */
const PAIRS: readonly (readonly number[])[] = [
  [0, 1],
  [5, 6, 7],
];

/**
 * Where a 名单 is cut: the offsets of `、，,；;` outside brackets and of line ends. Where brackets do not balance they
 * are ignored and the whole value is suspect.
 */
export function separators(text: string): { readonly at: readonly number[]; readonly unbalanced: boolean } {
  const all: number[] = [];
  const outside: number[] = [];
  const open: number[] = [];
  let unbalanced = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const opener = OPENERS.indexOf(char);
    if (opener >= 0) {
      open.push(opener);
      continue;
    }
    const closer = CLOSERS.indexOf(char);
    if (closer >= 0) {
      if (!matches(open.pop(), closer)) unbalanced = true;
    } else if (char === '\n' || SEPARATORS.includes(char)) {
      all.push(at);
      if (char === '\n' || open.length === 0) outside.push(at);
    }
  }
  if (open.length > 0) unbalanced = true;
  return { at: unbalanced ? all : outside, unbalanced };
}

const matches = (opener: number | undefined, closer: number): boolean =>
  opener !== undefined && (opener === closer || PAIRS.some((pair) => pair.includes(opener) && pair.includes(closer)));
