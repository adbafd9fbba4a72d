import type { Mention } from '../ast.js';
import { trapWords } from '../data/traps.js';
import { vagueWords } from '../data/vague.js';
import { readFigure } from '../digits.js';
import { type Match, type Reader, wordList } from './core.js';
import { durationReader } from './duration.js';
import { limitReader, readMilestone } from './limit.js';
import type { Vocabulary } from './period.js';
import { withRestDay } from './rest-day.js';
import { startersOf } from './starters.js';
import { readNextMonthDay, recurrenceReader } from './recurrence.js';

/** Finds the time expressions of a folded text, from left to right, without overlap. */
export interface Scanner {
  scan(chars: string): readonly Mention[];
  /** The expression that begins exactly there. */
  readAt(chars: string, at: number): Mention | undefined;
}

const trap = wordList(trapWords);
const vague = wordList(vagueWords);

const readVague: Reader<Mention> = (chars, at) => {
  const word = vague(chars, at);
  if (word === undefined) return undefined;
  return { value: { start: at, end: word.end, body: { type: 'vague', word: word.value } }, end: word.end };
};

/** A number of a document is none of its dates (国办发〔2019〕4号, 财税〔2016〕36号). */
const DOCUMENT_NUMBER = /[〔[(【]?(?:19|20)\d{2}[〕\])】]?第?\d{1,4}号/y;

/** What shows that the figures behind it number a thing (证书编号, 联系电话, 房号) and date nothing. */
const IDENTIFIER_LABEL =
  /(?:编号|编码|代码|号码|账号|帐号|学号|工号|房号|门牌号?|批号|证号|单号|卡号|序号|序列号|电话|手机|邮编|传真|热线|版本号?)[为是:]?[A-Z]*$/;
const IDENTIFIER = /[\dA-Z][\dA-Z./#-]*/y;

/** The end of an identifier that begins at `at`, or `at`. */
function readIdentifier(chars: string, at: number): number {
  if (!/\d/.test(chars.charAt(at)) || !IDENTIFIER_LABEL.test(chars.slice(Math.max(0, at - 8), at))) return at;
  IDENTIFIER.lastIndex = at;
  return at + (IDENTIFIER.exec(chars)?.[0].length ?? 0);
}

/** Four bare figures are a year only where they are the whole text: 2025级, 2026户 and 2000元 count or name something. */
const BARE_YEAR = /^(?:19|20|21)\d{2}$/;

/** The same short values recur in meetings of different days; what they mean differs, how they are read does not. */
const LONGEST_KEPT = 32;
const MOST_KEPT = 2000;

const scanners = new WeakMap<readonly string[], Scanner>();

/** The scanner for a vocabulary; scanners are kept, for building one costs more than reading a clause. */
export function scannerFor(vocabulary: Vocabulary): Scanner {
  const kept = scanners.get(vocabulary.eventNames);
  if (kept !== undefined) return kept;
  const scanner = build(vocabulary);
  scanners.set(vocabulary.eventNames, scanner);
  return scanner;
}

function build(vocabulary: Vocabulary): Scanner {
  const { limit, period } = limitReader(vocabulary);
  const recurrence = recurrenceReader(period);
  const duration = durationReader(period);
  const starters = startersOf(vocabulary.eventNames);
  const readAt = (chars: string, at: number): Match<Mention> | undefined => {
    const set = readNextMonthDay(chars, at) ?? recurrence(chars, at);
    const length = duration(chars, at);
    const named = limit(chars, at);
    let best = set;
    if (length !== undefined && (best === undefined || length.end > best.end)) best = length;
    // Of two that reach equally far, a mere length gives way to a period (24年, 近三月).
    const weak = best !== undefined && best.value.body.type === 'duration' && best.value.body.use === 'bare';
    if (named !== undefined && (best === undefined || named.end > best.end || (weak && named.end === best.end)))
      best = named;
    if (best === undefined) return readMilestone(chars, at);
    return chars.includes('遇') ? withRestDay(best, chars) : best;
  };
  const scan = (chars: string): readonly Mention[] => {
    const mentions: Mention[] = [];
    const bare = BARE_YEAR.exec(chars);
    if (bare !== null) mentions.push(bareYear(chars));
    let at = bare === null ? 0 : 4;
    while (at < chars.length) {
      if (starters[chars.charCodeAt(at)] !== 1 && chars.charAt(at) !== '〔' && chars.charAt(at) !== '[') {
        at += 1;
        continue;
      }
      const number = Math.max(readDocumentNumber(chars, at), readIdentifier(chars, at));
      if (number > at) {
        at = number;
        continue;
      }
      const trapped = trap(chars, at);
      const found = readAt(chars, at);
      if (found !== undefined && (trapped === undefined || found.end > trapped.end)) {
        mentions.push(found.value);
        at = Math.max(found.end, at + 1);
        continue;
      }
      const soft = readVague(chars, at);
      if (soft !== undefined && (trapped === undefined || soft.end >= trapped.end)) {
        mentions.push(soft.value);
        at = soft.end;
      } else {
        at = trapped?.end ?? skipNumber(chars, at);
      }
    }
    return mentions;
  };
  const kept = new Map<string, readonly Mention[]>();
  const remembered = (chars: string): readonly Mention[] => {
    if (chars.length > LONGEST_KEPT) return scan(chars);
    let mentions = kept.get(chars);
    if (mentions === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      mentions = scan(chars);
      kept.set(chars, mentions);
    }
    return mentions;
  };
  return { scan: remembered, readAt: (chars, at) => readAt(chars, at)?.value };
}

/** The end of a document's number that begins at `at`, or `at`. */
function readDocumentNumber(chars: string, at: number): number {
  if (!'〔[(【12'.includes(chars.charAt(at))) return at;
  DOCUMENT_NUMBER.lastIndex = at;
  const number = DOCUMENT_NUMBER.exec(chars);
  return number === null || /\d/.test(chars.charAt(at - 1)) ? at : at + number[0].length;
}

const bareYear = (chars: string): Mention => ({
  start: 0,
  end: 4,
  body: {
    type: 'period',
    node: { type: 'calendar', year: { kind: 'absolute', year: Number(chars.slice(0, 4)) } },
    bound: 'at',
    inclusive: false,
  },
});

/**
 * A number that begins no expression is passed as a whole: no date begins in its middle. The figure of an ordinal (第10周) counts
 * something that is not named here.
 */
function skipNumber(chars: string, at: number): number {
  if (chars.charAt(at) === '第') return readFigure(chars, at + 1)?.end ?? at + 1;
  if (!/\d/.test(chars.charAt(at))) return at + 1;
  const figure = readFigure(chars, at);
  let end = figure?.end ?? at + 1;
  while (/[\d.]/.test(chars.charAt(end))) end += 1;
  return end;
}
