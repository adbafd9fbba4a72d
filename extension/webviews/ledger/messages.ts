import type { LedgerRow, TextColumn } from '../../../server/protocol.js';
import type { ColumnId, OwnColumnId } from './columns.js';

export type LedgerStrings = Readonly<Record<StringId, string>>;
type StringId =
  | 'search'
  | 'groupBy'
  | 'noGroup'
  | 'columns'
  | 'rowCount'
  | 'lights'
  | 'empty'
  | 'noMatch'
  | 'none'
  | 'percent'
  | 'progressText'
  | 'save'
  | 'cancel'
  | 'dayLeft'
  | 'dayLate'
  | 'daysLeft'
  | 'daysLate'
  | 'dueToday'
  | 'hint'
  | 'table'
  | 'export'
  | `column.${OwnColumnId}`;

/** From the extension to the page. */
export type ToLedger =
  | { readonly type: 'setup'; readonly strings: LedgerStrings; readonly columns: readonly ColumnId[] }
  | {
      readonly type: 'rows';
      readonly asOf: string;
      readonly patch: RowPatch;
      readonly columns: readonly TextColumn[];
    }
  | { readonly type: 'filter'; readonly text: string };

/** From the page to the extension. */
export type FromLedger =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly key: string; readonly uri: string; readonly focusText: boolean }
  | { readonly type: 'columns'; readonly columns: readonly ColumnId[] }
  | { readonly type: 'export' }
  | { readonly type: 'progress'; readonly key: string; readonly percent?: number; readonly text: string };

/** How to come from the rows that the page holds to the ones it should show. Identity of a row is `uri` + `key`. */
export interface RowPatch {
  readonly changed: readonly LedgerRow[];
  /** All identities in their order; absent where only rows changed. */
  readonly order?: readonly string[];
}

/** What a column is called: in the page's own words, else as the server calls it. */
export const columnTitle = (
  { id, title }: { readonly id: string; readonly title?: string },
  strings: LedgerStrings,
): string => title ?? strings[`column.${id}` as keyof LedgerStrings];
