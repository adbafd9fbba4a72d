import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  LineRuleType,
  FrameAnchorType,
  HorizontalPositionAlign,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  VerticalPositionAlign,
  WidthType,
} from 'docx';
import { dayWords } from '../../paper/day-words.js';
import { em } from '../em.js';
import type { Block, FormCell } from '../../paper/paper.js';
import { titleLines } from '../title-lines.js';
import { chartOf } from './chart.js';
import { tableOf } from './table.js';
import { BODY_EM, BODY_LINE, FANGSONG, HEITI, KAITI, type Page, SIZE, typeWidth, XIAOBIAOSONG } from './type.js';
import { textRuns } from './words.js';

const EXACT = LineRuleType.EXACT;
const INDENT = { firstLineChars: 200, firstLine: 2 * BODY_EM };
const RED = 'C00000';
/** A line of a title: 二号 with air. */
const TITLE_LINE = 640;
/** 附件说明 and 落款 are set in characters from the edge (GB/T 9704-2012, 7.3.4 and 7.3.5). */
const ANNEX_LABEL = 3;
const DAY_FROM_RIGHT = 4;

/** How a block is drawn on a page. One entry a kind: a new kind does not compile without one. */
export function drawn(block: Block, page: Page, keepNext = false): readonly FileChild[] {
  return (DRAWERS[block.kind] as Drawer<Block>)(block, page, keepNext);
}

/** With `keepNext` it stays on the page of what follows it. */
type Drawer<B> = (block: B, page: Page, keepNext: boolean) => readonly FileChild[];
type Drawers = { readonly [K in Block['kind']]: Drawer<Extract<Block, { kind: K }>> };

const DRAWERS: Drawers = {
  letterhead: ({ office, docNumber }) => letterhead(office, docNumber),
  title: ({ text }, page) => title(text, page),
  subtitle: ({ text }) => [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 290 },
      children: textRuns(text, { font: KAITI }),
    }),
  ],
  addressee: ({ text }) => [new Paragraph({ children: textRuns(`${text}：`) })],
  heading: ({ level, text, rest }, _page, keepNext) => [
    new Paragraph({
      indent: INDENT,
      keepNext: keepNext || rest === undefined,
      alignment: rest === undefined ? AlignmentType.LEFT : AlignmentType.BOTH,
      children: [...textRuns(text, { font: LEVEL_FONTS[level] }), ...(rest === undefined ? [] : textRuns(rest))],
    }),
  ],
  body: ({ text }, _page, keepNext) => [
    new Paragraph({ indent: INDENT, keepNext, alignment: AlignmentType.BOTH, children: textRuns(text) }),
  ],
  annexes: ({ names }, _page, keepNext) => annexes(names, keepNext),
  signature: ({ office, day }) => signature(office, day),
  annexTitle: ({ label, title: text }, page) => [
    new Paragraph({ children: textRuns(label, { font: HEITI }) }),
    ...title(text, page, 200),
  ],
  note: ({ text, align }) => [
    new Paragraph({
      alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
      spacing: { line: 380, lineRule: EXACT, before: 40, after: 40 },
      ...(align === 'right' ? {} : { indent: INDENT }),
      children: textRuns(text, { size: SIZE.smallFour }),
    }),
  ],
  table: (block, page) => [tableOf(block, page)],
  chart: ({ chart }) => [chartOf(chart)],
  checks: ({ items }) =>
    items.map(
      (item) =>
        new Paragraph({
          indent: { left: 3 * BODY_EM, hanging: BODY_EM * 1.5 },
          spacing: { line: 480, lineRule: EXACT, after: 60 },
          children: [...textRuns('□ ', { size: SIZE.four }), ...textRuns(item, { size: SIZE.four })],
        }),
    ),
  form: ({ rows }, page) => [form(rows, page)],
  imprint: ({ cc, office, day }, page) => imprint(cc, office, day, page),
};

const LEVEL_FONTS = { 1: HEITI, 2: KAITI, 3: FANGSONG, 4: FANGSONG } as const;

function letterhead(office: string, docNumber: string): readonly FileChild[] {
  // As large as fits on one line, at most 22 mm high and 小初 at least.
  const size = Math.max(52, Math.min(100, Math.floor(880 / Math.max(1, em(office)))));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: Math.round(size * 13), lineRule: EXACT, after: BODY_LINE },
      children: textRuns(office, { font: XIAOBIAOSONG, size, color: RED }),
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 11 } },
      spacing: { after: BODY_LINE * 2 },
      children: textRuns(docNumber),
    }),
  ];
}

