import { v7 as uuid } from 'uuid';
import type { Role } from '../../src/kernel/authorization.js';
import { createMember } from '../../src/platform/auth/index.js';
import type { Database, Queryable } from '../../src/platform/database/database.js';
import { createWorkspace } from '../../src/workspace/workspace.repository.js';
import { PASSWORD } from './caller.js';

export interface Person {
  email: string;
  userId: string;
  technicianId: string | null;
}

/**
 * A shop whose every text carries its name, so that a foreign answer that holds a word of it is a leak. Luis is the technician in the crew,
 * Ana the one who is not; Rita is free for whoever needs a third.
 */
export interface Shop {
  name: string;
  workspaceId: string;
  people: Record<'owner' | 'manager' | 'dispatcher' | 'luis' | 'ana' | 'target', Person>;
  technicians: { luis: string; ana: string; rita: string; all: string[] };
  /** Luis's, Ana's, and one whom both visit. */
  customers: { crew: string; colleague: string; shared: string };
  priceBookItemId: string;
}

/** Where Luis and Ana are: theirs and the office's to see. */
export const POSITIONS = { luis: 30.111_111, ana: 30.222_222 } as const;

export async function createShop(database: Database, name: string, { technicians = 3 } = {}): Promise<Shop> {
  return database.transaction(async (tx) => {
    const workspaceId = await createWorkspace(tx, { name: `${name} Plumbing`, timeZone: 'America/Chicago', currency: 'USD' });
    return furnish(tx, workspaceId, name, technicians);
  });
}

/** Adds a shop's people, technicians, customers and a price book item to a workspace that is there. */
export async function furnish(tx: Queryable, workspaceId: string, name: string, technicians = 3): Promise<Shop> {
  const all = Array.from({ length: technicians }, () => uuid());
  const [luis, ana, rita] = all as [string, string, string];
  await insertTechnicians(tx, workspaceId, name, all);
  const person = async (word: string, role: Role, technicianId?: string): Promise<Person> => {
    const email = `${name}-${word}@proof.test`.toLowerCase();
    const { userId } = await createMember(tx, {
      ...{ workspaceId, name: `${name} ${word}`, email, password: PASSWORD, role },
      ...(technicianId && { technicianId }),
    });
    return { email, userId, technicianId: technicianId ?? null };
  };
  const people = {
    owner: await person('owner', 'OWNER'),
    manager: await person('manager', 'MANAGER'),
    dispatcher: await person('dispatcher', 'DISPATCHER'),
    luis: await person('luis', 'TECHNICIAN', luis),
    ana: await person('ana', 'TECHNICIAN', ana),
    target: await person('target', 'DISPATCHER'),
  };
  const customer = (who: string) => insertCustomer(tx, workspaceId, `${name} ${who} customer`);
  const customers = { crew: await customer('crew'), colleague: await customer('colleague'), shared: await customer('shared') };
  const priceBookItemId = uuid();
  await tx.query(
    `INSERT INTO price_book_item (workspace_id, id, sku, name, kind, unit_price_cents, search, skills) VALUES ($1, $2, 'S-1', $3, 'SERVICE', 18900, lower($3), ARRAY[$4])`,
    [workspaceId, priceBookItemId, `${name} drain clear`, `${name} skill`],
  );
  return { name, workspaceId, people, technicians: { luis, ana, rita, all }, customers, priceBookItemId };
}

async function insertTechnicians(tx: Queryable, workspaceId: string, name: string, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const who = ['Luis', 'Ana', 'Rita'][index] ?? `No. ${index}`;
    const latitude = [POSITIONS.luis, POSITIONS.ana][index] ?? null;
    await tx.query(
      `INSERT INTO technician (workspace_id, id, name, color, latitude, longitude, position_at, on_call) VALUES ($1, $2, $3, '#3b7', $4::float8, $4::float8, CASE WHEN $4::float8 IS NOT NULL THEN now() END, $5)`,
      [workspaceId, id, `${name} ${who}`, latitude, who === 'Rita'],
    );
    await tx.query(`INSERT INTO shift (workspace_id, id, technician_id, weekday, starts, ends) VALUES ($1, $2, $3, 1, '08:00', '17:00')`, [
      workspaceId,
      uuid(),
      id,
    ]);
    // Rita is who can go when somebody has to.
    if (who === 'Rita') continue;
    await tx.query(
      `INSERT INTO time_off (workspace_id, id, technician_id, starts_at, ends_at, reason) VALUES ($1, $2, $3, now(), now() + interval '1 day', $4)`,
      [workspaceId, uuid(), id, `${name} reason of ${who}`],
    );
  }
}

async function insertCustomer(tx: Queryable, workspaceId: string, name: string): Promise<string> {
  const id = uuid();
  await tx.query('INSERT INTO customer (workspace_id, id, name, search) VALUES ($1, $2, $3, lower($3))', [workspaceId, id, name]);
  await tx.query(
    `INSERT INTO address (workspace_id, id, customer_id, line1, city, region, postal_code) VALUES ($1, $2, $3, $4, 'Austin', 'TX', '78701')`,
    [workspaceId, uuid(), id, `1 ${name} Street`],
  );
  return id;
}

/** How far the workspace's log reaches. */
export async function seqOf(database: Queryable, workspaceId: string): Promise<number> {
  const [row] = await database.query<{ seq: number }>('SELECT seq::float8 AS seq FROM workspace_counter WHERE workspace_id = $1', [
    workspaceId,
  ]);
  return row!.seq;
}
