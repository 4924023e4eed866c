import { defineConfig } from 'vitest/config';

/** Real browsers against a real node; `npm test` builds both and finds the browser. */
export default defineConfig({
  test: {
    name: 'browser',
    root: import.meta.dirname,
    include: ['**/*.e2e.test.ts'],
    globalSetup: './harness/global-setup.ts',
    setupFiles: './harness/failure.ts',
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Each with a browser and a node: two keep two cores busy, one only two thirds of them.
    maxWorkers: 2,
    // Two browsers and two nodes on a small machine: a second is not enough to say that something will not happen.
    expect: { poll: { timeout: 15_000 } },
  },
});
