import type { Address, CustomerCard } from '../kernel/customer-card.js';
import { searchText } from '../kernel/fold.js';
import { searchPatterns } from '../kernel/search-patterns.js';
import type { Queryable } from '../platform/database/database.js';

export const CUSTOMER_JSON_SQL = `json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone,
  'notifyBySms', c.notify_by_sms, 'notifyByEmail', c.notify_by_email)`;

export interface CustomerPage {
  customers: CustomerCard[];
  positions: { key: string; id: string }[];
  hasMore: boolean;
}

export async function readCustomer(db: Queryable, workspaceId: string, customerId: string): Promise<CustomerCard | null> {
  const text = `SELECT ${CUSTOMER_JSON_SQL} AS customer FROM customer c WHERE c.workspace_id = $1 AND c.id = $2`;
  const [row] = await db.query<{ customer: CustomerCard }>({ name: 'customer', text }, [workspaceId, customerId]);
  return row?.customer ?? null;
}

/**
 * By name; every word of the search must be found in name, email, phone (any notation) or an address. Those whose name has words that begin
 * like all of them stand first: "irene m" is Irene Matsuda, not Irene Greer of Main Street.
 */
export async function listCustomers(
  db: Queryable,
  workspaceId: string,
  { search, first, after }: { search: string | undefined; first: number; after: { key: string; id: string } | null },
): Promise<CustomerPage> {
  const { where, values } = conditions(workspaceId, search);
  const key = search ? rankedName(search, values) : 'c.name';
  if (after) {
    values.push(after.key, after.id);
    where.push(`(${key} COLLATE "und-x-icu", c.id) > ($${values.length - 1}::text, $${values.length}::uuid)`);
  }
  values.push(first + 1);
  const rows = await db.query<{ customer: CustomerCard; id: string; key: string }>(
    `SELECT ${CUSTOMER_JSON_SQL} AS customer, c.id, ${key} AS key FROM customer c WHERE ${where.join(' AND ')}
     ORDER BY ${key} COLLATE "und-x-icu", c.id LIMIT $${values.length}`,
    values,
  );
  const page = rows.slice(0, first);
  return {
    customers: page.map((row) => row.customer),
    positions: page.map(({ key, id }) => ({ key, id })),
    hasMore: rows.length > first,
  };
}

/** The name behind a digit that puts the better matches first. The search text begins with the folded name. */
function rankedName(search: string, values: unknown[]): string {
  const begins = searchPatterns(search).map((pattern) => {
    values.push(`% ${pattern.slice(1)}`);
    return `' ' || left(c.search, char_length(c.name)) LIKE $${values.length}`;
  });
  return begins.length > 0 ? `((CASE WHEN ${begins.join(' AND ')} THEN '0' ELSE '1' END) || c.name)` : 'c.name';
}

export async function countCustomers(db: Queryable, workspaceId: string, search: string | undefined): Promise<number> {
  const { where, values } = conditions(workspaceId, search);
  const [row] = await db.query<{ count: number }>(`SELECT count(*)::int AS count FROM customer c WHERE ${where.join(' AND ')}`, values);
  return row!.count;
}

function conditions(workspaceId: string, search: string | undefined): { where: string[]; values: unknown[] } {
  const values: unknown[] = [workspaceId];
  const where = ['c.workspace_id = $1'];
  for (const pattern of searchPatterns(search ?? '')) {
    values.push(pattern);
    where.push(`c.search LIKE $${values.length}`);
  }
  return { where, values };
}

export async function readAddresses(
  db: Queryable,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<(Address & { customerId: string })[]> {
  const text = `SELECT id, customer_id AS "customerId", line1, line2, area, city, region, postal_code AS "postalCode", country, latitude, longitude
    FROM address WHERE workspace_id = $1 AND customer_id = ANY($2::uuid[]) ORDER BY customer_id, position, id`;
  return db.query<Address & { customerId: string }>({ name: 'customer-addresses', text }, [workspaceId, customerIds]);
}

export async function insertCustomer(tx: Queryable, workspaceId: string, customer: CustomerCard, address: Address): Promise<void> {
  const search = searchText(
    [customer.name, customer.email, customer.phone, address.line1, address.line2, address.area, address.city, address.postalCode],
    [customer.phone],
  );
  await tx.query(
    `INSERT INTO customer (workspace_id, id, name, email, phone, notify_by_sms, notify_by_email, search) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, customer.id, customer.name, customer.email, customer.phone, customer.notifyBySms, customer.notifyByEmail, search],
  );
  await insertAddressRow(tx, workspaceId, customer.id, address, 0);
}

/** For changes of their addresses: two at once take turns. Before any technician and the counter. */
export async function lockCustomer(tx: Queryable, workspaceId: string, customerId: string): Promise<void> {
  await tx.query('SELECT 1 FROM customer WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE', [workspaceId, customerId]);
}

/** Another property of a customer whose row is locked, after those they have; they are found by it too. */
export async function insertAddress(tx: Queryable, workspaceId: string, customerId: string, address: Address): Promise<void> {
  const [last] = await tx.query<{ position: number }>(
    'SELECT coalesce(max(position), 0) AS position FROM address WHERE workspace_id = $1 AND customer_id = $2',
    [workspaceId, customerId],
  );
  await insertAddressRow(tx, workspaceId, customerId, address, last!.position + 1);
  const { line1, line2, area, city, postalCode } = address;
  await tx.query(`UPDATE customer SET search = search || ' ' || $3 WHERE workspace_id = $1 AND id = $2`, [
    workspaceId,
    customerId,
    searchText([line1, line2, area, city, postalCode]),
  ]);
}

async function insertAddressRow(tx: Queryable, workspaceId: string, customerId: string, address: Address, position: number): Promise<void> {
  const { id, line1, line2, area, city, region, postalCode, country, latitude, longitude } = address;
  await tx.query(
    `INSERT INTO address (workspace_id, id, customer_id, line1, line2, area, city, region, postal_code, country, latitude, longitude, position)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [workspaceId, id, customerId, line1, line2, area, city, region, postalCode, country, latitude, longitude, position],
  );
}

/** Whether the technician is, or was, sent to this customer: then they may see who it is. */
export async function isVisitedBy(db: Queryable, workspaceId: string, customerId: string, technicianId: string): Promise<boolean> {
  const rows = await db.query(
    `SELECT 1 FROM job j JOIN job_assignment a ON a.workspace_id = j.workspace_id AND a.job_id = j.id
     WHERE j.workspace_id = $1 AND j.customer_id = $2 AND a.technician_id = $3 AND j.status <> 'DRAFT' LIMIT 1`,
    [workspaceId, customerId, technicianId],
  );
  return rows.length > 0;
}
