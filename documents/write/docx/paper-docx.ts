import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { clean } from '../clean.js';
import type { Block, Paper, Sheet } from '../../paper/paper.js';
import { drawn } from './blocks.js';
import { settle } from './settle.js';
import { BODY_LINE, FANGSONG, FOOTER, LANDSCAPE, PORTRAIT, SIZE, SONGTI } from './type.js';

/** A paper as a Word file in the form of GB/T 9704-2012. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const type = { font: FANGSONG, size: SIZE.body };
  const paragraph = { spacing: { line: BODY_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } };
  const file = new Document({
    title: clean(paper.title),
    creator: clean(paper.author),
    lastModifiedBy: clean(paper.author),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { ...type, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph } },
    },
    sections: paper.sheets.map(sectionOf),
  });
  return settle(new Uint8Array(await Packer.toArrayBuffer(file)), paper.day);
}

function sectionOf({ wide = false, even = false, blocks }: Sheet, index: number): ISectionOptions {
  const page = wide ? LANDSCAPE : PORTRAIT;
  const { top, left, bottom, right } = page;
  return {
    properties: {
      ...(index === 0 ? {} : { type: even ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE }),
      page: {
        // The library turns width and height round for a landscape page.
        size: {
          width: PORTRAIT.width,
          height: PORTRAIT.height,
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top, left, bottom, right, header: 851, footer: wide ? Math.round(bottom / 2) : FOOTER },
      },
      grid: wide
        ? { type: DocumentGridType.DEFAULT, linePitch: 312 }
        : { type: DocumentGridType.LINES, linePitch: BODY_LINE },
    },
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
    children: blocks.flatMap((block, at) => drawn(block, page, at >= withSignature(blocks))),
  };
}

/** A signature never stands on a page without words above it: from here on the blocks stay together. */
function withSignature(blocks: readonly Block[]): number {
  const signature = blocks.findIndex(({ kind }) => kind === 'signature');
  if (signature < 0) return Infinity;
  const annexes = blocks[signature - 1]?.kind === 'annexes' ? 1 : 0;
  return signature - annexes - 1;
}

/** — 1 —, 四号, one character from the right on odd pages, from the left on even ones (GB/T 9704-2012, 7.5). */
function pageNumber(side: 'odd' | 'even'): Footer {
  const odd = side === 'odd';
  return new Footer({
    children: [
      new Paragraph({
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: 280 } : { left: 280 },
        spacing: { line: 340, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ font: SONGTI, size: SIZE.four, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
