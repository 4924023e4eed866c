import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role } from '../kernel/authorization.js';
import { createMember } from '../platform/auth/create-member.js';
import type { Database } from '../platform/database/database.js';
import { createWorkspace } from '../workspace/workspace.repository.js';
import { inBulk } from './bulk.js';
import type { Bulk } from './bulk.js';
import { importWithin } from './import-files.js';
import type { ImportPaths, ImportReport } from './import-files.js';
import { LARGE_WORKSPACE_ID } from './large/make-large.js';

export const DEMO_PASSWORD = 'demo-password';

/** Shown on the sign-in page in demo mode. */
export const DEMO_ACCOUNTS: readonly { name: string; email: string; role: Role }[] = [
  { name: 'Martha Cedar', email: 'owner@demo.test', role: 'OWNER' },
  { name: 'Dana Whitlock', email: 'dispatcher@demo.test', role: 'DISPATCHER' },
  { name: 'Theo Marsh', email: 'dispatcher2@demo.test', role: 'DISPATCHER' },
  { name: 'Luis Ortega', email: 'luis@demo.test', role: 'TECHNICIAN' },
];

/** The committed files; beside `src` and beside `dist` alike. */
const DEMO_FILES = fileURLToPath(new URL('../../demo/', import.meta.url));

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
    for (const account of DEMO_ACCOUNTS) await addAccount(bulk, workspaceId, account);
    return { workspaceId, ...report };
  });
}

async function addAccount(bulk: Bulk, workspaceId: string, { name, email, role }: (typeof DEMO_ACCOUNTS)[number]): Promise<void> {
  const [technician] =
    role === 'TECHNICIAN'
      ? await bulk.query<{ id: string }>('SELECT id FROM technician WHERE workspace_id = $1 AND name = $2', [workspaceId, name])
      : [];
  await createMember(bulk, { workspaceId, name, email, password: DEMO_PASSWORD, role, ...(technician && { technicianId: technician.id }) });
}

export function demoFiles(): Required<ImportPaths> {
  const path = (name: string): string => join(DEMO_FILES, name);
  if (!existsSync(path('jobs.csv'))) throw new Error(`The demo files are not in ${DEMO_FILES}.`);
  return {
    ...{ technicians: path('technicians.csv'), priceBook: path('price-book.csv') },
    ...{ customers: path('customers.csv'), jobs: path('jobs.csv') },
  };
}
