/** Whole lines to put in before line `line` (zero-based) of the old file; nothing is ever replaced or removed. */
export interface Insertion {
  readonly line: number;
  readonly text: string;
  readonly taskId: string;
}
