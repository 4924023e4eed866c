import { createMember } from '../platform/auth/create-member.js';
import type { Database } from '../platform/database/database.js';
import { createWorkspace, DEMO_PASSWORD, DEMO_SIGN_INS } from '../workspace/index.js';
import { inBulk } from './bulk.js';
import type { Bulk } from './bulk.js';
import { demoFiles } from './demo-files.js';
import { importWithin } from './import-files.js';
import type { ImportReport } from './import-files.js';
import { LARGE_WORKSPACE_ID } from './large/make-large.js';

// Any constant pair: the same in every node.
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('dispatch'), hashtext('demo'))`;

/**
 * Makes *Cedar & Sons Plumbing* in a database that has no workspace yet (the large one does not count), from its CSV files, around the
 * present day. All or nothing: cut off
 * halfway it leaves the database empty. Nodes that start together take turns, and the first one seeds.
 * @returns what was imported, or null when there is a workspace already
 */
export async function seedDemo(database: Database, { now }: { now: Date }): Promise<(ImportReport & { workspaceId: string }) | null> {
  return inBulk(database, async (bulk) => {
    await bulk.query(LOCK);
    const existing = await bulk.query('SELECT FROM workspace WHERE workspace_id <> $1 LIMIT 1', [LARGE_WORKSPACE_ID]);
    if (existing.length > 0) return null;
    const workspaceId = await createWorkspace(bulk, {
      ...{ name: 'Cedar & Sons Plumbing', timeZone: 'America/Chicago', currency: 'USD', isDemo: true },
    });
    const report = await importWithin(bulk, { workspaceId, files: demoFiles(), now });
    for (const account of DEMO_SIGN_INS) await addAccount(bulk, workspaceId, account);
    return { workspaceId, ...report };
  });
}

async function addAccount(bulk: Bulk, workspaceId: string, { name, email, role }: (typeof DEMO_SIGN_INS)[number]): Promise<void> {
  const [technician] =
    role === 'TECHNICIAN'
      ? await bulk.query<{ id: string }>('SELECT id FROM technician WHERE workspace_id = $1 AND name = $2', [workspaceId, name])
      : [];
  await createMember(bulk, { workspaceId, name, email, password: DEMO_PASSWORD, role, ...(technician && { technicianId: technician.id }) });
}
