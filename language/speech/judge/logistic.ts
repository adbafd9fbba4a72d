/** Weights by cue; a cue without a weight says nothing. */
export type Weights = ReadonlyMap<string, number>;

/** One example for the fit: the cues that hold, each with its strength, and whether it is one. */
export interface Example {
  readonly cues: ReadonlyMap<string, number>;
  readonly target: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** The sum of the weights of the cues that hold. */
export function sumOf(cues: ReadonlyMap<string, number>, weights: Weights): number {
  let sum = 0;
  for (const [cue, value] of cues) sum += value * (weights.get(cue) ?? 0);
  return sum;
}

/** The probability that belongs to a sum. */
export const probability = (sum: number): number => 1 / (1 + Math.exp(-sum));

const MOST_ROUNDS = 20;
const LARGEST_STEP = 1;
const SETTLED = 0.01;
/** A curvature of almost nothing would make steps of almost everything. */
const LEAST_CURVATURE = 0.02;

interface Column {
  readonly rows: number[];
  readonly values: number[];
}

/**
 * Logistic regression with L2: Newton steps, one cue after the other in the order of their names, so that the same examples give the
 * same weights. `penalty` is the price of a weight's square.
 */
export function fit(examples: readonly Example[], penalty: (cue: string) => number): Map<string, number> {
  const columns = columnsOf(examples);
  const targets = Float64Array.from(examples, ({ target }) => Number(target));
  const importance = Float64Array.from(examples, ({ weight }) => weight);
  const sums = new Float64Array(examples.length);
  const likely = new Float64Array(examples.length).fill(0.5);
  const weights = new Map<string, number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let largest = 0;
    for (const [name, { rows, values }] of columns) {
      const cost = penalty(name);
      const now = weights.get(name) ?? 0;
      let gradient = -cost * now;
      let curvature = cost;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        const value = values[i] ?? 0;
        const p = likely[row] ?? 0;
        const counts = importance[row] ?? 0;
        gradient += counts * value * ((targets[row] ?? 0) - p);
        curvature += counts * value * value * Math.max(p * (1 - p), LEAST_CURVATURE);
      }
      const step = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, gradient / curvature));
      largest = Math.max(largest, Math.abs(step));
      weights.set(name, now + step);
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        sums[row] = (sums[row] ?? 0) + step * (values[i] ?? 0);
        likely[row] = probability(sums[row] ?? 0);
      }
    }
    if (largest < SETTLED) break;
  }
  return weights;
}

function columnsOf(examples: readonly Example[]): (readonly [string, Column])[] {
  const columns = new Map<string, Column>();
  examples.forEach(({ cues }, row) => {
    for (const [cue, value] of cues) {
      let column = columns.get(cue);
      if (!column) columns.set(cue, (column = { rows: [], values: [] }));
      column.rows.push(row);
      column.values.push(value);
    }
  });
  return [...columns].sort(([a], [b]) => (a < b ? -1 : 1));
}
