/** A cell as read: text as typed, dates without time zone as `YYYY-MM-DD` (with `time` where there is one). */
export type ReadCell = string | number | boolean | { readonly date: string; readonly time?: string } | null;

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly ReadCell[])[];
  /** Joined cells, ends included; the value stands in the first cell. */
  readonly merges: readonly MergedCells[];
}

export interface MergedCells {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly custom: Readonly<Record<string, string | number | boolean>>;
}

export type ReadWorkbookResult =
  | { readonly ok: true; readonly workbook: ReadWorkbook }
  | { readonly ok: false; readonly message: string };
