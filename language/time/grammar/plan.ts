import type { CenturyNode, Edge, PlanNode } from '../ast.js';
import { readFigure } from '../digits.js';
import { type Match, wordList, words } from './core.js';

const planNumber = words<number>([
  ['十五', 10],
  ['十一五', 11],
  ['十二五', 12],
  ['十三五', 13],
  ['十四五', 14],
  ['十五五', 15],
  ['十六五', 16],
  ['十七五', 17],
  ['十八五', 18],
  ['第十一个五年规划', 11],
  ['第十二个五年规划', 12],
  ['第十三个五年规划', 13],
  ['第十四个五年规划', 14],
  ['第十五个五年规划', 15],
]);

const part = words<PlanNode['part']>([
  ...['时期', '规划期', '规划时期', '规划'].map((text) => [text, 'whole'] as const),
  ...['末', '期末', '末期', '规划期末', '规划末', '时期末'].map((text) => [text, 'end'] as const),
  ...['初', '期初', '初期', '前期'].map((text) => [text, 'begin'] as const),
  ...['中期', '期中'].map((text) => [text, 'middle'] as const),
]);

/** A year of the plan by what happens in it: 开局之年, 收官年, 最后一年. */
const yearOfPlan = words<PlanNode['part']>([
  ...['末年', '最后一年', '收官', '收官年', '收官之年', '决胜之年', '决战之年'].map(
    (text) => [text, 'lastYear'] as const,
  ),
  ...['第一年', '首年', '开局', '开局年', '开局之年', '开局起步', '开局起步年', '开局起步之年', '起步之年'].map(
    (text) => [text, 'firstYear'] as const,
  ),
]);

/** What may stand between the plan and the name of its year (“十四五”规划圆满收官, “十五五”实现良好开局). */
const praise = wordList(['规划', '的', '实现', '圆满', '顺利', '胜利', '良好', '精彩', '全面', '高质量']);

function readPart(chars: string, at: number): Match<PlanNode['part']> | undefined {
  let end = at;
  for (let word = praise(chars, end); word !== undefined; word = praise(chars, end)) end = word.end;
  return yearOfPlan(chars, end) ?? part(chars, at);
}

/** What must follow a bare plan name for it to speak of time and not of the plan itself (编制“十四五”规划). */
const TIME_FOLLOWS = /^(?:期间|时期|以来|前|后|内|期内|末|之前|以前|结束|[头前后]?[一二两三四]年)/;

/** Reads a five-year plan or a part of it: “十四五”末, “十五五”开局之年, “十四五”期间. */
export function readPlan(chars: string, at: number): Match<PlanNode> | undefined {
  const number = planNumber(chars, at);
  if (number === undefined || /[第一二三四五六七八九十\d]/.test(chars.charAt(at - 1))) return undefined;
  const section = readPart(chars, number.end);
  if (
    section !== undefined &&
    !(
      section.value === 'whole' &&
      section.end === number.end + 2 &&
      chars.startsWith('规划', number.end) &&
      !TIME_FOLLOWS.test(chars.slice(section.end, section.end + 3))
    )
  ) {
    return { value: { type: 'plan', number: number.value, part: section.value }, end: section.end };
  }
  if (!TIME_FOLLOWS.test(chars.slice(number.end, number.end + 4))) return undefined;
  // 十五 alone is far too common a number for the tenth plan.
  if (number.value === 10) return undefined;
  return { value: { type: 'plan', number: number.value, part: 'whole' }, end: number.end };
}

const edge = words<Edge>([
  ['初', 'begin'],
  ['初期', 'begin'],
  ['初叶', 'begin'],
  ['中叶', 'middle'],
  ['中期', 'middle'],
  ['末', 'end'],
  ['末期', 'end'],
  ['末叶', 'end'],
]);

const centuryWord = words<number>([
  ['本世纪', 0],
  ['这个世纪', 0],
  ['上世纪', -1],
  ['上个世纪', -1],
  ['下世纪', 1],
  ['下个世纪', 1],
]);

/** The century that 本世纪 names: every document that this tool reads belongs to it. */
const THIS_CENTURY = 21;

const decadeMark = wordList(['年代']);

/** Reads centuries and decades: 本世纪中叶, 20世纪90年代末期, 90年代. */
export function readCentury(chars: string, at: number): Match<CenturyNode> | undefined {
  const relative = centuryWord(chars, at);
  let century = relative === undefined ? undefined : THIS_CENTURY + relative.value;
  let end = relative?.end ?? at;
  if (relative === undefined) {
    const figure = readFigure(chars, at);
    if (figure !== undefined && chars.startsWith('世纪', figure.end) && figure.value >= 1 && figure.value <= 30) {
      century = figure.value;
      end = figure.end + 2;
    }
  }
  const tens = readFigure(chars, end);
  const mark = tens === undefined ? undefined : decadeMark(chars, tens.end);
  let decade: number | undefined;
  if (tens !== undefined && mark !== undefined && tens.value % 10 === 0 && tens.value < 100) {
    decade = tens.value;
    end = mark.end;
  }
  if (century === undefined && decade === undefined) return undefined;
  const where = edge(chars, end);
  return {
    value: {
      type: 'century',
      ...(century === undefined ? {} : { century }),
      ...(decade === undefined ? {} : { decade }),
      ...(where === undefined ? {} : { edge: where.value }),
    },
    end: where?.end ?? end,
  };
}
