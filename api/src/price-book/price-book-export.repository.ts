import { amountText, importCell, minorDigits } from '../platform/csv/csv-text.js';
import type { Database } from '../platform/database/database.js';
import { readCursor } from '../platform/database/read-cursor.js';

const BATCH = 1000;

interface Row {
  sku: string | null;
  name: string;
  kind: string;
  cents: number;
  unit: string | null;
  skills: string[];
  active: boolean;
}

/** The price book as the importer's file (docs/import.md), also what is no longer sold, in the order in which it came; in pieces. */
export async function* exportPriceBook(
  database: Database,
  { id, currency }: { id: string; currency: string },
  signal: AbortSignal,
): AsyncGenerator<string> {
  const digits = minorDigits(currency);
  const text = `SELECT sku, name, kind, unit_price_cents::float8 AS cents, unit, skills, active FROM price_book_item WHERE workspace_id = $1 ORDER BY id`;
  let head = 'sku,name,kind,price,unit,skills,active\n';
  for await (const rows of readCursor<Row>(database, { text, values: [id] }, { batch: BATCH, signal })) {
    const lines = rows.map(({ sku, name, kind, cents, unit, skills, active }) =>
      [sku ?? '', name, kind, amountText(cents, digits, '.'), unit ?? '', skills.join('; '), active ? 'yes' : 'no']
        .map(importCell)
        .join(','),
    );
    yield `${head}${lines.join('\n')}\n`;
    head = '';
  }
  if (head) yield head;
}
