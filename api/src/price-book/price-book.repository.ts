import type { Queryable } from '../platform/database/database.js';
import { searchPatterns } from '../kernel/search-patterns.js';

export interface PriceBookItem {
  id: string;
  sku: string | null;
  name: string;
  kind: 'SERVICE' | 'PART';
  /** Cents. */
  unitPrice: number;
  unit: string | null;
  /** What somebody must be able to do to be sent for it. */
  skills: string[];
  active: boolean;
}

const COLUMNS = `p.id, p.sku, p.name, p.kind, p.unit_price_cents::float8 AS "unitPrice", p.unit, p.skills, p.active`;

export async function readPriceBookItems(db: Queryable, workspaceId: string, ids: readonly string[]): Promise<PriceBookItem[]> {
  return db.query<PriceBookItem>(
    { name: 'price-book-items', text: `SELECT ${COLUMNS} FROM price_book_item p WHERE p.workspace_id = $1 AND p.id = ANY($2::uuid[])` },
    [workspaceId, ids],
  );
}

/** What is sold now, by name; every word of the search must be found in the name or the SKU. */
export async function listPriceBook(
  db: Queryable,
  workspaceId: string,
  { search, first, after }: { search: string | undefined; first: number; after: { key: string; id: string } | null },
): Promise<{ items: PriceBookItem[]; positions: { key: string; id: string }[]; hasMore: boolean }> {
  const { where, values } = conditions(workspaceId, search);
  if (after) {
    values.push(after.key, after.id);
    where.push(`(p.name COLLATE "und-x-icu", p.id) > ($${values.length - 1}::text, $${values.length}::uuid)`);
  }
  values.push(first + 1);
  const rows = await db.query<PriceBookItem>(
    `SELECT ${COLUMNS} FROM price_book_item p WHERE ${where.join(' AND ')} ORDER BY p.name COLLATE "und-x-icu", p.id LIMIT $${values.length}`,
    values,
  );
  const items = rows.slice(0, first);
  return { items, positions: items.map(({ name, id }) => ({ key: name, id })), hasMore: rows.length > first };
}

export async function countPriceBook(db: Queryable, workspaceId: string, search: string | undefined): Promise<number> {
  const { where, values } = conditions(workspaceId, search);
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM price_book_item p WHERE ${where.join(' AND ')}`,
    values,
  );
  return row!.count;
}

function conditions(workspaceId: string, search: string | undefined): { where: string[]; values: unknown[] } {
  const values: unknown[] = [workspaceId];
  const where = ['p.workspace_id = $1', 'p.active'];
  for (const pattern of searchPatterns(search ?? '')) {
    values.push(pattern);
    where.push(`p.search LIKE $${values.length}`);
  }
  return { where, values };
}
