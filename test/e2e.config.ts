import { defineConfig } from 'vitest/config';

/** End-to-end tests: whole programs, one after the other, because a display and two cores are shared. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['test/e2e/harness/start-display.ts'],
  },
});
