import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Test code would get graphql's ES module and type-graphql its CommonJS one: two copies that refuse each other's schemas.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
// Every file has a database of its own. What they import is the same and takes seconds: loaded once for all of a worker's files.
const withDatabase = { globalSetup: ['test/harness/global-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000, isolate: false };

export default defineConfig({
  test: {
    // Two on two cores: a file waits for PostgreSQL, for sockets and for nodes that start as often as it works.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { resolve, test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: ['src/**/*.int.test.ts'] } },
      { resolve, test: { name: 'integration', include: ['src/**/*.int.test.ts', 'test/harness/*.int.test.ts'], ...withDatabase } },
      { resolve, test: { name: 'e2e', include: ['test/**/*.e2e.test.ts'], ...withDatabase } },
    ],
  },
});
