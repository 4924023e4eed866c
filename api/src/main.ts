import { join } from 'node:path';
import { createApp } from './app.js';
import type { App } from './app.js';
import { ConfigError, loadConfig } from './config.js';
import type { Config } from './config.js';
import type { Database } from './platform/database/database.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import type { EmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { openDatabase } from './platform/database/open-database.js';
import { createLogger } from './platform/logger.js';
import type { Logger } from './platform/logger.js';

/** Less than the ten seconds that process managers usually give before they kill. */
const STOP_LIMIT_MS = 9000;

/** What has to be closed, in the order it was opened. */
interface Node {
  postgres?: EmbeddedPostgres;
  database?: Database;
  app?: App;
}

async function main(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config.logLevel);
  const node: Node = {};
  const leave = leaveOnce(node, logger);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => leave(0, signal));
  process.on('uncaughtException', (error) => leave(1, 'an error that nobody caught', error));
  process.on('unhandledRejection', (error) => leave(1, 'a rejection that nobody handled', error));
  try {
    const { url } = await start(node, config, logger);
    process.stdout.write(`${url}\n`);
  } catch (error) {
    leave(1, 'it could not start', error);
  }
}

async function start(node: Node, config: Config, logger: Logger): Promise<{ url: string }> {
  const url = config.databaseUrl ?? (await startDatabase(node, config, logger));
  node.database = await openDatabase(url, { poolSize: config.poolSize, logger });
  const applied = await migrate(node.database);
  if (applied.length > 0) logger.info({ applied }, 'the database was migrated');
  node.app = await createApp(config, node.database, logger);
  return node.app.listen();
}

async function startDatabase(node: Node, { dataDir, poolSize }: Config, logger: Logger): Promise<string> {
  node.postgres = await startEmbeddedPostgres({
    dir: join(dataDir, 'postgres'),
    settings: { max_connections: 100 + poolSize, shared_buffers: '256MB' },
    log: (line) => logger.warn(line),
  });
  return node.postgres.ensureDatabase('dispatch');
}

/** Ends the process once, whatever happens meanwhile: in order while that works, by force when it takes too long or on a second signal. */
function leaveOnce(node: Node, logger: Logger): (code: number, why: string, error?: unknown) => void {
  let leavingSince: number | null = null;
  return (code, why, error) => {
    if (error !== undefined) logger.fatal({ err: error }, `leaving: ${why}`);
    if (leavingSince !== null) {
      // Ctrl+C under npm comes twice at once, from the terminal and from npm: that is not yet impatience.
      if (code > 0 || performance.now() - leavingSince > 1000) process.exit(code || 1);
      return;
    }
    leavingSince = performance.now();
    if (error === undefined) logger.info(`leaving: ${why}`);
    setTimeout(() => {
      logger.error(`not everything closed within ${STOP_LIMIT_MS} ms`);
      process.exit(code || 1);
    }, STOP_LIMIT_MS).unref();
    void close(node, logger).then(() => process.exit(code));
  };
}

async function close({ app, database, postgres }: Node, logger: Logger): Promise<void> {
  for (const step of [() => app?.close(), () => database?.dataSource.destroy(), () => postgres?.release()])
    try {
      await step();
    } catch (error) {
      logger.error({ err: error }, 'something did not close');
    }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
