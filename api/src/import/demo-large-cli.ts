import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.js';
import { inBulk } from './bulk.js';
import { withConfiguredDatabase } from './configured-database.js';
import { LARGE_PLAN } from './large/large-plan.js';
import { LARGE_NAME, makeLarge } from './large/make-large.js';
import { hasLarge, removeLarge } from './large/remove-large.js';
import { progressBar } from './progress-bar.js';

const USAGE = `Makes a second workspace, large enough to measure with: 200 technicians, 2,000 jobs today, 200,000 in all.
Only in demo mode: with the embedded database, or DEMO=1.

  npm run demo:large -- [--events N] [--fresh]

--events N   how many events the log gets, from 200,000 to 5,000,000 (200,000: the one CREATED of each job)
--fresh      removes the large workspace that is there already, and makes it anew`;

async function main(args: readonly string[]): Promise<string> {
  const { events, fresh, help } = readArguments(args);
  if (help) return USAGE;
  const config = loadConfig();
  if (!config.demo) throw new Error('This is no demo: everybody knows the passwords of the large workspace. Set DEMO=1 if that is meant.');
  const started = performance.now();
  return withConfiguredDatabase(config, async (database) => {
    const bar = progressBar(process.stderr);
    const report = await inBulk(database, async (bulk) => {
      if (await hasLarge(bulk)) {
        if (!fresh) throw new Error(`${LARGE_NAME} is there already. Add --fresh to make it anew.`);
        await removeLarge(bulk);
      }
      return makeLarge(bulk, { ...LARGE_PLAN, events }, new Date(), bar.onProgress);
    }).finally(bar.end);
    // The planner would otherwise take the new tables for empty ones until autovacuum comes by.
    await database.query('ANALYZE');
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const { technicians, customers } = LARGE_PLAN;
    const counts = [technicians, customers, report.today, report.jobs, report.events].map((count) => count.toLocaleString('en'));
    return `${LARGE_NAME}: ${counts[0]} technicians, ${counts[1]} customers, ${counts[2]} jobs today, ${counts[3]} in all, ${counts[4]} events, in ${seconds} s.
Sign in as large@demo.test or large-owner@demo.test, password demo-password.`;
  });
}

function readArguments(args: readonly string[]): { events: number; fresh: boolean; help: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args: [...args], options: { events: { type: 'string' }, fresh: flag, help: flag } });
  const events = Number(values.events ?? LARGE_PLAN.events);
  if (!Number.isInteger(events) || events < LARGE_PLAN.jobs || events > 5_000_000)
    throw new Error(`--events is not a number from 200,000 to 5,000,000.`);
  return { events, fresh: values.fresh, help: values.help };
}

main(process.argv.slice(2)).then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.exitCode = 1;
    process.stderr.write(`${(error as Error).message}\n`);
  },
);
