import type { CellValue as RawValue, Sheet, Workbook } from 'hucre';
import { sniff } from '../../../language/text/sniff.js';
import { LIMITS, TooMuch } from '../limits.js';
import { openZip } from '../zip.js';
import type { ReadCell, ReadSheet, ReadWorkbookResult } from './types.js';

/** Fifty thousand rows of a ledger unpack to less. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
const isPicture = (name: string): boolean => /\/media\//.test(name);

const refuse = (message: string): ReadWorkbookResult => ({ ok: false, message });

/**
 * Reads an .xlsx (or old .xls) file: values only, dates as calendar days without any time zone. Never throws: what
 * is damaged, encrypted, oversized or no workbook at all is an error that says what to do.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbookResult> {
  const found = sniff(bytes);
  switch (found?.kind) {
    case 'xlsx':
      return readPackage(bytes);
    case 'xls':
      return parse(async () => (await import('hucre/xlsx')).readXls(bytes));
    case 'encrypted-office':
      return refuse('这个工作簿加了密码，无法读取。请用 Excel 或 WPS 打开，取消密码后重新保存。');
    case undefined:
      return refuse('这个文件不是 Excel 工作簿。请指定 .xlsx 文件；如果是文本或 CSV，请用 Excel 或 WPS 另存为 .xlsx。');
    default:
      return refuse(`这个文件其实是“${found?.name ?? '别的格式'}”，不是 Excel 工作簿。请指定 .xlsx 文件。`);
  }
}

async function readPackage(bytes: Uint8Array): Promise<ReadWorkbookResult> {
  try {
    // Unpacked here only to be counted: the library believes what a package says of its own sizes.
    await openZip(bytes, (name) => !isPicture(name), { ...LIMITS, unpackedBytes: MOST_UNPACKED_BYTES });
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return refuse(
      '这个工作簿解压后大得不正常，为安全起见没有打开。请向报送单位重新索取，或用 Excel 打开后另存一份再试。',
    );
  }
  return parse(async () => (await import('hucre/xlsx')).readXlsx(bytes));
}

async function parse(read: () => Promise<Workbook> | Workbook): Promise<ReadWorkbookResult> {
  try {
    const workbook = await read();
    return {
      ok: true,
      workbook: { sheets: workbook.sheets.map(toSheet), custom: customProperties(workbook) },
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refuse(
      `这个工作簿已损坏或没有传完整，无法读取（${detail}）。请用 Excel 或 WPS 打开并另存一份，或请报送单位重新发送。`,
    );
  }
}

function customProperties(workbook: Workbook): Record<string, string | number | boolean> {
  const properties = Object.entries(workbook.properties?.custom ?? {});
  return Object.fromEntries(
    properties.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value] as const),
  );
}

const toSheet = (sheet: Sheet): ReadSheet => ({
  name: sheet.name,
  hidden: sheet.hidden === true || sheet.veryHidden === true,
  rows: sheet.rows.map((row) => Array.from(row, toCell)),
  merges: sheet.merges ?? [],
});

/** Excel knows no time zones: the library puts the wall-clock time into the UTC fields of a Date. */
function toCell(value: RawValue | undefined): ReadCell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return null;
  const [date = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? { date } : { date, time: time.slice(0, 8) };
}
