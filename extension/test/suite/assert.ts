/** The few assertions that the suite needs; `node:assert` does not exist in the web host. */
const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));

export function ok(value: unknown, message = 'expected something truthy'): asserts value {
  if (!value) throw new Error(`${message}, got ${show(value)}`);
}

/** Compares plain values by their JSON form. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  if (show(actual) !== show(expected)) throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}`);
}

export function match(actual: string, expected: RegExp, what = 'text'): void {
  if (!expected.test(actual)) throw new Error(`${what}: expected ${expected}, got ${actual}`);
}
