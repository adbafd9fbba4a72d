import type { LooseCell, LoosePart, LooseRow } from './assemble.js';
import type { Numbering } from './docx-numbering.js';
import { type DocxStyles, outlineLevel } from './docx-styles.js';
import type { Budget } from './limits.js';
import { child, childSwitch, childValue, elements, type XmlElement } from './xml.js';

/** Elements whose content is not part of the text: deleted text, field codes, the old state of tracked changes. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rt',
  'sdtPr',
  'pPr',
  'rPr',
  'tblPr',
  'trPr',
  'tcPr',
  'sectPr',
  'Fallback',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
]);
/** Columns that a row may leave out, and that a joined cell may cover. */
const MOST_SPAN = 64;
const LINE_BREAKS = new Set(['textWrapping', '']);

/** Walks the body of a document once and yields its paragraphs and table rows in reading order. */
export class BodyReader {
  readonly parts: (LoosePart | LooseRow)[] = [];
  private tables = 0;
  /** Text of a paragraph whose end mark was deleted in a tracked change: it goes on in the next paragraph. */
  private carried = '';

  constructor(
    private readonly styles: DocxStyles,
    private readonly numbering: Numbering,
    private readonly budget: Budget,
  ) {}

  readBlocks(parent: XmlElement): void {
    for (const element of elements(parent)) {
      if (element.name === 'p') this.readParagraph(element);
      else if (element.name === 'tbl') this.readTable(element);
      else if (!SKIPPED.has(element.name)) this.readBlocks(element);
    }
    if (this.carried !== '') this.parts.push({ text: this.carried });
    this.carried = '';
  }

  private readParagraph(paragraph: XmlElement): void {
    const properties = child(paragraph, 'pPr');
    const styleId = childValue(properties, 'pStyle');
    const style = styleId === undefined ? undefined : this.styles.get(styleId);
    const label = this.numbering.next(child(properties, 'numPr'), styleId, style);
    const boxes: XmlElement[] = [];
    const text = inlineText(paragraph, this.styles, style?.hidden === true, boxes);
    this.budget.takeText(label.length + text.length);
    const markIsDeleted = child(child(properties, 'rPr'), 'del') !== undefined;
    const whole = this.carried + (this.carried === '' && text.trim() !== '' ? label : '') + text;
    this.carried = markIsDeleted ? whole : '';
    if (!markIsDeleted) {
      const headingLevel = outlineLevel(properties) ?? style?.headingLevel;
      this.parts.push({
        text: whole,
        ...(style === undefined ? {} : { style: style.name }),
        ...(headingLevel === undefined ? {} : { headingLevel }),
      });
    }
    for (const box of boxes) this.readBlocks(box);
  }

  private readTable(table: XmlElement): void {
    const number = this.tables++;
    /** By grid column: the cell that a vertical join may repeat. */
    const above: LooseCell[] = [];
    rowsOf(table).forEach((row, index) => {
      const cells: LooseCell[] = [];
      const skipped = Math.min(MOST_SPAN, Number(childValue(child(row, 'trPr'), 'gridBefore') ?? 0));
      for (let column = 0; column < skipped; column++) cells.push({ lines: [] });
      for (const cell of cellsOf(row)) this.readCell(cell, cells, above);
      this.budget.takeNodes(cells.length);
      this.parts.push({ table: number, index, cells });
    });
  }

  private readCell(cell: XmlElement, cells: LooseCell[], above: LooseCell[]): void {
    const properties = child(cell, 'tcPr');
    const lines = this.linesOf(cell);
    const join = child(properties, 'vMerge');
    const isContinued = join !== undefined && join.attributes['val'] !== 'restart';
    const upper = above[cells.length];
    // What a joined cell repeats is text again: tables within tables would multiply it.
    if (isContinued && upper !== undefined)
      this.budget.takeText(upper.lines.reduce((sum, line) => sum + line.length, 0));
    const loose: LooseCell = isContinued && upper !== undefined ? { lines: upper.lines, continued: true } : { lines };
    const span = Math.max(1, Math.min(MOST_SPAN, Number(childValue(properties, 'gridSpan') ?? 1)));
    above[cells.length] = loose;
    cells.push(loose);
    for (let extra = 1; extra < span; extra++) {
      above[cells.length] = { lines: [] };
      cells.push({ lines: [] });
    }
  }

  /** The paragraphs of a cell; tables inside it become lines of it. */
  private linesOf(cell: XmlElement): string[] {
    const inner = new BodyReader(this.styles, this.numbering, this.budget);
    inner.readBlocks(cell);
    const texts = inner.parts.map((part) =>
      'cells' in part ? part.cells.map((each) => each.lines.join(' ')).join(' ') : part.text,
    );
    return texts
      .flatMap((text) => text.split('\n'))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }
}

/** Rows may stand inside content controls. A row that a tracked change deletes is none. */
function rowsOf(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'tr') return child(child(element, 'trPr'), 'del') === undefined ? [element] : [];
    return ['sdt', 'sdtContent', 'customXml'].includes(element.name) ? rowsOf(element) : [];
  });
}

function cellsOf(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'tc') return [element];
    return ['sdt', 'sdtContent', 'customXml'].includes(element.name) ? cellsOf(element) : [];
  });
}

function isHidden(run: XmlElement, styles: DocxStyles, paragraphHidden: boolean): boolean {
  const properties = child(run, 'rPr');
  const styleId = childValue(properties, 'rStyle');
  const byStyle = styleId === undefined ? undefined : styles.get(styleId)?.hidden;
  return childSwitch(properties, 'vanish') ?? byStyle ?? paragraphHidden;
}

/** The visible text of a paragraph; text boxes that are anchored in it are collected in `boxes`. */
function inlineText(parent: XmlElement, styles: DocxStyles, paragraphHidden: boolean, boxes: XmlElement[]): string {
  let text = '';
  for (const element of elements(parent)) {
    const { name, attributes } = element;
    if (name === 't') text += element.children.filter((each) => typeof each === 'string').join('');
    else if (name === 'tab' || name === 'ptab') text += '\t';
    else if (name === 'br') text += LINE_BREAKS.has(attributes['type'] ?? '') ? '\n' : '';
    else if (name === 'cr') text += '\n';
    else if (name === 'noBreakHyphen') text += '-';
    else if (name === 'sym') text += symbol(attributes['char'] ?? '');
    else if (name === 'txbxContent') boxes.push(element);
    else if (name === 'r' && isHidden(element, styles, paragraphHidden)) continue;
    else if (name === 'AlternateContent') text += alternative(element, styles, paragraphHidden, boxes);
    else if (!SKIPPED.has(name)) text += inlineText(element, styles, paragraphHidden, boxes);
  }
  return text;
}

/** The newer form of the content, which is complete; the fallback only where there is no other. */
function alternative(element: XmlElement, styles: DocxStyles, hidden: boolean, boxes: XmlElement[]): string {
  const chosen = child(element, 'Choice') ?? child(element, 'Fallback');
  return chosen === undefined ? '' : inlineText(chosen, styles, hidden, boxes);
}

/** Characters of symbol fonts have no meaning as text, apart from those that are not in the private area. */
function symbol(code: string): string {
  const codePoint = Number.parseInt(code, 16);
  return codePoint >= 0x20 && codePoint < 0xe000 ? String.fromCodePoint(codePoint) : '';
}
