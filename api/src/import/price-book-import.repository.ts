import type { Bulk } from './bulk.js';
import type { Tally } from './import-scope.js';

export interface StagedItem {
  line: number;
  id: string;
  sku: string | null;
  name: string;
  kind: 'SERVICE' | 'PART';
  unitPriceCents: number;
  unit: string | null;
  /** null: as it was, or none. */
  skills: string[] | null;
  /** null: as it was, or yes. */
  active: boolean | null;
  search: string;
}

export class PriceBookImportRepository {
  constructor(
    private readonly bulk: Bulk,
    private readonly workspaceId: string,
  ) {}

  async begin(): Promise<void> {
    await this.bulk.query(`CREATE TEMP TABLE import_item (
      line integer, id uuid, sku text, name text, kind text, unit_price_cents bigint, unit text, skills text[], active boolean, search text) ON COMMIT DROP`);
  }

  async stage(items: readonly StagedItem[]): Promise<void> {
    await this.bulk.copy(
      'import_item (line, id, sku, name, kind, unit_price_cents, unit, skills, active, search)',
      items.map(({ line, id, sku, name, kind, unitPriceCents, unit, skills, active, search }) => [
        ...[line, id, sku, name, kind, unitPriceCents, unit, skills, active, search],
      ]),
    );
  }

  async repeatedSkus(): Promise<{ line: number; sku: string; firstLine: number }[]> {
    return this.bulk.query(`
      SELECT line, sku, first_line AS "firstLine"
        FROM (SELECT line, sku, min(line) OVER (PARTITION BY sku) AS first_line FROM import_item WHERE sku IS NOT NULL) r
       WHERE line > first_line ORDER BY line LIMIT 1001`);
  }

  async apply(): Promise<Tally> {
    await this.bulk.query('CREATE INDEX ON import_item (sku); CREATE INDEX ON import_item (id); ANALYZE import_item');
    const [tally] = await this.bulk.query<Tally>(
      `WITH written AS (
         INSERT INTO price_book_item AS item (workspace_id, id, sku, name, kind, unit_price_cents, unit, skills, active, search)
         SELECT $1, id, sku, name, kind, unit_price_cents, unit, coalesce(skills, '{}'), coalesce(active, true), search FROM import_item ORDER BY sku, line
         ON CONFLICT (workspace_id, sku) DO UPDATE SET
           name = excluded.name, kind = excluded.kind, unit_price_cents = excluded.unit_price_cents,
           unit = coalesce(excluded.unit, item.unit), search = excluded.search,
           skills = coalesce((SELECT s.skills FROM import_item s WHERE s.sku = excluded.sku), item.skills),
           active = coalesce((SELECT s.active FROM import_item s WHERE s.sku = excluded.sku), item.active)
         RETURNING id)
       SELECT count(s.id)::int AS created, (count(*) - count(s.id))::int AS updated FROM written w LEFT JOIN import_item s ON s.id = w.id`,
      [this.workspaceId],
    );
    return tally ?? { created: 0, updated: 0 };
  }
}
