import { v7 as uuid } from 'uuid';
import type { Queryable } from '../platform/database/database.js';

export interface NewWorkspace {
  /** Made here when absent. */
  workspaceId?: string;
  name: string;
  /** IANA, as in America/Chicago. */
  timeZone: string;
  /** ISO 4217, as in USD. */
  currency: string;
  isDemo?: boolean;
}

/**
 * An empty workspace: the organization that people sign in to, the shop's settings and its event log at 0. Pass a transaction: the three
 * rows must appear together.
 * @returns the workspace's id
 */
export async function createWorkspace(tx: Queryable, workspace: NewWorkspace): Promise<string> {
  const workspaceId = workspace.workspaceId ?? uuid();
  const { name, timeZone, currency, isDemo = false } = workspace;
  await tx.query('INSERT INTO auth.organization (id, name, slug) VALUES ($1, $2, $1)', [workspaceId, name]);
  await tx.query('INSERT INTO workspace (workspace_id, name, time_zone, currency, is_demo) VALUES ($1, $2, $3, $4, $5)', [
    workspaceId,
    name,
    timeZone,
    currency,
    isDemo,
  ]);
  await tx.query('INSERT INTO workspace_counter (workspace_id, log_id) VALUES ($1, $2)', [workspaceId, uuid()]);
  return workspaceId;
}
