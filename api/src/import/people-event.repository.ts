import { v7 as uuid } from 'uuid';
import { CUSTOMER_JSON_SQL } from '../customer/index.js';
import { CALENDAR_JSON_SQL, TECHNICIAN_JSON_SQL } from '../technician/index.js';
import type { ImportScope } from './import-scope.js';

/** Whom an import brought or changed. */
export interface ImportedPeople {
  technicianIds: readonly string[];
  /** Customers are where they were staged: in `import_customer`. */
  hasCustomers: boolean;
}

/**
 * Appends a row to the workspace's log for each technician and customer, so that open screens learn of them. Made inside the database,
 * however many they are. The workspace's commands wait from here to the commit: call it when everything has been judged.
 */
export async function appendPeople({ bulk, workspaceId, actor, clock }: ImportScope, people: ImportedPeople): Promise<void> {
  const shared = [workspaceId, clock.now, JSON.stringify(actor), uuid()];
  if (people.technicianIds.length > 0) await bulk.query(APPEND_TECHNICIANS, [...shared, people.technicianIds]);
  if (people.hasCustomers) await bulk.query(APPEND_CUSTOMERS, shared);
}

/** `people`: place (from 1), entity_id, kind and node of each row to append. */
const append = (entity: string, people: string): string => `
  WITH people AS (${people}),
       counter AS (UPDATE workspace_counter SET seq = seq + (SELECT count(*) FROM people) WHERE workspace_id = $1
                   RETURNING seq - (SELECT count(*) FROM people) AS before)
  INSERT INTO job_event (workspace_id, seq, kind, at, actor, source, batch_id, entity, entity_id, node)
  SELECT $1, counter.before + people.place, people.kind, $2, $3, 'IMPORT', $4, '${entity}', people.entity_id, people.node FROM people, counter`;

const APPEND_TECHNICIANS = append(
  'Technician',
  `SELECT row_number() OVER (ORDER BY t.name, t.id) AS place, t.id AS entity_id, 'TECHNICIAN_IMPORTED' AS kind,
          ${TECHNICIAN_JSON_SQL}::jsonb || jsonb_build_object('calendar', ${CALENDAR_JSON_SQL}) AS node
     FROM technician t WHERE t.workspace_id = $1 AND t.id = ANY($5::uuid[])`,
);

const APPEND_CUSTOMERS = append(
  'Customer',
  `SELECT row_number() OVER (ORDER BY s.line) AS place, c.id AS entity_id, 'CUSTOMER_IMPORTED' AS kind, ${CUSTOMER_JSON_SQL} AS node
     FROM import_customer s JOIN customer c ON c.workspace_id = $1 AND c.id = s.id`,
);
