import type { BackAtWorkNode, FestivalNode } from '../ast.js';
import { anyHoliday, doubleFestivals, festivals } from '../data/festivals.js';
import { SOLAR_TERMS } from '../lunar.js';
import { type Match, wordList, words } from './core.js';
import { WORK_VERB } from './work-verb.js';
import { readYear } from './year.js';

const named = words<string>([
  ...festivals.flatMap((festival) => festival.words.map((word) => [word, festival.name] as const)),
  ...SOLAR_TERMS.filter(([name]) => name !== '清明').map(([name]) => [name, name] as const),
]);

const figured = words<string>(
  festivals.flatMap((festival) => (festival.figures ?? []).map((word) => [word, festival.name] as const)),
);

const doubled = wordList(Object.keys(doubleFestivals));
const joint = wordList(['、', '和', '与', '及', '·']);
const holiday = wordList(['假期', '小长假', '长假', '放假', '假日', '黄金周', '节假期', '节假日', '节日']);

/** Festivals whose words are figures need one of these behind them: 五一前, 十一期间, 七一、八一. */
const MARKER =
  /^(?:前|期间|假|小长假|长假|节|之前|以前|来临|到来|当天|当日|黄金周|过?后|、|和|[至到~-](?![\d一二三四五六七八九十])|$)/;

/**
 * A name that ends in 节, 日 or 夜 is a day whatever follows. One without (国庆, 小满, 中秋) names roads, cakes and projects as well: it
 * tells a day only where its clause ends, where a word of time follows, or a verb.
 */
const NAMES_A_DAY = /[节日夜一]$/;
const TELLS_A_DAY =
  /^(?:$|[,;。、:()·]|前|[之以过]?后|[之以]前|期间|时|当[天日晚]|起|来临|到来|[至到~-]|左右|节|双节|两节|假|小长假|长假|放假|黄金周|[和与及去回])/;
const tellsADay = (chars: string, at: number): boolean => {
  const next = chars.slice(at, at + 4);
  return TELLS_A_DAY.test(next) || WORK_VERB.test(next) || startsFestival(chars, at);
};

/** 五一国庆前: two in a row. */
const startsFestival = (chars: string, at: number): boolean => named(chars, at) !== undefined;

function readName(chars: string, at: number): Match<string> | undefined {
  const word = named(chars, at);
  const bare = figured(chars, at);
  if (bare !== undefined && (word === undefined || bare.end > word.end)) {
    if (/[\d一二三四五六七八九十百第]/.test(chars.charAt(at - 1))) return undefined;
    const follows = chars.slice(bare.end, bare.end + 4);
    // 明天五一, 今天是七一: the day word shows it as well.
    const afterDay = /[天日]是?$/.test(chars.slice(Math.max(0, at - 2), at)) && TELLS_A_DAY.test(follows);
    return MARKER.test(follows) || afterDay || startsFestival(chars, bare.end) ? bare : undefined;
  }
  if (word === undefined) return undefined;
  const isDay = NAMES_A_DAY.test(chars.slice(at, word.end));
  return isDay || tellsADay(chars, word.end) ? word : undefined;
}

/** Reads one festival or several named together: 春节, 2025年国庆节, “五一”假期, 国庆、中秋双节, 两节. */
export function readFestival(chars: string, at: number): Match<FestivalNode> | undefined {
  const loose = readYearEnd(chars, at);
  if (loose !== undefined) return loose;
  const year = readYear(chars, at);
  let end = year?.end ?? at;
  if (year !== undefined && chars.charAt(end) === '的') end += 1;
  const first = readName(chars, end) ?? readDoubled(chars, end) ?? readAnyHoliday(chars, end);
  if (first === undefined) return undefined;
  const names = [first.value];
  end = first.end;
  for (let next = readNext(chars, end); next !== undefined && names.length < 4; next = readNext(chars, end)) {
    names.push(next.value);
    end = next.end;
  }
  const both = doubled(chars, end);
  if (both !== undefined && names.length > 1) end = both.end;
  const free = holiday(chars, end);
  return {
    value: {
      type: 'festival',
      names,
      ...(year === undefined ? {} : { year: year.value }),
      holiday: free !== undefined,
    },
    end: free?.end ?? end,
  };
}

/** 年前 is before the lunar year turns; that some mean the calendar year is said with it. */
function readYearEnd(chars: string, at: number): Match<FestivalNode> | undefined {
  if (!/^(?:农历)?年(?:前|关前|关之前)/.test(chars.slice(at, at + 5)) || /^年前[期后置]/.test(chars.slice(at, at + 3)))
    return undefined;
  if (at > 0 && !/[,;。、:(于在须应要争保务]/.test(chars.charAt(at - 1))) return undefined;
  const end = at + (chars.startsWith('农历', at) ? 2 : 0) + (chars.charAt(at + 1) === '关' ? 2 : 1);
  return { value: { type: 'festival', names: ['春节'], holiday: false, loose: true }, end };
}

const readDoubled = (chars: string, at: number): Match<string> | undefined => {
  const both = doubled(chars, at);
  return both !== undefined && /^(?:前|期间|之前|来临|假|后)/.test(chars.slice(both.end, both.end + 2))
    ? both
    : undefined;
};

/** 节前, 节后第一个工作日: the next holiday, where nothing before it says which. */
function readAnyHoliday(chars: string, at: number): Match<string> | undefined {
  if (chars.charAt(at) !== '节' || (at > 0 && !/[,;。、:(于在须应要争保务请]/.test(chars.charAt(at - 1))))
    return undefined;
  BACK_AT_WORK.lastIndex = at + 1;
  const tells = /^[之以]?前(?![期后])/.test(chars.slice(at + 1, at + 4)) || BACK_AT_WORK.test(chars);
  return tells ? { value: anyHoliday, end: at + 1 } : undefined;
}

/** Only festivals that stand together before one marker belong together: 元旦、春节期间, 元旦春节期间. */
function readNext(chars: string, at: number): Match<string> | undefined {
  const link = joint(chars, at);
  const next = readName(chars, link?.end ?? at);
  if (next === undefined) return undefined;
  return next;
}

/** 后上班第一天, 假期结束后首个工作日, 后第一周. */
const BACK_AT_WORK =
  /(?:结束)?[之以]?后的?(?:上班|复工|开工|收假|返岗|工作)?后?的?(?:首|第([一二三四五1-5]))(个工作日|天|日|个周|周|个星期)/y;

/** Reads a day or week counted from the return to work after a holiday: 春节后上班第一天, 国庆节后首个工作日. */
export function readBackAtWork(chars: string, festival: Match<FestivalNode>): Match<BackAtWorkNode> | undefined {
  BACK_AT_WORK.lastIndex = festival.end;
  const found = BACK_AT_WORK.exec(chars);
  if (found === null) return undefined;
  const n = found[1] === undefined ? 1 : '一二三四五'.indexOf(found[1]) + 1 || Number(found[1]);
  const unit = /[周期]$/.test(found[2] ?? '') ? 'week' : 'workday';
  const value = { type: 'backAtWork', after: festival.value, n, unit } as const;
  return { value, end: festival.end + found[0].length };
}
