import type { Enumerator, EnumeratorStyle } from '../types.js';

const HANZI = '〇一二三四五六七八九十';
const NUMBER = '[一二三四五六七八九十]{1,3}';
/** Bracketed numbers as they survive scanning: `(-)`, `(二〉`, `(三` with its closer lost. */
const PAREN = `[(（〔]\\s*(${NUMBER}|[-—－])\\s*(?:[)）〕〉>]|(?=[在要]))`;

const STYLES: readonly (readonly [EnumeratorStyle, RegExp])[] = [
  ['chapter', new RegExp(`^第(${NUMBER})[章节部分编篇]\\s*`)],
  ['hanzi', new RegExp(`^(${NUMBER})\\s*[、．.](?!${NUMBER}(?:月|季度|级|类|线|期|批))\\s*`)],
  ['paren', new RegExp(`^${PAREN}[、.．]?\\s*`)],
  ['parenDigit', /^[(（](\d{1,2})[)）][、.．]?\s*/],
  ['digit', /^(\d{1,3})\s*(?:[．、]|\.(?!\d(?!\d{3}年)))\s*/],
  ['circle', /^([①-⑳])\s*/],
  ['ordinalIs', new RegExp(`^(${NUMBER})(?:是|要|抓)(?!些|个|旦|方面|求)(?:要)?`)],
  ['first', new RegExp(`^(首先|其次|再次|最后|第${NUMBER}(?:个(?:问题|方面|重点)|点|件事|项|条)?)[，,、]\\s*`)],
];
const FIRSTS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 9 };

/** The enumerator that a string begins with (`一、`, `（二）`, `3.`, `一是`, `首先，`), or null. */
export function readEnumerator(text: string): Enumerator | null {
  const head = text.slice(0, 14);
  if (!/^[第〇一二三四五六七八九十(（〔\d①-⑳首其再最]/.test(head)) return null;
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(head);
    if (!match) continue;
    const value = valueOf(match[1] ?? '');
    // “一是” keeps its 是 as part of the sentence for the reader but not for the rules.
    return { style, value, length: match[0].length };
  }
  return null;
}

/** True where a line begins a new item, so that it is never joined to the line before. */
export const startsWithEnumerator = (text: string): boolean => readEnumerator(text) !== null;

/** The value of a hanzi, digit or circled number; 1 for the dash that a scan makes of 一. */
function valueOf(word: string): number {
  if (FIRSTS[word] !== undefined) return FIRSTS[word];
  if (/^\d+$/.test(word)) return Number(word);
  if (/^[-—－]$/.test(word)) return 1;
  if (/^[①-⑳]$/.test(word)) return word.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  const digits = word.replace(/^第|(?:个.*|点|件事|项|条)$/g, '');
  if (!digits.includes('十')) return HANZI.indexOf(digits.at(-1) ?? '〇');
  const [tens = '', ones = ''] = digits.split('十');
  return (tens ? HANZI.indexOf(tens) : 1) * 10 + (ones ? HANZI.indexOf(ones) : 0);
}
