import type { Comparator, Indicator, Quantity, SetMeasure } from '../model/values.js';
import type { Span } from '../text/span.js';
import { findPlaceholders } from './placeholders.js';

const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|≧|>=|＞=|不低于|不少于|不小于|至少|达到|超额完成|完成)\s*/, '≥'],
  [/^(?:≤|≦|<=|＜=|不超过|不高于|不多于|不大于|控制在|压减至|压减到|至多)\s*/, '≤'],
  [/^(?:>|＞|突破|超过|高于|大于|多于)\s*/, '>'],
  [/^(?:<|＜|低于|少于|小于)\s*/, '<'],
  [/^(?:=|＝|为|等于)\s*/, '='],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/\s*(?:以上|及以上|左右以上)$/, '≥'],
  [/\s*(?:以内|以下|之内|及以下)$/, '≤'],
];
const NUMBER = '\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?';
/** A unit holds no number of its own (220千伏线路建成3条) but m2, and a note in brackets may follow. */
const UNIT = '[^\\d\\s（(]+(?:[23](?!\\S))?(?:[（(]\\S*[）)])?';
const BODY = new RegExp(`^([+-]?${NUMBER})(?:\\s*(?:-|－|—|–|~|～|至|到)\\s*(${NUMBER}))?\\s*(%|％|‰|${UNIT})?$`);

const number = (text: string): number => Number(text.replace(/[,，]/g, ''));
const halfWidth = (text: string): string =>
  text.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * Reads `[比较] 数 单位`: `≥ 4.4 亿元`, `不低于3个`, `3-5 个`, `1,200 公里`, `90%以上`. Undefined where it is none.
 * The span covers the whole text, counted from `at`.
 */
export function readQuantity(text: string, at = 0): Quantity | undefined {
  let rest = halfWidth(text.trim());
  const span: Span = { start: at, end: at + text.length };
  let comparator: Comparator | undefined;
  for (const [pattern, meaning] of BEFORE) {
    const match = pattern.exec(rest);
    if (!match) continue;
    comparator = meaning;
    rest = rest.slice(match[0].length);
    break;
  }
  for (const [pattern, meaning] of AFTER) {
    const match = pattern.exec(rest);
    if (!match) continue;
    comparator ??= meaning;
    rest = rest.slice(0, match.index);
    break;
  }
  const body = BODY.exec(rest);
  if (body) {
    const low = number(body[1] as string);
    return {
      text,
      span,
      comparator,
      low,
      high: body[2] ? number(body[2]) : low,
      unit: body[3] ?? '',
      placeholder: false,
    };
  }
  rest = rest.replace(/\s/g, '');
  if (findPlaceholders(rest).length > 0 && /^\D{1,8}$/.test(rest)) {
    return {
      text,
      span,
      comparator,
      low: Number.NaN,
      high: Number.NaN,
      unit: rest.replace(/^[*＊XxＸｘ×□某]+/, ''),
      placeholder: true,
    };
  }
  return undefined;
}

const MEASURE = /^(项数|合计|占比|每项|每位)\s*(.*)$/;
// Where the quantity begins: a comparison, or a number (or a mask) that everything up to the end belongs to.
const QUANTITY_START =
  /≥|≤|≧|≦|>=|<=|[><=＞＜＝]|不低于|不少于|不小于|至少|达到|不超过|不高于|不多于|不大于|控制在|压减至|压减到|突破|超过|高于|低于|少于|(?<![\d０-９.．,，])[+-]?[\d０-９]|[*＊□]/g;

/** Reads `名称 数量`; spans count from `at`. As in `完成投资 ≥ 4.4 亿元` or `每位 分包领导 项数 ≥ 1`. */
export function readIndicator(text: string, at = 0): Indicator {
  const span = { start: at, end: at + text.length };
  for (const match of text.matchAll(QUANTITY_START)) {
    const name = text.slice(0, match.index).trim();
    if (name === '') continue;
    const quantity = readQuantity(text.slice(match.index), at + match.index);
    if (!quantity) continue;
    const set = MEASURE.exec(name);
    const measure: SetMeasure | undefined = set
      ? { kind: set[1] as SetMeasure['kind'], of: (set[2] ?? '').replace(/\s*项数$/, '').trim() }
      : undefined;
    return { text, span, name, quantity, measure };
  }
  return { text, span, name: text.trim(), quantity: undefined, measure: undefined };
}
