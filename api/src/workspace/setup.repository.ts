import type { Queryable } from '../platform/database/database.js';

/** More restarts than this before the first visit, and the oldest codes no longer work. */
const CODES_KEPT = 20;
const ONE_SETUP_AT_A_TIME = 0x73657475; // any constant number: the same in every node

/** Asked of the organizations and not of `workspace`, whose statements all name one. */
export async function hasWorkspace(database: Queryable): Promise<boolean> {
  const [row] = await database.query<{ there: boolean }>('SELECT EXISTS (SELECT FROM auth.organization) AS there');
  return row?.there ?? false;
}

/** Each node prints a code of its own at each boot, and all of them work. */
export async function keepCodeHash(database: Queryable, hash: Buffer): Promise<void> {
  await database.query('INSERT INTO auth.setup_code (code_hash) VALUES ($1)', [hash]);
  await database.query(
    'DELETE FROM auth.setup_code WHERE code_hash NOT IN (SELECT code_hash FROM auth.setup_code ORDER BY created_at DESC LIMIT $1)',
    [CODES_KEPT],
  );
}

export async function codeHashes(database: Queryable): Promise<Buffer[]> {
  const rows = await database.query<{ code_hash: Buffer }>('SELECT code_hash FROM auth.setup_code');
  return rows.map((row) => row.code_hash);
}

export async function deleteCodes(tx: Queryable): Promise<void> {
  await tx.query('DELETE FROM auth.setup_code');
}

/** Of two first visits at the same moment, on whatever node, the second waits here for the first to be done. */
export async function waitForOtherSetups(tx: Queryable): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [ONE_SETUP_AT_A_TIME]);
}
