import { v7 as uuid } from 'uuid';
import { searchText } from '../kernel/fold.js';
import { batches } from './csv/batches.js';
import { readCsv, refuseLine } from './csv/csv-file.js';
import type { Columns, CsvFile } from './csv/csv-file.js';
import type { CsvRow } from './csv/csv-row.js';
import { BATCH } from './import-scope.js';
import type { ImportScope, Tally } from './import-scope.js';
import { parseMoney } from './cells/money-cell.js';
import { PriceBookImportRepository } from './price-book-import.repository.js';
import type { StagedItem } from './price-book-import.repository.js';

export const PRICE_BOOK_COLUMNS: Columns = { required: ['name', 'kind', 'price'], optional: ['sku', 'unit', 'skills', 'active'] };

/** Creates the file's services and parts; an item whose SKU is known already is updated. Jobs keep the prices they were booked at. */
export async function importPriceBook(scope: ImportScope, file: CsvFile): Promise<Tally> {
  const { bulk, workspaceId, problems, currency, onProgress } = scope;
  const repository = new PriceBookImportRepository(bulk, workspaceId);
  await repository.begin();
  const rows = readCsv(file, PRICE_BOOK_COLUMNS, problems, (bytes) => onProgress(`Reading ${file.name}`, bytes, file.bytes));
  for await (const batch of batches(rows, BATCH)) await repository.stage(batch.map((row) => readItem(row, currency)));
  for (const { line, sku, firstLine } of await repository.repeatedSkus()) {
    refuseLine(problems, file, line, 'sku', `Line ${firstLine} has the same SKU "${sku}".`);
  }
  return problems.count > 0 ? { created: 0, updated: 0 } : repository.apply();
}

function readItem(row: CsvRow, currency: string): StagedItem {
  const name = row.requiredText('name', 200);
  const sku = row.text('sku', 100);
  if (!row.has('kind')) row.refuse('kind', 'This cannot be empty: SERVICE or PART.');
  const price = parseMoney(row.raw('price'), currency);
  if ('problem' in price) row.refuse('price', price.problem);
  return {
    line: row.line,
    id: uuid(),
    sku,
    name,
    kind: row.oneOf('kind', ['SERVICE', 'PART'] as const, 'SERVICE'),
    unitPriceCents: 'cents' in price ? price.cents : 0,
    unit: row.text('unit', 50),
    skills: row.has('skills') ? row.list('skills') : null,
    active: row.has('active') ? row.yesNo('active', true) : null,
    search: searchText([name, sku]),
  };
}
