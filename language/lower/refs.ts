import { fold, foldId } from '../text/fold.js';
import { kept } from '../text/kept.js';
import type { RefMention } from '../model/values.js';
import { splitList } from '../text/lists.js';

/** 名单 of `[代号#]编号` or unique titles; spans count from the value's start. */
export function readRefs(text: string): { readonly refs: readonly RefMention[]; readonly unbalanced: boolean } {
  const { parts, unbalanced } = splitList(text);
  const refs: RefMention[] = [];
  for (const { text: written, span } of parts) {
    const hash = written.search(/[#＃]/);
    const code = hash > 0 ? fold(written.slice(0, hash)) : undefined;
    const target = foldId(hash >= 0 ? written.slice(hash + 1) : written);
    if (target !== '无') refs.push({ text: written, span, code, target });
  }
  return { refs: kept(refs), unbalanced };
}