function title(text: string, page: Page, after: number = BODY_LINE): readonly FileChild[] {
  const most = Math.floor(typeWidth(page) / (SIZE.title * 10)) - 1;
  const lines = titleLines(text, most);
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        outlineLevel: 0,
        spacing: { line: TITLE_LINE, lineRule: EXACT, ...(index === lines.length - 1 ? { after } : {}) },
        children: textRuns(line, { font: XIAOBIAOSONG, size: SIZE.title }),
      }),
  );
}

/** One line below the body, two characters in, names below each other, no mark at the end. */
function annexes(names: readonly string[], keepNext: boolean): readonly FileChild[] {
  const several = names.length > 1;
  const hanging = (ANNEX_LABEL + (several ? 1 : 0)) * BODY_EM;
  return [
    new Paragraph({ keepNext, children: [] }),
    ...names.map((name, index) => {
      const number = several ? `${index + 1}.` : '';
      const own = index === 0 ? hanging : BODY_EM;
      return new Paragraph({
        keepNext,
        indent: { left: 2 * BODY_EM + hanging, hanging: own },
        children: textRuns(`${index === 0 ? '附件：' : ''}${number}${name}`),
      });
    }),
  ];
}

/** The day four characters from the right, the office centred above it (GB/T 9704-2012, 7.3.5.1). */
function signature(office: string, day: string): readonly FileChild[] {
  const words = dayWords(day);
  const difference = (em(words) - em(office)) / 2;
  const officeFromRight = Math.max(2, DAY_FROM_RIGHT + difference);
  const dayFromRight = officeFromRight - difference;
  const line = (text: string, fromRight: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext,
      indent: { right: Math.round(fromRight * BODY_EM) },
      children: textRuns(text),
    });
  return [
    new Paragraph({ keepNext: true, children: [] }),
    new Paragraph({ keepNext: true, children: [] }),
    line(office, officeFromRight, true),
    line(words, dayFromRight, false),
  ];
}

const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

function form(rows: readonly (readonly FormCell[])[], page: Page): Table {
  const room = typeWidth(page);
  const most = Math.max(...rows.map((row) => row.length));
  const label = 1700;
  const answer = Math.floor((room - most * label) / most);
  const cell = (text: string, width: number, span: number, isLabel: boolean): TableCell =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
            spacing: { line: 400, lineRule: EXACT },
            children: textRuns(line, { size: SIZE.four, ...(isLabel ? { font: HEITI } : {}) }),
          }),
      ),
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: most * 2 }, (_, index) => (index % 2 === 0 ? label : answer)),
    margins: { left: 80, right: 80, top: 60, bottom: 60 },
    borders: { top: THICK, bottom: THICK, left: THICK, right: THICK, insideHorizontal: THIN, insideVertical: THIN },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          height: { value: 640 + 400 * (Math.max(1, ...row.map(({ lines = 1 }) => lines)) - 1), rule: 'atLeast' },
          children: row.flatMap(({ label: name, value }, index) => {
            const last = index === row.length - 1;
            const span = last ? (most - row.length) * 2 + 1 : 1;
            return [cell(name, label, 1, true), cell(value, answer, span, false)];
          }),
        }),
    ),
  });
}

/**
 * 版记 at the foot of the type area: thick lines above and below, a thin one between. Framed paragraphs: a floating table would
 * stand where it is anchored in some word processors.
 */
function imprint(cc: string, office: string, day: string, page: Page): readonly FileChild[] {
  const room = typeWidth(page);
  const frame = {
    type: 'alignment',
    width: room,
    height: 0,
    rule: 'auto',
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
    alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  } as const;
  const type = { size: SIZE.four };
  const spacing = { line: 480, lineRule: EXACT };
  const ends = new Paragraph({
    frame,
    spacing,
    border: { ...(cc === '' ? { top: THICK } : {}), bottom: THICK },
    indent: { left: 280, right: 280 },
    tabStops: [{ type: TabStopType.RIGHT, position: room - 280 }],
    children: [...textRuns(office, type), ...textRuns('\t', type), ...textRuns(`${dayWords(day)}印发`, type)],
  });
  const copies = new Paragraph({
    frame,
    spacing,
    border: { top: THICK, bottom: THIN },
    indent: { left: 4 * 280, hanging: 3 * 280, right: 280 },
    children: textRuns(`抄送：${cc}。`, type),
  });
  return [...(cc === '' ? [] : [copies]), ends];
}
