import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Two copies of graphql under the test runner make every instanceof check fail: one entry for all.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(new URL('../node_modules/graphql/index.js', import.meta.url)) }] },
  test: { name: 'board', include: ['src/**/*.test.ts'], environment: 'node' },
});
