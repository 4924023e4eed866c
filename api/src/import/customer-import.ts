import { v7 as uuid } from 'uuid';
import { ADDRESS_COLUMNS, readAddress } from './cells/address-cells.js';
import { batches } from './csv/batches.js';
import { readCsv, refuseLine } from './csv/csv-file.js';
import type { Columns, CsvFile } from './csv/csv-file.js';
import type { CsvRow } from './csv/csv-row.js';
import { CustomerImportRepository } from './customer-import.repository.js';
import type { StagedCustomer } from './customer-import.repository.js';
import { BATCH } from './import-scope.js';
import type { ImportScope, Tally } from './import-scope.js';
import { customerSearchText } from './search-text.js';

export const CUSTOMER_COLUMNS: Columns = {
  required: ['name', 'line1', 'city', 'region', 'postal code'],
  optional: ['reference', 'email', 'phone', 'notify by sms', 'notify by email', ...ADDRESS_COLUMNS],
};

/** Creates the file's customers, each with the address in its row. A customer whose reference is known already is updated; an empty cell keeps what was there. */
export async function importCustomers(scope: ImportScope, file: CsvFile): Promise<Tally> {
  const { bulk, workspaceId, problems, onProgress } = scope;
  const repository = new CustomerImportRepository(bulk, workspaceId);
  await repository.begin();
  const rows = readCsv(file, CUSTOMER_COLUMNS, problems, (bytes) => onProgress(`Reading ${file.name}`, bytes, file.bytes));
  for await (const batch of batches(rows, BATCH)) await repository.stage(batch.map(readCustomer));
  for (const { line, reference, firstLine } of await repository.repeatedReferences()) {
    refuseLine(problems, file, line, 'reference', `Line ${firstLine} has the same reference "${reference}".`);
  }
  return problems.count > 0 ? { created: 0, updated: 0 } : repository.apply();
}

function readCustomer(row: CsvRow): StagedCustomer {
  const customer = { name: row.requiredText('name', 200), email: row.text('email', 320), phone: row.text('phone', 50) };
  if (customer.email !== null && !/^[^\s@]+@[^\s@]+$/.test(customer.email)) row.refuse('email', `"${customer.email}" is not an address.`);
  const address = readAddress(row);
  return {
    line: row.line,
    id: uuid(),
    addressId: uuid(),
    reference: row.text('reference', 100),
    ...customer,
    notifyBySms: row.has('notify by sms') ? row.yesNo('notify by sms', true) : null,
    notifyByEmail: row.has('notify by email') ? row.yesNo('notify by email', true) : null,
    address,
    search: customerSearchText(customer, [address]),
  };
}
