import { defineConfig } from 'vitest/config';

// Test code would get graphql's ES module and type-graphql its CommonJS one: two copies that refuse each other's schemas.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
const withDatabase = { globalSetup: ['test/harness/global-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: ['src/**/*.int.test.ts'] } },
      { resolve, test: { name: 'integration', include: ['src/**/*.int.test.ts', 'test/harness/*.int.test.ts'], ...withDatabase } },
      { resolve, test: { name: 'e2e', include: ['test/**/*.e2e.test.ts'], ...withDatabase } },
    ],
  },
});
