import type { CustomerCard } from '../kernel/customer-card.js';
import type { Queryable } from '../platform/database/database.js';
import { CUSTOMER_JSON_SQL } from './customer.repository.js';
import type { Sameness } from './duplicate.rules.js';

/** What may be the same person's; what is null is not looked for. */
export interface Likeness {
  name: string | null;
  /** Digits. */
  phone: string | null;
  email: string | null;
  /** As typed. */
  house: string | null;
}

export interface Candidate {
  customer: CustomerCard;
  same: Sameness;
  /** Where the house's number is the same: the street is still to be compared. */
  line1: string | null;
  postalCode: string | null;
}

/** More than this of one kind say nothing any more. */
const MOST_EACH = 500;

// Word for word as in 0004-job-page.sql: these are the keys of its indexes.
const PHONE = String.raw`right(regexp_replace(c.phone, '\D', '', 'g'), 10)`;
const EMAIL = 'lower(c.email COLLATE "und-x-icu")';
const folded = (text: string): string =>
  String.raw`btrim(regexp_replace(regexp_replace(lower(normalize(${text}, NFD) COLLATE "und-x-icu"), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'))`;
const HOUSE = `lower(substring(a.line1 FROM '[0-9A-Za-z]+') COLLATE "und-x-icu")`;

/** Customers who have one of these in common, by the indexes of each. */
export async function findCandidates(db: Queryable, workspaceId: string, { name, phone, email, house }: Likeness): Promise<Candidate[]> {
  const values: unknown[] = [workspaceId];
  const parts: string[] = [];
  const look = (same: Sameness, value: string | null, condition: (parameter: string) => string, address = ''): void => {
    if (value === null) return;
    const parameter = `$${values.push(value)}::text`;
    const place = address ? 'a.line1, a.postal_code AS "postalCode"' : 'NULL::text AS line1, NULL::text AS "postalCode"';
    parts.push(`(SELECT ${CUSTOMER_JSON_SQL} AS customer, '${same}' AS same, ${place}
      FROM customer c ${address} WHERE c.workspace_id = $1 AND ${condition(parameter)} LIMIT ${MOST_EACH})`);
  };
  look('phone', phone, (parameter) => `c.phone IS NOT NULL AND ${PHONE} = ${parameter}`);
  look('email', email, (parameter) => `c.email IS NOT NULL AND ${EMAIL} = lower(${parameter} COLLATE "und-x-icu")`);
  look('name', name, (parameter) => `${folded('c.name')} = ${folded(parameter)}`);
  const address = 'JOIN address a ON a.workspace_id = c.workspace_id AND a.customer_id = c.id';
  look('street', house, (parameter) => `a.workspace_id = $1 AND ${HOUSE} = lower(${parameter} COLLATE "und-x-icu")`, address);
  return parts.length === 0 ? [] : db.query<Candidate>(parts.join(' UNION ALL '), values);
}

/**
 * The customers of the latest jobs, latest first: from each job on to the next one of somebody else, so that a hundred visits to one place
 * hide nobody.
 */
export async function readRecentCustomers(db: Queryable, workspaceId: string, first: number): Promise<CustomerCard[]> {
  const latest = (condition: string, seen: string): string => `(SELECT j.number, j.customer_id, ${seen} || j.customer_id AS seen
    FROM job j WHERE j.workspace_id = $1 ${condition} ORDER BY j.number DESC LIMIT 1)`;
  const text = `WITH RECURSIVE recent AS (
      ${latest('', "'{}'::uuid[]")}
      UNION ALL
      SELECT later.number, later.customer_id, later.seen FROM recent
      CROSS JOIN LATERAL ${latest('AND j.number < recent.number AND j.customer_id <> ALL (recent.seen)', 'recent.seen')} AS later
      WHERE cardinality(recent.seen) < $2)
    SELECT ${CUSTOMER_JSON_SQL} AS customer FROM recent JOIN customer c ON c.workspace_id = $1 AND c.id = recent.customer_id
    ORDER BY recent.number DESC`;
  const rows = await db.query<{ customer: CustomerCard }>({ name: 'recent-customers', text }, [workspaceId, first]);
  return rows.map((row) => row.customer);
}
