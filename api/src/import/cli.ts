import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.js';
import type { Database } from '../platform/database/database.js';
import { withConfiguredDatabase } from './configured-database.js';
import { describeProblem, ImportRefused } from './csv/problem.js';
import { importFiles } from './import-files.js';
import type { ImportReport } from './import-files.js';
import { progressBar } from './progress-bar.js';

const USAGE = `Brings a shop's CSV files into its workspace, all or nothing. The columns are in docs/import.md.

  npm run import -- [--customers FILE] [--technicians FILE] [--price-book FILE] [--jobs FILE] [--workspace ID]

--workspace is only needed when there are several workspaces.`;

/** For mistakes in the command itself: said without a stack. */
class UsageError extends Error {}

async function main(args: readonly string[]): Promise<void> {
  const { files, workspace, help } = readArguments(args);
  if (help) return void process.stdout.write(`${USAGE}\n`);
  if (Object.keys(files).length === 0) throw new UsageError(`Name at least one file.\n\n${USAGE}`);
  await withConfiguredDatabase(loadConfig(), async (database) => {
    const workspaceId = await chooseWorkspace(database, workspace);
    const bar = progressBar(process.stderr);
    try {
      print(await importFiles(database, { workspaceId, files, now: new Date(), onProgress: bar.onProgress }));
    } finally {
      bar.end();
    }
  });
}

function readArguments(args: readonly string[]): { files: Record<string, string>; workspace: string | undefined; help: boolean } {
  const text = { type: 'string' } as const;
  const options = {
    customers: text,
    technicians: text,
    'price-book': text,
    jobs: text,
    workspace: text,
    help: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { customers, technicians, jobs, 'price-book': priceBook } = values;
    const named = Object.entries({ customers, technicians, priceBook, jobs }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return {
      files: Object.fromEntries(named.map(([kind, path]) => [kind, resolve(path)])),
      workspace: values.workspace,
      help: values.help ?? false,
    };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

async function chooseWorkspace(database: Database, wanted: string | undefined): Promise<string> {
  const workspaces = await database.query<{ id: string; name: string }>(
    'SELECT workspace_id AS id, name FROM workspace ORDER BY created_at',
  );
  const list = workspaces.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  const [first] = workspaces;
  if (!first) throw new UsageError('There is no workspace yet: start the server once and set it up in the browser.');
  if (wanted === undefined && workspaces.length > 1) throw new UsageError(`Say which workspace with --workspace ID:\n${list}`);
  if (wanted !== undefined && !workspaces.some(({ id }) => id === wanted))
    throw new UsageError(`There is no workspace ${wanted}:\n${list}`);
  return wanted ?? first.id;
}

function print({ technicians, priceBook, customers, jobs }: ImportReport): void {
  const lines = Object.entries({ technicians, 'price book items': priceBook, customers }).flatMap(([what, tally]) =>
    tally ? [`${what}: ${tally.created} created, ${tally.updated} updated`] : [],
  );
  if (jobs) lines.push(`jobs: ${jobs.created} created, ${jobs.known} there already, ${jobs.doubleBooked} bookings over another job`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof ImportRefused) {
    const more = error.complete ? '' : '\n… and maybe more: reading stopped here.';
    process.stderr.write(`${error.problems.map(describeProblem).join('\n')}${more}\n\n${error.message}.\n`);
    return;
  }
  const isPlain = error instanceof UsageError || (error as { code?: string }).code === 'ENOENT' || (error as Error).name === 'ConfigError';
  process.stderr.write(`${isPlain ? (error as Error).message : String((error as Error).stack ?? error)}\n`);
});
