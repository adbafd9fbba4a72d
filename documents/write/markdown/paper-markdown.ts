import type { Chart } from '../../paper/chart.js';
import { dayWords } from '../../paper/day-words.js';
import { type Block, type Paper, plain, type TableBlock, type TableColumn } from '../../paper/paper.js';
import { inline, ownLine } from './escape.js';

/** A paper as Markdown, for the screen, for mail and for comparing; charts become tables. */
export function paperMarkdown({ sheets }: Paper): string {
  const blocks = sheets.flatMap((sheet) => sheet.blocks).map(blockMarkdown);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type Writers = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string };

const WRITERS: Writers = {
  letterhead: ({ office, docNumber }) => [office, docNumber].map(ownLine).join('\n\n'),
  title: ({ text }) => `# ${inline(text.replaceAll('\n', ''))}`,
  subtitle: ({ text }) => ownLine(text),
  addressee: ({ text }) => `${ownLine(text)}：`,
  heading: ({ level, text, rest }) =>
    rest === undefined
      ? `${'#'.repeat(level + 1)} ${inline(plain(text))}`
      : `**${inline(plain(text))}**${inline(plain(rest))}`,
  body: ({ text }) => ownLine(plain(text)),
  annexes: ({ names }) =>
    names.length > 1
      ? `附件：\n\n${names.map((name, index) => `${index + 1}. ${inline(name)}`).join('\n')}`
      : `附件：${inline(names[0] ?? '')}`,
  signature: ({ office, day }) => `${inline(office)}　${dayWords(day)}`,
  annexTitle: ({ label, title }) => `## ${inline(label)}　${inline(title)}`,
  note: ({ text }) => ownLine(plain(text)),
  table: tableMarkdown,
  chart: ({ chart }) => `**${inline(chart.title)}（${inline(chart.unit)}）**\n\n${chartTable(chart)}`,
  checks: ({ items }) => items.map((item) => `- [ ] ${inline(plain(item))}`).join('\n'),
  form: ({ rows }) =>
    rows
      .flat()
      .map(({ label, value }) => `- ${inline(label)}：${inline(value)}`)
      .join('\n'),
  imprint: ({ cc, office, day }) =>
    [cc === '' ? '' : `抄送：${inline(cc)}。`, `${inline(office)}　${dayWords(day)}印发`]
      .filter((line) => line !== '')
      .join('\n\n'),
};

const blockMarkdown = (block: Block): string => (WRITERS[block.kind] as (block: Block) => string)(block);

const ALIGN: Readonly<Record<TableColumn['align'], string>> = { left: ':--', center: ':-:' };
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A heading over rows ends one table and begins the next: Markdown has no cells over several columns. */
function tableMarkdown({ columns, rows }: TableBlock): string {
  const head = [line(columns.map(({ title }) => inline(title))), line(columns.map(({ align }) => ALIGN[align]))];
  const parts: string[][] = [];
  for (const row of rows) {
    if ('heading' in row) parts.push([`**${inline(row.heading)}**`, '', ...head]);
    else {
      if (parts.length === 0) parts.push([...head]);
      parts.at(-1)?.push(line(row.cells.map(({ text }) => inline(plain(text)))));
    }
  }
  return (parts.length === 0 ? [head] : parts).map((part) => part.join('\n')).join('\n\n');
}

const chartTable = ({ categories, series }: Chart): string =>
  [
    line(['', ...series.map(({ name }) => inline(name))]),
    line(['', ...series].map((_, index) => (index === 0 ? ':--' : '--:'))),
    ...categories.map((name, index) =>
      line([inline(name), ...series.map(({ values }) => String(values[index] ?? ''))]),
    ),
  ].join('\n');
