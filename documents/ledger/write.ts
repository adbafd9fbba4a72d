import type { LedgerView } from './view.js';

/** Endings of files that a ledger can be written to, the usual one first. */
export const LEDGER_EXTENSIONS = ['xlsx', 'md', 'csv', 'json'] as const;
export type LedgerExtension = (typeof LEDGER_EXTENSIONS)[number];

/** The ending of a file's name, if a ledger can be written to it. */
export function ledgerExtension(fileName: string): LedgerExtension | undefined {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return LEDGER_EXTENSIONS.find((extension) => extension === ending);
}

/** Writes the view; only the writer that is needed is loaded. */
export async function writeLedger(view: LedgerView, extension: LedgerExtension): Promise<Uint8Array | string> {
  switch (extension) {
    case 'xlsx':
      return (await import('./write-xlsx.js')).ledgerXlsx(view);
    case 'md':
      return (await import('./write-markdown.js')).ledgerMarkdown(view);
    case 'csv':
      return (await import('./write-csv.js')).ledgerCsv(view);
    case 'json':
      return (await import('./write-json.js')).ledgerJson(view);
  }
}
