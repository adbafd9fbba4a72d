import { STRENGTH_NAMES, STRENGTHS } from '../../table/strengths.js';
import { MODAL_YAO } from '../text-patterns.js';
import type { Strength } from '../types.js';

interface Said {
  readonly word: string;
  readonly said?: string;
  readonly governs?: true;
}
const WORDS: readonly (readonly [Strength, readonly Said[]])[] = STRENGTHS.map(({ name, words }) => [name, words]);

/** 要 is in so many other words that where it is the modal is said once for the whole reader. */
const said = ({ word, said: where = word }: Said): string => (word === '要' ? MODAL_YAO : where);

/** Strongest first; what each level looks like in a sentence. */
const LEVELS: readonly (readonly [Strength, RegExp])[] = WORDS.map(([name, words]) => [
  name,
  new RegExp(words.map(said).join('|')),
]);

/** The modals that govern what is behind them, each with its strength. */
const GOVERNING: ReadonlyMap<string, Strength> = new Map(
  WORDS.flatMap(([name, words]) => words.flatMap(({ word, governs }) => (governs ? [[word, name] as const] : []))),
);
const GOVERNING_WORD = new RegExp([...GOVERNING.keys()].join('|'), 'g');

/**
 * How binding a sentence is: the modal that governs its result or limit (at `result`, a UTF-16 offset), else the strongest that stands in it.
 * Null where none stands.
 */
export function findStrength(sentence: string, result?: number): Strength | null {
  if (result !== undefined) {
    let governing: string | undefined;
    for (const match of sentence.matchAll(GOVERNING_WORD)) if (match.index < result) governing = match[0];
    const strength = governing && GOVERNING.get(governing);
    if (strength) return strength;
  }
  return LEVELS.find(([, words]) => words.test(sentence))?.[0] ?? null;
}

/** True where `now` binds less than `before`: 确保 → 力争. */
export const isWeaker = (now: Strength, before: Strength): boolean =>
  STRENGTH_NAMES.indexOf(now) > STRENGTH_NAMES.indexOf(before);
