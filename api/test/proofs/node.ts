import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import type { AppOverrides } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import type { Database } from '../../src/platform/database/database.js';

export const AUTH_SECRET = 'a-secret-of-the-proofs-that-is-long-enough';

export interface ProofNode {
  url: string;
  /** The errors that it logged, in words: an answer INTERNAL leaves its reason here. */
  logged: () => string[];
  close: () => Promise<void>;
}

/** The whole app in this process on a free port, as main.ts puts it together. */
export async function startApp(
  { url: databaseUrl, database }: { url: string; database: Database },
  env: Readonly<Record<string, string>> = {},
  overrides: AppOverrides = {},
): Promise<ProofNode> {
  const dataDir = mkdtempSync(join(tmpdir(), 'proof-'));
  const errors: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void errors.push(wordsOf(line)) });
  const config = loadConfig({ PORT: '0', DATABASE_URL: databaseUrl, AUTH_SECRET, DATA_DIR: dataDir, ...env });
  const app = await createApp(config, database, logger, { withoutBoard: true, ...overrides });
  const { url } = await app.listen();
  return {
    url,
    logged: () => errors,
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function wordsOf(line: string): string {
  const { msg, err } = JSON.parse(line) as { msg: string; err?: { message: string } };
  return `${msg}: ${err?.message ?? ''}`;
}
