/** A row of a ranking: equal values share a rank, and the next rank counts them (1, 1, 3). */
export interface Ranked<Row> {
  readonly row: Row;
  readonly rank: number;
  readonly tied: boolean;
}

/** Highest value first; rows of one value stay in the order in which they came. */
export function ranked<Row>(rows: readonly Row[], valueOf: (row: Row) => number): readonly Ranked<Row>[] {
  const sorted = [...rows].sort((a, b) => valueOf(b) - valueOf(a));
  return sorted.map((row) => {
    const value = valueOf(row);
    const rank = sorted.findIndex((other) => valueOf(other) === value) + 1;
    return { row, rank, tied: sorted.filter((other) => valueOf(other) === value).length > 1 };
  });
}
