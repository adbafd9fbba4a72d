import { fold } from '../text/fold.js';
import { splitList } from '../text/lists.js';
import { ownCopy } from '../text/own-copy.js';
import type { NameMention } from '../model/values.js';
import { kept } from '../text/kept.js';
import { isMasked } from './placeholders.js';

const SUFFIX = /\s*[（(]\s*(牵头|拟)(?:单位|定)?\s*[）)]$/;
const PENDING = new Set(['待定', '待指定', '待补', '待明确', '待定岗']);
const OPEN_ONLY =
  /^(?:等|(?:会同|以?及|和|与)?(?:其他|其它)?(?:有关|相关)|(?:会同|以?及|和|与)?(?:其他|其它)(?:部门|单位))/;
/** 等部门, 等8个部门, 等部门和有关县（市、区）: the list goes on after the name before it. */
const OPEN_TAIL =
  /等(?:[\d一二三四五六七八九十]+[个家]?)?(?:有关|相关)?(?:部门|单位|地方|企业|县区|地)?(?:[、和及与以]*(?:有关|相关|各).{1,12})?$/;

/** What one part of a 名单 says, wherever it stands. */
interface PartReading {
  readonly text: string;
  readonly name: string;
  readonly suffix: NameMention['suffix'];
  readonly kind: NameMention['kind'];
  /** Words behind the name that leave the list open (等部门); undefined where there are none. */
  readonly open: string | undefined;
}

/** The same units recur all over a ledger: each spelling is read once. */
const MOST_KEPT = 4096;
const readings = new Map<string, PartReading>();

function readingOf(part: string): PartReading {
  let reading = readings.get(part);
  if (!reading) {
    if (readings.size >= MOST_KEPT) readings.clear();
    reading = readPart(ownCopy(part));
    readings.set(reading.text, reading);
  }
  return reading;
}

function readPart(text: string): PartReading {
  const found = SUFFIX.exec(text);
  const name = found ? text.slice(0, found.index) : text;
  const suffix = found?.[1] as NameMention['suffix'];
  const folded = fold(name);
  const of = (kind: NameMention['kind']): PartReading => ({ text, name, suffix, kind, open: undefined });
  if (folded === '无') return of('none');
  if (PENDING.has(folded)) return of('pending');
  if (OPEN_ONLY.test(folded)) return of('open');
  if (isMasked(name)) return of('placeholder');
  const tail = OPEN_TAIL.exec(name);
  // 市水利局等部门: the last name, and then the list stays open.
  return tail && tail.index > 0
    ? { text, name: name.slice(0, tail.index), suffix, kind: 'named', open: tail[0] }
    : of('named');
}

/** The mentions of a 名单 of units or people; spans count from the value's start. */
export function readNames(text: string): { readonly names: readonly NameMention[]; readonly unbalanced: boolean } {
  const { parts, unbalanced } = splitList(text);
  const names: NameMention[] = [];
  for (const part of parts) {
    const { text: written, name, suffix, kind, open } = readingOf(part.text);
    const { start } = part.span;
    const end = start + name.length;
    names.push({ text: written, span: { start, end }, name, suffix, kind });
    if (open !== undefined)
      names.push({
        text: open,
        span: { start: end, end: end + open.length },
        name: open,
        suffix: undefined,
        kind: 'open',
      });
  }
  return { names: kept(names), unbalanced };
}
