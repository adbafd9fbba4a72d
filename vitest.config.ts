import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{language,documents,server,cli,bench,extension}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'extension/test/**'],
    // Also the box for what must not hang: hostile input, a million characters in a line.
    testTimeout: 20_000,
    pool: 'threads',
  },
});
