// The browser tests: npm run e2e (scripts/e2e.mjs finds the browser). One worker, since each test has a server and a browser.
import { defineConfig } from 'vitest/config';

const inCi = process.env['CI'] !== undefined;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/e2e/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    allowOnly: false,
    reporters: inCi ? ['default', ['json', { outputFile: '.vitest/e2e.json' }]] : ['default'],
  },
});
