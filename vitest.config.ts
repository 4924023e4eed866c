import { defineConfig } from 'vitest/config';

/** The house itself: its scripts, its rules and its descriptions. The api and the board have their own. */
export default defineConfig({ test: { name: 'house', include: ['scripts/test/**/*.test.mjs'], testTimeout: 120_000 } });
