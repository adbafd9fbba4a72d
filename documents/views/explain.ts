import { figuresOf, type Paper } from '../paper/paper.js';

/** Of a paragraph, as much as says which figure is meant. */
const CONTEXT = 24;

/** `--explain`: every figure of a paper with the rows that it counts, in the order of the text. */
export function explained(paper: Paper): string {
  const found = figuresOf(paper);
  if (found.length === 0) return '这份文件里没有由数据算出的数字。\n';
  const lines = found.map(({ figure, context }, index) => {
    const where = context.length > CONTEXT && context !== figure.text ? `“${context.slice(0, CONTEXT)}……”` : '';
    const rows = figure.rows.length === 0 ? '没有' : figure.rows.join('、');
    return `${index + 1}. ${figure.text}：${figure.what}${where === '' ? '' : `（${where}）`}\n   ${rows}`;
  });
  return `${paper.title}，共 ${found.length} 个数字：\n\n${lines.join('\n')}\n`;
}
