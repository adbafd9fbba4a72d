import { fold } from '../text/fold.js';
import type { Expression, Term, Written } from '../model/values.js';
import { splitList } from '../text/lists.js';

/** Symbols first: the 为 of 行为 and the 含 of 含税投资 belong to the field's name where a symbol follows. */
const SYMBOL = /^(.+?)\s*(≠|≥|≧|≤|≦|>=|<=|!=|[=＝>＞<＜])\s*(.+)$/;
const WORD = /^(.+?)\s*(早于|晚于|为|含)\s*(.+)$/;
const WRITTEN = /^(.+?)\s*(已写|未写)$/;
const LISTED = /^列入\s*(.+)$/;
const OPERATORS: Readonly<Record<string, '=' | '≠' | '≥' | '≤' | '>' | '<' | '早于' | '晚于' | '含'>> = {
  '=': '=',
  '＝': '=',
  为: '=',
  '≠': '≠',
  '!=': '≠',
  '≥': '≥',
  '>=': '≥',
  '≧': '≥',
  '≤': '≤',
  '<=': '≤',
  '≦': '≤',
  '>': '>',
  '＞': '>',
  '<': '<',
  '＜': '<',
  早于: '早于',
  晚于: '晚于',
  含: '含',
};

/**
 * Reads a condition (LANGUAGE §4): `类别，项，项`. No arithmetic, no functions. With `classes` false every part is a
 * 项, as in 要求.
 */
export function readExpression(text: string, classes: boolean): Expression {
  const span = { start: 0, end: text.length };
  const { parts } = splitList(text, { numbers: true });
  const terms: Term[] = [];
  let problem: string | undefined;
  parts.forEach((part, index) => {
    const term = readTerm(part, classes && index === 0);
    if (term) terms.push(term);
    else problem ??= `看不懂条件“${part.text}”`;
  });
  if (parts.length === 0) problem = '没有写条件';
  return { text, span, terms, problem };
}

function readTerm(part: Written, mayBeClass: boolean): Term | undefined {
  // 非公企业 is the name of a class: 非 negates before white space or 列入 only.
  const not = /^非(?:\s|列入)/.test(part.text);
  const words = not ? part.text.slice(1).trim() : part.text;
  const { span } = part;
  const listed = LISTED.exec(words);
  if (listed) return { kind: 'listed', list: (listed[1] as string).trim(), not, span };
  const written = WRITTEN.exec(words);
  if (written) return { kind: 'written', field: fold(written[1] as string), written: written[2] === '已写', not, span };
  const compare = SYMBOL.exec(words) ?? WORD.exec(words);
  const operator = compare && OPERATORS[compare[2] as string];
  if (compare && operator) {
    return {
      kind: 'compare',
      field: fold(compare[1] as string),
      operator,
      value: (compare[3] as string).trim(),
      not,
      span,
    };
  }
  return mayBeClass && /^\S+$/.test(words) ? { kind: 'class', name: fold(words), not, span } : undefined;
}
