import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{language,documents,server,cli,bench,extension}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'extension/test/**'],
    testTimeout: 20_000,
    pool: 'threads',
  },
});
