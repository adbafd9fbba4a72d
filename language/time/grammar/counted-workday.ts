import type { Length, OffsetNode, PeriodNode } from '../ast.js';
import { readFigure } from '../digits.js';
import { readAnchor } from './anchor.js';
import { type Match, type Reader, wordList } from './core.js';

const nextWord = wordList(['下一个', '下一', '下个', '次一个', '次一', '次', '首个', '首', '头个']);

const workdays = (n: number): Length => ({
  amounts: [{ n, unit: 'workday' }],
  approximate: false,
  masked: false,
  unmistakable: true,
});

/**
 * Reads a working day counted from the reference day or from what the words name before it: 下一个工作日, 第二个工作日, 收到后第3个工作日.
 * Undefined where it is counted from something whose day nobody wrote; 6月第二个工作日 is read with its month.
 */
export function countedWorkday(period: Reader<PeriodNode>): Reader<OffsetNode> {
  return (chars, at) => {
    const counted = readOrdinal(chars, at);
    if (counted === undefined) return undefined;
    const value: OffsetNode = { type: 'offset', length: workdays(counted.value), direction: 1 };
    // The count of a rhythm or a noun before it (每月第二个工作日) is not the document's.
    if (at === 0 || /[,;。、:(于在须应请要并将]/.test(chars.charAt(at - 1))) return { value, end: counted.end };
    const behind = chars.charAt(at - 1) === '的' ? at - 1 : at;
    const anchored = readAnchor(chars, behind, period)?.anchor;
    if (anchored === undefined || anchored.kind === 'event') return undefined;
    return {
      value: anchored.kind === 'period' ? { ...value, from: anchored.node } : value,
      end: counted.end,
    };
  };
}

function readOrdinal(chars: string, at: number): Match<number> | undefined {
  const next = nextWord(chars, at);
  const figure = next === undefined && chars.charAt(at) === '第' ? readFigure(chars, at + 1) : undefined;
  const n = next === undefined ? figure?.value : 1;
  const start = next?.end ?? figure?.end;
  if (n === undefined || start === undefined || !(n >= 1 && n <= 100)) return undefined;
  const unit = /^个?工作日/.exec(chars.slice(start, start + 4));
  return unit === null ? undefined : { value: n, end: start + unit[0].length };
}
