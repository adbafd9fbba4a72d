import { engine } from '../../../language/text/engines.js';
import type { NamedRange, WorkbookProperties, WriteSheet } from 'hucre';
import { cellText, quoteSheetName, sheetName } from './cell-text.js';
import { columnLetters, layOutSheet } from './layout-sheet.js';
import type { DocumentProperties, WorkbookSpec } from './spec.js';
import { DEFAULT_FONT } from './styles.js';

const CHOICES_SHEET = '_选项';

/**
 * Writes an .xlsx file that prints as it stands. Text is always text: a cell that begins with `=`, `+`, `-` or `@`
 * is stored as a string and formatted as text, so that it is no formula now and does not become one by editing.
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const { writeXlsx } = await engine('excel-engine', () => import('./excel-engine.js'));
  const names = uniqueNames(spec);
  const choices = layOutChoices(spec, sheetName(CHOICES_SHEET, names));
  const sheets: WriteSheet[] = [];
  const namedRanges: NamedRange[] = [];
  spec.sheets.forEach((sheetSpec, index) => {
    const name = names[index] as string;
    const { sheet, printTitles } = layOutSheet(sheetSpec, name, choices.ranges);
    sheets.push(sheet);
    namedRanges.push({ name: '_xlnm.Print_Titles', range: printTitles, scope: name });
  });
  if (choices.sheet !== undefined) sheets.push(choices.sheet);
  const properties = spec.properties === undefined ? {} : { properties: rawProperties(spec.properties) };
  return writeXlsx({ sheets, namedRanges, defaultFont: DEFAULT_FONT, ...properties });
}

function uniqueNames(spec: WorkbookSpec): string[] {
  const names: string[] = [];
  for (const sheet of spec.sheets) names.push(sheetName(sheet.name, names));
  return names;
}

interface Choices {
  readonly sheet: WriteSheet | undefined;
  readonly ranges: ReadonlyMap<string, string>;
}

/** One column of the hidden sheet for each list, so that neither commas nor the 255-character limit matter. */
function layOutChoices(spec: WorkbookSpec, name: string): Choices {
  const lists = Object.entries(spec.choices ?? {}).filter(([, values]) => values.length > 0);
  if (lists.length === 0) return { sheet: undefined, ranges: new Map() };
  const length = Math.max(...lists.map(([, values]) => values.length));
  const rows = Array.from({ length }, (_, row) =>
    lists.map(([, values]) => (row < values.length ? cellText(values[row] as string) : null)),
  );
  const ranges = new Map(
    lists.map(([list, values], column) => {
      const letters = columnLetters(column);
      return [list, `${quoteSheetName(name)}!$${letters}$1:$${letters}$${values.length}`];
    }),
  );
  return { sheet: { name, rows, hidden: true }, ranges };
}

function rawProperties(properties: DocumentProperties): WorkbookProperties {
  const { title, subject, creator, description, created, custom } = properties;
  const raw: WorkbookProperties = {};
  if (title !== undefined) raw.title = title;
  if (subject !== undefined) raw.subject = subject;
  if (creator !== undefined) raw.creator = creator;
  if (description !== undefined) raw.description = description;
  if (created !== undefined) {
    raw.created = new Date(created);
    raw.modified = new Date(created);
  }
  if (custom !== undefined) raw.custom = { ...custom };
  return raw;
}
