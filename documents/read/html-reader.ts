import { Parser } from 'htmlparser2';
import type { LoosePart, LooseRow } from './assemble.js';
import { isFurnitureElement, isFurnitureLine, isHiddenElement } from './html-furniture.js';
import { TableReader } from './html-table.js';
import type { Budget } from './limits.js';

/** Elements whose content is never shown in the page. */
const UNSHOWN = new Set('script style template noscript iframe svg object textarea select button'.split(' '));
/** Elements that stand within a line; all others end one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr o:p q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/;

/** What an element that is open means for the text in it. */
interface OpenElement {
  readonly isTitle: boolean;
  readonly isUnshown: boolean;
  readonly isFurniture: boolean;
  readonly isLink: boolean;
}

const OUTSIDE: OpenElement = { isTitle: false, isUnshown: false, isFurniture: false, isLink: false };

/** Reads the lines and table rows of a page in the order in which they stand, without what surrounds the article. */
export class HtmlReader {
  readonly parts: (LoosePart | LooseRow)[] = [];
  /** Lines that were taken for menus, links and the like. */
  left = 0;
  /** What the browser shows on the tab. */
  title = '';
  private line = '';
  /** How much of the line is link text, white space aside. */
  private linked = 0;
  private headingLevel: number | undefined;
  private preformatted = 0;
  private tables = 0;
  private readonly open: OpenElement[] = [OUTSIDE];
  private readonly openTables: TableReader[] = [];

  /** @param keepsAll whether menus and what is hidden are read as well */
  constructor(
    private readonly keepsAll: boolean,
    private readonly budget: Budget,
  ) {}

  read(html: string): void {
    const parser = new Parser({
      ontext: (text) => {
        if (this.element.isTitle) this.title += text;
        else if (!this.element.isUnshown) this.addText(text);
      },
      onopentag: (name, attributes) => {
        if (!this.element.isUnshown && !UNSHOWN.has(name)) this.openElement(name, attributes);
        this.open.push(this.inside(name, attributes));
        this.budget.takeNodes(1);
        this.budget.checkDepth(this.open.length);
      },
      onclosetag: (name) => {
        const { isUnshown } = this.element;
        if (!isUnshown) this.closeElement(name);
        if (this.open.length > 1) this.open.pop();
      },
    });
    parser.end(html);
    this.endLine();
    while (this.openTables.length > 0) this.endTable();
  }

  private get element(): OpenElement {
    return this.open.at(-1) ?? OUTSIDE;
  }

  private inside(name: string, attributes: Readonly<Record<string, string>>): OpenElement {
    const { isUnshown, isFurniture, isLink } = this.element;
    return {
      isTitle: name === 'title' && !isUnshown,
      isUnshown: isUnshown || UNSHOWN.has(name) || (!this.keepsAll && isHiddenElement(attributes)),
      isFurniture: isFurniture || isFurnitureElement(name, attributes),
      isLink: isLink || name === 'a',
    };
  }

  private addText(text: string): void {
    this.budget.takeText(text.length);
    if (this.element.isLink) this.linked += text.replace(/\s/g, '').length;
    this.line += this.preformatted > 0 ? text : text.replace(/[\t\n\f\r ]+/g, ' ');
  }

  private openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br') this.line += '\n';
    if (name === 'br' || INLINE.has(name)) return;
    this.endLine();
    const table = this.openTables.at(-1);
    if (name === 'table') this.openTables.push(new TableReader(this.tables++, this.budget));
    else if (name === 'td' || name === 'th')
      table?.openCell(Number(attributes['colspan']), Number(attributes['rowspan']));
    else if (name === 'tr') this.endRow();
    else if (name === 'pre') this.preformatted++;
    const level = HEADING.exec(name)?.[1];
    if (level !== undefined) this.headingLevel = Number(level);
  }

  private closeElement(name: string): void {
    if (INLINE.has(name) || name === 'br') return;
    this.endLine();
    if (name === 'table') this.endTable();
    else if (name === 'td' || name === 'th') this.openTables.at(-1)?.closeCell();
    else if (name === 'tr') this.endRow();
    else if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    if (HEADING.test(name)) this.headingLevel = undefined;
  }

  private endLine(): void {
    const text = this.line.split('\n').map(withoutBlanksAround).join('\n').trim();
    const { linked } = this;
    this.line = '';
    this.linked = 0;
    if (text === '') return;
    if (!this.keepsAll && this.headingLevel === undefined && isFurnitureLine(text, linked, this.element.isFurniture))
      this.left++;
    else this.add(this.headingLevel === undefined ? { text } : { text, headingLevel: this.headingLevel });
  }

  private add(part: LoosePart | LooseRow): void {
    if (this.openTables.at(-1)?.add(part) !== true) this.parts.push(part);
  }

  private endRow(): void {
    const rows = this.openTables.at(-1)?.endRow() ?? [];
    const outer = this.openTables.at(-2);
    for (const row of rows) if (outer?.add(row) !== true) this.parts.push(row);
  }

  private endTable(): void {
    this.endRow();
    this.openTables.pop();
  }
}

/** A pattern for this would look at a long run of blanks again from each of them. */
function withoutBlanksAround(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && line[start] === ' ') start++;
  while (end > start && line[end - 1] === ' ') end--;
  return line.slice(start, end);
}
