import type { LedgerRow } from '../../../server/protocol.js';
import type { RowPatch } from './messages.js';

export const identity = (row: Pick<LedgerRow, 'key' | 'uri'>): string => `${row.uri}\n${row.key}`;

/** What the other side holds, as one JSON text a row, so that only rows that differ are sent. */
export type Sent = Map<string, string>;

/** The patch from what was sent to `rows`, and what will then have been sent. */
export function makePatch(sent: Sent, rows: readonly LedgerRow[]): { patch: RowPatch; sent: Sent } {
  const next: Sent = new Map();
  const changed: LedgerRow[] = [];
  for (const row of rows) {
    const id = identity(row);
    const text = JSON.stringify(row);
    next.set(id, text);
    if (sent.get(id) !== text) changed.push(row);
  }
  const order = [...next.keys()];
  const before = [...sent.keys()];
  const same = order.length === before.length && order.every((id, index) => id === before[index]);
  return { patch: same ? { changed } : { changed, order }, sent: next };
}

/** The rows after a patch. */
export function applyPatch(rows: readonly LedgerRow[], { changed, order }: RowPatch): LedgerRow[] {
  const known = new Map(rows.map((row) => [identity(row), row]));
  for (const row of changed) known.set(identity(row), row);
  const ids = order ?? rows.map(identity);
  return ids.map((id) => known.get(id)).filter((row) => row !== undefined);
}
