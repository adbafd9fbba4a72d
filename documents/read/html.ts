import { Parser } from 'htmlparser2';
import { decodeText, type Encoding } from '../../language/text/encoding.js';
import { assemble, type LooseCell, type LoosePart, type LooseRow } from './assemble.js';
import { type SpeechResult, unreadable } from './types.js';

/** Elements whose content is never shown. */
const UNSHOWN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'object', 'textarea', 'select']);
/** Elements that stand within a line; all others end one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr o:p q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/;
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
const HEAD_BYTES = 4096;

/**
 * Reads a saved web page: block elements become paragraphs, table rows lines with tabs, headings keep their level.
 * Menus and other furniture stay, as text; scripts and styles do not. Damaged markup is read as far as it goes.
 */
export function readHtml(bytes: Uint8Array): SpeechResult {
  const { html, encoding, notice } = decodeHtml(bytes);
  const reader = new HtmlReader();
  reader.read(html);
  const { text, paragraphs } = assemble(reader.parts);
  if (paragraphs.length === 0) {
    return unreadable(
      '这个网页文件里没有文字，正文可能是图片或由程序另外载入。请在浏览器中复制正文，存为 .txt 后再试。',
    );
  }
  return { ok: true, text, ...(encoding === undefined ? {} : { encoding }), paragraphs, notices: notice };
}

interface DecodedHtml {
  readonly html: string;
  readonly encoding: Encoding | undefined;
  readonly notice: readonly string[];
}

/** Valid UTF-8 and the GB family need no declaration; for any other encoding the page's own word counts. */
function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const declared = META_CHARSET.exec(head)?.[1]?.toLowerCase() ?? '';
  if (declared !== '' && !/^(?:utf-?8|gb)/.test(declared)) {
    try {
      return { html: new TextDecoder(declared, { fatal: true }).decode(bytes), encoding: undefined, notice: [] };
    } catch {
      return guessed(bytes);
    }
  }
  return guessed(bytes);
}

function guessed(bytes: Uint8Array): DecodedHtml {
  const { text, encoding, problem } = decodeText(bytes);
  return { html: text, encoding, notice: problem === undefined ? [] : [problem.message] };
}

class HtmlReader {
  readonly parts: (LoosePart | LooseRow)[] = [];
  private line = '';
  private headingLevel: number | undefined;
  private preformatted = 0;
  private tables = 0;
  /** The rows of the table that is open; inner tables are read as part of a cell. */
  private table:
    | { readonly number: number; rows: number; cells: LooseCell[]; lines: string[]; depth: number }
    | undefined;

  read(html: string): void {
    let unshown = 0;
    const parser = new Parser({
      ontext: (text) => {
        if (unshown === 0) this.addText(text);
      },
      onopentagname: (name) => {
        if (UNSHOWN.has(name)) unshown++;
        else if (unshown === 0) this.open(name);
      },
      onclosetag: (name) => {
        if (UNSHOWN.has(name)) unshown--;
        else if (unshown === 0) this.close(name);
      },
    });
    parser.end(html);
    this.endTable();
    this.endLine();
  }

  private addText(text: string): void {
    this.line += this.preformatted > 0 ? text : text.replace(/[\t\n\f\r ]+/g, ' ');
  }

  private open(name: string): void {
    if (name === 'br') this.line += '\n';
    if (name === 'br' || INLINE.has(name)) return;
    if (name === 'table') this.openTable();
    else if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endRow();
    else this.endLine();
    if (name === 'pre') this.preformatted++;
    const level = HEADING.exec(name)?.[1];
    if (level !== undefined) this.headingLevel = Number(level);
  }

  private close(name: string): void {
    if (INLINE.has(name)) return;
    if (name === 'table') this.endTable();
    else if (name === 'td' || name === 'th') this.endCell(true);
    else if (name === 'tr') this.endRow();
    else this.endLine();
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    if (HEADING.test(name)) this.headingLevel = undefined;
  }

  private endLine(): void {
    const text = this.line.replace(/ *\n */g, '\n').trim();
    this.line = '';
    if (text === '') return;
    if (this.table !== undefined) this.table.lines.push(...text.split('\n'));
    else this.parts.push(this.headingLevel === undefined ? { text } : { text, headingLevel: this.headingLevel });
  }

  private openTable(): void {
    this.endLine();
    if (this.table === undefined) this.table = { number: this.tables++, rows: 0, cells: [], lines: [], depth: 1 };
    else this.table.depth++;
  }

  /** A cell ends where its end tag or the next cell's start tag stands; only the former counts an empty cell. */
  private endCell(counted = false): void {
    this.endLine();
    const { table } = this;
    if (table === undefined || table.depth > 1) return;
    if (counted || table.lines.length > 0) table.cells.push({ lines: table.lines });
    table.lines = [];
  }

  private endRow(): void {
    this.endCell();
    const { table } = this;
    if (table === undefined || table.depth > 1 || table.cells.length === 0) return;
    this.parts.push({ table: table.number, index: table.rows++, cells: table.cells });
    table.cells = [];
  }

  private endTable(): void {
    if (this.table === undefined) return;
    this.endRow();
    this.table.depth--;
    if (this.table.depth === 0) this.table = undefined;
  }
}
