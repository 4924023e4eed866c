// npm test: everything. Every stage runs even when one before it failed; the last line counts them all.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { findChromium } from './chromium.mjs';
import { bin, isMain, root } from './process.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

async function main() {
  // Browser tests and those that start whole nodes run what npm start runs.
  await stage('build', () => build());
  await stage('check', check);
  await stage('house', () => vitest('.'));
  await stage('unit', () => vitest('api', '--project', 'unit'));
  await stage('board', () => vitest('board'));
  await stage('integration', () => vitest('api', '--project', 'integration'));
  await stage('api, end to end', () => vitest('api', '--project', 'e2e'));
  if (existsSync(join(root, 'board/e2e'))) await stage('browser', async () => vitest('board/e2e', { CHROME_PATH: await findChromium() }));
  for (const failure of failures) console.log(`✗ ${failure}`);
  if (count.skipped > 0) console.log(`${count.skipped} skipped`);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}

/** A stage that breaks without saying what failed counts as one failure. */
async function stage(name, work) {
  console.log(`\n── ${name}`);
  try {
    const { passed = 0, failed = 0, skipped = 0 } = (await work()) ?? {};
    count.passed += passed;
    count.failed += failed;
    count.skipped += skipped;
    if (failed > 0) failures.push(`${name}: ${failed} failed`);
  } catch (error) {
    console.log(error.message);
    count.failed += 1;
    failures.push(`${name}: ${error.message.split('\n')[0]}`);
  }
}

/** Runs the vitest of a folder that has its own configuration. Strings are arguments, objects are added to the environment. */
async function vitest(folder, ...options) {
  const cwd = join(root, folder);
  const results = mkdtempSync(join(tmpdir(), 'vitest-'));
  const file = join(results, 'results.json');
  const args = [
    'run',
    ...options.filter((option) => typeof option === 'string'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const env = Object.assign({ ...process.env }, ...options.filter((option) => typeof option === 'object'));
  try {
    const code = await new Promise((ended, failed) =>
      spawn(process.execPath, [bin('vitest', 'vitest'), ...args], { cwd, env, stdio: 'inherit' })
        .on('error', failed)
        .on('close', ended),
    );
    if (!existsSync(file)) throw new Error(`vitest ended with code ${code} and no results`);
    return tally(JSON.parse(readFileSync(file, 'utf8')), code);
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

/**
 * What a vitest run comes to. A file that could not be loaded has no tests, and an error outside of tests belongs to none:
 * each counts as a failure, so that the sum is never greener than the run.
 */
export function tally({ numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0, testResults }, code) {
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

if (isMain(import.meta)) await main();
