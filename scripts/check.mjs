// npm run check: everything that reads the code without running it. Each step is one check; a step that fails shows why.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stale } from './generate.mjs';
import { bin, isMain, root, run } from './process.mjs';

const quiet = { quiet: true, env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } };

const STEPS = {
  format: () => run(bin('prettier', 'prettier'), ['--check', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.'], quiet),
  lint: () => run(bin('oxlint', 'oxlint'), ['--type-aware', '--deny-warnings'], quiet),
  'types of the api': () => run(bin('typescript', 'tsc'), ['-p', 'api'], quiet),
  'types of the board': () => run(bin('typescript', 'tsc'), ['-p', 'board'], quiet),
  boundaries: () => run(join(root, 'scripts/boundaries.mjs'), [], quiet),
  'unused code': () => run(bin('knip', 'knip'), ['--no-progress'], quiet),
  'generated files': async () => {
    const files = await stale();
    if (files.length > 0)
      throw Object.assign(new Error(), { output: `run npm run codegen and commit:\n${files.map((file) => `  ${file}`).join('\n')}` });
  },
};

/** Runs every step, two at a time. Returns how many passed and failed. */
export async function check() {
  const queue = Object.entries(STEPS);
  const count = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const isPassed = await attempt(...step);
      count[isPassed ? 'passed' : 'failed']++;
    }
  };
  await Promise.all([worker(), worker()]);
  return count;
}

async function attempt(name, step) {
  const started = performance.now();
  try {
    await step();
    console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.log(`✗ ${name}\n${(error.output ?? error.stack ?? '').trimEnd()}\n`);
    return false;
  }
}

if (isMain(import.meta)) {
  if (!existsSync(join(root, 'node_modules'))) throw new Error('run npm ci first');
  const { failed } = await check();
  process.exitCode = failed > 0 ? 1 : 0;
}
