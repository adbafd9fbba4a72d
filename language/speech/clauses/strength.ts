import { MODAL_YAO } from '../text-patterns.js';
import type { Strength } from '../types.js';

/** Strongest first; the words that each level is written with. 争取 counts only before a result (争取3月前开工), not as lobbying (争取资金). */
const LEVELS: readonly (readonly [Strength, RegExp])[] = [
  ['必须', /必须|务必|一律|严禁|不得|决不/],
  ['确保', /确保|保证|务求/],
  ['要', new RegExp(`${MODAL_YAO}|应当|须(?!知)`)],
  ['力争', /力争|争取(?=[^，,。；;]{0,14}(?:[前底内]|完成|开工|实现|取得|获批|立即))/],
  ['适时', /适时|探索|鼓励|尽可能|积极(?=争取|探索)/],
];
const GOVERNING = /必须|务必|一律|确保|力争|争取/g;

/**
 * How binding a sentence is: the modal that governs its result or limit (at `result`, a UTF-16 offset), else the strongest that stands in it.
 * Null where none stands.
 */
export function findStrength(sentence: string, result?: number): Strength | null {
  if (result !== undefined) {
    let governing: string | undefined;
    for (const match of sentence.matchAll(GOVERNING)) if (match.index < result) governing = match[0];
    if (governing) return LEVELS.find(([, words]) => words.test(governing))?.[0] ?? '力争';
  }
  return LEVELS.find(([, words]) => words.test(sentence))?.[0] ?? null;
}

const RANK: readonly Strength[] = ['必须', '确保', '要', '力争', '适时'];

/** True where `now` binds less than `before`: 确保 → 力争. */
export const isWeaker = (now: Strength, before: Strength): boolean => RANK.indexOf(now) > RANK.indexOf(before);
