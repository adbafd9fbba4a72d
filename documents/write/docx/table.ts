import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { wrappedLines } from '../xlsx/row-height.js';
import { em } from '../em.js';
import { type Cell, plain, type TableBlock, type TableColumn } from '../../paper/paper.js';
import { HEITI, type Page, SIZE, typeHeight, typeWidth } from './type.js';
import { textRuns } from './words.js';

/** Room between a cell's border and its words, left and right. */
const PADDING = 60;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const FRAME = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
/** A row taller than this share of the page is let break: keeping it whole would leave half a page empty. */
const MOST_KEPT = 0.5;

interface Type {
  /** Of so many columns at most. */
  readonly columns: number;
  readonly size: number;
  /** Exact distance of lines. */
  readonly line: number;
}

/** 小四, 五号 on crowded tables, never below 小五. */
const TYPES: readonly Type[] = [
  { columns: 7, size: SIZE.smallFour, line: 360 },
  { columns: 11, size: SIZE.five, line: 310 },
  { columns: Infinity, size: SIZE.smallFive, line: 270 },
];

const typeFor = (columns: readonly TableColumn[]): Type =>
  TYPES.find((type) => columns.length <= type.columns) ?? (TYPES.at(-1) as Type);

/**
 * Widths in twips that fill the room exactly: in proportion to what the columns ask for, but none narrower than its longest word
 * that does not break (a day, a number), as long as all of these fit.
 */
export function columnWidths(asked: readonly number[], least: readonly number[], room: number): readonly number[] {
  const narrow = new Set<number>();
  const fits = least.reduce((sum, width) => sum + width, 0) <= room;
  const shareOf = (index: number): number => {
    const open = asked.reduce((sum, width, at) => sum + (narrow.has(at) ? 0 : width), 0);
    const taken = [...narrow].reduce((sum, at) => sum + (least[at] ?? 0), 0);
    return ((asked[index] ?? 0) / open) * (room - taken);
  };
  for (let found = fits; found; ) {
    const tight = asked.findIndex((_, index) => !narrow.has(index) && shareOf(index) < (least[index] ?? 0));
    found = tight >= 0;
    if (found) narrow.add(tight);
  }
  const widths = asked.map((_, index) => Math.floor(narrow.has(index) ? (least[index] ?? 0) : shareOf(index)));
  const rest = room - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** What stays on one line: Latin letters, digits and what stands between them; of Chinese, two characters. */
const UNBROKEN = /[!-~]+/g;

function leastWidths({ columns, rows }: TableBlock, { size }: Type): readonly number[] {
  const least = columns.map(({ title }) => Math.min(2, em(title)));
  for (const row of rows) {
    if ('heading' in row) continue;
    row.cells.forEach(({ text }, index) => {
      for (const [word] of plain(text).matchAll(UNBROKEN)) {
        // A path or a long number may break: it must not take the room of the others.
        if (word.length <= LONGEST_WORD) least[index] = Math.max(least[index] ?? 0, em(word));
      }
    });
  }
  // Digits of a stand-in font are wider than half a character.
  return least.map((width) => Math.ceil(width * 1.3 * size * 10) + 2 * PADDING);
}

const LONGEST_WORD = 12;

/** Table with a head that is repeated on every page; rows stay whole, headings stay with their first row. */
export function tableOf(table: TableBlock, page: Page): Table {
  const { columns, rows } = table;
  const room = typeWidth(page);
  const type = typeFor(columns);
  const widths = columnWidths(
    columns.map(({ width }) => width),
    leastWidths(table, type),
    room,
  );
  const tallest = typeHeight(page) * MOST_KEPT;
  return new Table({
    width: { size: room, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    margins: { left: PADDING, right: PADDING, top: 30, bottom: 30 },
    borders: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          ({ title }, index) =>
            new TableCell({ ...boxOf(widths[index]), children: [paragraph(title, type, 'center', true)] }),
        ),
      }),
      ...rows.map((row) =>
        'heading' in row
          ? new TableRow({
              cantSplit: true,
              children: [
                new TableCell({
                  ...boxOf(room),
                  columnSpan: columns.length,
                  shading: { fill: 'F2F2F2' },
                  children: [paragraph(row.heading, type, 'left', true, true)],
                }),
              ],
            })
          : new TableRow({
              cantSplit: heightOf(row.cells, widths, type) <= tallest,
              children: row.cells.map((cell, index) =>
                cellOf(cell, columns[index]?.align ?? 'left', widths[index], type),
              ),
            }),
      ),
    ],
  });
}

const boxOf = (width = 0) => ({
  verticalAlign: VerticalAlignTable.CENTER,
  width: { size: width, type: WidthType.DXA },
});

function cellOf(
  { text, fill, color }: Cell,
  align: TableColumn['align'],
  width: number | undefined,
  type: Type,
): TableCell {
  const lines = plain(text).split('\n');
  return new TableCell({
    ...boxOf(width),
    ...(fill === undefined ? {} : { shading: { fill } }),
    // Paragraphs, not breaks: a word processor's table tools then see one unit a line.
    children: lines.map((line) => paragraph(line, type, align, false, false, color)),
  });
}

function paragraph(
  text: string,
  { size, line }: Type,
  align: TableColumn['align'],
  bold: boolean,
  keep = false,
  color?: string,
): Paragraph {
  return new Paragraph({
    alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...(keep ? { keepNext: true } : {}),
    children: textRuns(text, { size, ...(bold ? { font: HEITI } : {}), ...(color === undefined ? {} : { color }) }),
  });
}

function heightOf(cells: readonly Cell[], widths: readonly number[], { size, line }: Type): number {
  const lines = cells.map(({ text }, index) => {
    // Half-width characters of half points: 20 twips a point, half of it for one that is narrow.
    const room = Math.floor(((widths[index] ?? 0) - 2 * PADDING) / (size * 5));
    return wrappedLines(plain(text), room);
  });
  return Math.max(1, ...lines) * line;
}
