import { fold, foldId } from '../text/fold.js';
import type { RefMention } from '../model/values.js';
import { splitList } from './names.js';

const isNone = ({ target }: RefMention): boolean => target === '无';

/** 名单 of `[代号#]编号` or unique titles; spans count from the value's start. */
export function readRefs(text: string): { readonly refs: readonly RefMention[]; readonly unbalanced: boolean } {
  const { parts, unbalanced } = splitList(text);
  const refs = parts.map(({ text: written, span }): RefMention => {
    const hash = written.search(/[#＃]/);
    const code = hash > 0 ? fold(written.slice(0, hash)) : undefined;
    return { text: written, span, code, target: foldId(hash >= 0 ? written.slice(hash + 1) : written) };
  });
  return { refs: refs.some(isNone) ? refs.filter((ref) => !isNone(ref)) : refs, unbalanced };
}
