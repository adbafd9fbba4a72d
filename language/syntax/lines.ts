import { ID_PATTERN } from '../table/ids.js';
import { fold, foldId, isWhiteSpace } from '../text/fold.js';

/** How far into a line the colon of a field may stand, in UTF-16 units (LANGUAGE §1). */
const LABEL_REACH = 48;

/** What one line is. It depends on that line alone, so one bad line costs one line. Offsets count from `from`. */
export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment'; readonly start: number }
  | { readonly kind: 'continuation'; readonly start: number; readonly value: number }
  | HeadLine
  | {
      readonly kind: 'field';
      readonly start: number;
      readonly name: string;
      readonly colon: number;
      readonly value: number;
    }
  | { readonly kind: 'stray'; readonly start: number; readonly conflict: boolean };

export interface HeadLine {
  readonly kind: 'head';
  readonly start: number;
  readonly word: string;
  /** Range of word and id as typed, between the brackets or before the colon. */
  readonly labelStart: number;
  readonly labelEnd: number;
  readonly id: string | undefined;
  readonly value: number;
  readonly problem: 'unclosed' | 'malformed' | 'spelling' | undefined;
}

const HEAD = new RegExp(`^(\\p{L}{1,12}?)(${ID_PATTERN})?$`, 'u');
const SPELLED_HEAD = new RegExp(`^(任务|项目|问题|条目)(${ID_PATTERN})$`);
const LABEL = /^\p{L}[\p{L}\p{N}()·/_-]{0,15}$/u;
const CONFLICT = /^(?:<{7}|={7}|>{7})/;

/** What the words before a colon are; labels recur, so each spelling is looked at once. */
type Label =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'head'; readonly word: string; readonly id: string | undefined }
  | undefined;
const LABEL_CACHE_LIMIT = 4096;
const labels = new Map<string, Label>();

function labelOf(raw: string): Label {
  const known = labels.get(raw);
  if (known !== undefined || labels.has(raw)) return known;
  const folded = fold(raw);
  const spelled = SPELLED_HEAD.exec(folded);
  let label: Label;
  if (spelled || folded === '任务') {
    label = { kind: 'head', word: spelled?.[1] ?? '任务', id: spelled?.[2] && foldId(spelled[2]) };
  } else if (LABEL.test(folded)) {
    label = { kind: 'field', name: folded };
  }
  if (labels.size >= LABEL_CACHE_LIMIT) labels.clear();
  labels.set(raw, label);
  return label;
}

const isColon = (unit: number): boolean =>
  unit === 0xff1a || unit === 0x3a || unit === 0xfe55 || unit === 0xfe13 || unit === 0x2236;

const isCloser = (unit: number): boolean => unit === 0x3011 || unit === 0x5d || unit === 0xff3d;

/** Classifies the line `text[from, to)`, which holds no line end. The order of the cases is the specification's. */
export function classify(text: string, from: number, to: number): Line {
  let start = from;
  while (start < to && isWhiteSpace(text.charCodeAt(start))) start++;
  if (start === to) return { kind: 'blank' };
  const first = text.charCodeAt(start);
  if (first === 0x23 || first === 0xff03) return { kind: 'comment', start };
  if (first === 0x7c || first === 0xff5c) return { kind: 'continuation', start, value: start + 1 };
  if (first === 0x3010 || first === 0x5b || first === 0xff3b) return headLine(text, start, to);
  const reach = Math.min(to, start + LABEL_REACH);
  for (let colon = start; colon < reach; colon++) {
    if (!isColon(text.charCodeAt(colon))) continue;
    const label = labelOf(text.slice(start, colon));
    if (label?.kind === 'field') return { kind: 'field', start, name: label.name, colon, value: colon + 1 };
    if (label) {
      const { word, id } = label;
      return {
        kind: 'head',
        start,
        word,
        labelStart: start,
        labelEnd: colon,
        id,
        value: colon + 1,
        problem: 'spelling',
      };
    }
    break;
  }
  return { kind: 'stray', start, conflict: CONFLICT.test(text.slice(start, start + 7)) };
}

function headLine(text: string, start: number, to: number): HeadLine {
  const labelStart = start + 1;
  const reach = Math.min(to, labelStart + LABEL_REACH);
  let close = labelStart;
  while (close < reach && !isCloser(text.charCodeAt(close))) close++;
  if (close === reach) {
    return {
      kind: 'head',
      start,
      word: '',
      labelStart,
      labelEnd: labelStart,
      id: undefined,
      value: labelStart,
      problem: 'unclosed',
    };
  }
  let value = close + 1;
  while (value < to && isWhiteSpace(text.charCodeAt(value))) value++;
  if (value < to && isColon(text.charCodeAt(value))) value++;
  const raw = text.slice(labelStart, close);
  const match = HEAD.exec(fold(raw));
  return {
    kind: 'head',
    start,
    word: match?.[1] ?? fold(raw),
    labelStart,
    labelEnd: close,
    id: match?.[2] && foldId(match[2]),
    value,
    problem: match ? undefined : 'malformed',
  };
}

/** True where a head begins at `from`, which must be the start of a line. Cheap for lines that are none. */
export function startsHead(text: string, from: number): boolean {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13 || !isWhiteSpace(unit)) break;
    at++;
  }
  const first = text.charCodeAt(at);
  if (first === 0x3010 || first === 0x5b || first === 0xff3b) return true;
  // 任 项 问 条: the words whose bracketless spelling still opens a block; NFKC has other spellings of them.
  if (first < 0x2e80) return false;
  if (
    first >= 0x4e00 &&
    first <= 0x9fff &&
    first !== 0x4efb &&
    first !== 0x9879 &&
    first !== 0x95ee &&
    first !== 0x6761
  ) {
    return false;
  }
  return classify(text, at, lineEnd(text, at)).kind === 'head';
}

/** The end of the line that holds `from`, line end excluded. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
    at++;
  }
  return at;
}

/** The start of the next line after a line that ends at `end`: past `\r\n`, `\n` or `\r`. */
export function nextLine(text: string, end: number): number {
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return Math.min(end + 1, text.length);
}
