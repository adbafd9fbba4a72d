import type { Span } from '../text/span.js';
import { FIGURE } from './patterns.js';

const YEAR = '(?:\\d{4}年|今年|明年|后年|本年度?|当年|全年|年内|次年)';
const MONTH = `(?:${FIGURE}|元|本|当|下)个?月(?:份)?`;
const PART = '(?:底|末|初|中旬|上旬|下旬)';
const DAY = `${FIGURE}[日号]`;
const QUARTER = `(?:第?[一二三四1-4*＊]季度|上半年|下半年|季度末?|半年)`;
const TAIL = '(?:之?前|以前|以内|之内|内|为止|止)';
const WORDS = new RegExp(
  `(?:到|至|截至|截止到?)?(?:${[
    `(?:${YEAR})?${MONTH}(?:${DAY}|${PART})?(?:${TAIL})?`,
    `(?:${YEAR}|年)${PART}${TAIL}?`,
    `(?:${YEAR})?${QUARTER}${PART}?${TAIL}?`,
    `${DAY}${TAIL}`,
    `\\d{4}年(?:度)?${TAIL}?`,
    `(?:今年|明年|全年|年内|本月|本周|本季度|月底|年底|月末|年末|近期|近日|会后|节前)(?:${TAIL})?`,
    `(?:主?汛期|汛|供暖[期季]|春节|两会|国庆节?|五一|元旦|中秋节?|迎峰度[夏冬]|麦收|三夏|秋收|春耕|(?:[春秋]季)?开学|入冬|入汛|雨季|台风季|高考)(?:${TAIL})`,
    `(?:${FIGURE})(?:个)?(?:工作日|天|日|小时|周|个月)(?:${TAIL})`,
  ].join('|')})`,
  'g',
);

/** Where words of time stand in a sentence, whatever they mean there; whether they limit the task is {@link findLimits}' question. */
export function timeWords(sentence: string): Span[] {
  const spans: Span[] = [];
  for (const match of sentence.matchAll(WORDS)) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}
