/** Long enough for a busy machine with two cores; a test that passes does not wait for it. */
export const PATIENCE = 30_000;

/** Tries until the function answers (neither throws nor gives undefined or false); the last error says what was missing. */
export async function until<T>(
  what: string,
  tryOnce: () => T | Promise<T> | Thenable<T>,
  timeout = PATIENCE,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const value = await tryOnce();
      if (value !== undefined && value !== null && value !== false) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`${what}: not within ${timeout} ms${last instanceof Error ? ` (${last.message})` : ''}`);
}
