import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/contract/**/*.test.ts', 'test/corpus/**/*.test.ts', 'test/wire/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
