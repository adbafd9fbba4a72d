import { kept } from '../text/kept.js';
import type { Span } from '../text/span.js';

/**
 * Runs that stand for something still to be filled in: `*月`, `X亿元`, `**同志`, `某局`, `□`. A × or X between digits is
 * a product (2×660 万千瓦), an x inside a Latin word is a letter, and 某些 is a word.
 */
const PLACEHOLDER =
  /(?<![\dA-Za-z])[*＊]+(?![\dA-Za-z])|□+|(?<![\p{Script=Latin}\d])[×✕]+(?![\d])|(?<![\p{Script=Latin}\dＡ-Ｚａ-ｚ])[XxＸｘ]+(?![\p{Script=Latin}\d#-]|[Ａ-Ｚａ-ｚ]|射线|光|线|轴|型|染色体)|某+(?![些种一])/gu;

const MAYBE = /[*＊□×✕XxＸｘ某]/;

/** Where placeholders stand in a text. */
export function findPlaceholders(text: string): readonly Span[] {
  const found: Span[] = [];
  if (MAYBE.test(text)) {
    for (const { index, 0: word } of text.matchAll(PLACEHOLDER)) found.push({ start: index, end: index + word.length });
  }
  return kept(found);
}

/** True where the text holds a placeholder. */
export const isMasked = (text: string): boolean => findPlaceholders(text).length > 0;
