import type { JobAddress } from '../job/index.js';
import type { Bulk } from './bulk.js';
import { BATCH } from './import-scope.js';
import type { Tally } from './import-scope.js';
import { customerSearchText, jobSearchText } from './search-text.js';
import type { SearchedAddress, SearchedCustomer, SearchedJob } from './search-text.js';

export interface StagedCustomer extends SearchedCustomer {
  line: number;
  id: string;
  addressId: string;
  reference: string | null;
  /** null: as it was, or yes. */
  notifyBySms: boolean | null;
  notifyByEmail: boolean | null;
  address: Omit<JobAddress, 'id'>;
  search: string;
}

const ADDRESS = 'line1, line2, area, city, region, postal_code, country, latitude, longitude';

export class CustomerImportRepository {
  constructor(
    private readonly bulk: Bulk,
    private readonly workspaceId: string,
  ) {}

  async begin(): Promise<void> {
    await this.bulk.query(`CREATE TEMP TABLE import_customer (
      line integer, id uuid, existed boolean DEFAULT false, address_id uuid, reference text, name text, email text, phone text,
      notify_by_sms boolean, notify_by_email boolean, search text,
      line1 text, line2 text, area text, city text, region text, postal_code text, country text,
      latitude double precision, longitude double precision) ON COMMIT DROP`);
  }

  async stage(customers: readonly StagedCustomer[]): Promise<void> {
    await this.bulk.copy(
      `import_customer (line, id, address_id, reference, name, email, phone, notify_by_sms, notify_by_email, search, ${ADDRESS})`,
      customers.map(({ address, ...customer }) => [
        ...[customer.line, customer.id, customer.addressId, customer.reference, customer.name, customer.email, customer.phone],
        ...[customer.notifyBySms, customer.notifyByEmail, customer.search],
        ...[address.line1, address.line2, address.area, address.city, address.region, address.postalCode, address.country],
        ...[address.latitude, address.longitude],
      ]),
    );
  }

  async repeatedReferences(): Promise<{ line: number; reference: string; firstLine: number }[]> {
    return this.bulk.query(`
      SELECT line, reference, first_line AS "firstLine"
        FROM (SELECT line, reference, min(line) OVER (PARTITION BY reference) AS first_line FROM import_customer WHERE reference IS NOT NULL) r
       WHERE line > first_line ORDER BY line LIMIT 1001`);
  }

  /** Upserts what was staged. Jobs keep the address they were made for, but follow their customer's name. */
  async apply(): Promise<Tally> {
    await this.bulk.query(
      `UPDATE import_customer s SET id = c.id, existed = true FROM customer c WHERE c.workspace_id = $1 AND c.reference = s.reference`,
      [this.workspaceId],
    );
    await this.bulk.query(
      `INSERT INTO customer (workspace_id, id, reference, name, email, phone, notify_by_sms, notify_by_email, search)
       SELECT $1, id, reference, name, email, phone, coalesce(notify_by_sms, true), coalesce(notify_by_email, true), search
         FROM import_customer WHERE NOT existed ORDER BY line`,
      [this.workspaceId],
    );
    await this.bulk.query(
      `UPDATE customer c
          SET name = s.name, email = coalesce(s.email, c.email), phone = coalesce(s.phone, c.phone),
              notify_by_sms = coalesce(s.notify_by_sms, c.notify_by_sms), notify_by_email = coalesce(s.notify_by_email, c.notify_by_email)
         FROM import_customer s WHERE s.existed AND c.workspace_id = $1 AND c.id = s.id`,
      [this.workspaceId],
    );
    await this.applyAddresses();
    await this.refreshSearch();
    const [tally] = await this.bulk.query<Tally>(
      `SELECT count(*) FILTER (WHERE NOT existed)::int AS created, count(*) FILTER (WHERE existed)::int AS updated FROM import_customer`,
    );
    return tally ?? { created: 0, updated: 0 };
  }

  private async applyAddresses(): Promise<void> {
    await this.bulk.query(
      `UPDATE import_customer s SET address_id = a.id FROM (
         SELECT DISTINCT ON (customer_id) customer_id, id FROM address WHERE workspace_id = $1 ORDER BY customer_id, position, id) a
       WHERE s.existed AND a.customer_id = s.id`,
      [this.workspaceId],
    );
    await this.bulk.query(
      `INSERT INTO address (workspace_id, id, customer_id, ${ADDRESS})
       SELECT $1, address_id, id, ${ADDRESS} FROM import_customer ORDER BY line
       ON CONFLICT (workspace_id, id) DO UPDATE SET
         line1 = excluded.line1, line2 = excluded.line2, area = coalesce(excluded.area, address.area), city = excluded.city,
         region = excluded.region, postal_code = excluded.postal_code, country = excluded.country,
         latitude = coalesce(excluded.latitude, address.latitude), longitude = coalesce(excluded.longitude, address.longitude)`,
      [this.workspaceId],
    );
  }

  /** The searched text of updated customers and of their jobs, group by group: folding is the application's, not the database's. */
  private async refreshSearch(): Promise<void> {
    await this.bulk.query('CREATE INDEX ON import_customer (id) WHERE existed');
    for (let after: string | null = null; ;) {
      const rows: UpdatedCustomer[] = await this.bulk.query<UpdatedCustomer>(UPDATED_CUSTOMERS, [this.workspaceId, after, BATCH]);
      if (rows.length === 0) return;
      after = rows[rows.length - 1]?.id ?? null;
      await this.bulk.query(
        `UPDATE customer c SET search = n.search FROM unnest($2::uuid[], $3::text[]) n(id, search) WHERE c.workspace_id = $1 AND c.id = n.id`,
        [this.workspaceId, rows.map((row) => row.id), rows.map((row) => customerSearchText(row, row.addresses))],
      );
      await this.refreshJobs(rows.map((row) => row.id));
    }
  }

  private async refreshJobs(customerIds: readonly string[]): Promise<void> {
    for (let after: string | null = null; ;) {
      const rows: CustomersJob[] = await this.bulk.query<CustomersJob>(CUSTOMERS_JOBS, [this.workspaceId, customerIds, after, BATCH]);
      if (rows.length === 0) return;
      after = rows[rows.length - 1]?.id ?? null;
      const ids = rows.map((row) => row.id);
      await this.bulk.query(
        `UPDATE job j SET customer_name = n.name FROM unnest($2::uuid[], $3::text[]) n(id, name)
          WHERE j.workspace_id = $1 AND j.id = n.id AND j.customer_name <> n.name`,
        [this.workspaceId, ids, rows.map((row) => row.name)],
      );
      await this.bulk.query(
        `UPDATE job_search s SET search = n.search FROM unnest($2::uuid[], $3::text[]) n(id, search)
          WHERE s.workspace_id = $1 AND s.job_id = n.id AND s.search <> n.search`,
        [this.workspaceId, ids, rows.map((row) => jobSearchText({ ...row, customer: row }))],
      );
    }
  }
}

type UpdatedCustomer = SearchedCustomer & { id: string; addresses: SearchedAddress[] };
type CustomersJob = SearchedCustomer & Omit<SearchedJob, 'customer'> & { id: string };

const UPDATED_CUSTOMERS = `
  SELECT c.id, c.name, c.email, c.phone,
         (SELECT json_agg(json_build_object('line1', a.line1, 'line2', a.line2, 'area', a.area, 'city', a.city, 'postalCode', a.postal_code)
                          ORDER BY a.position, a.id)
            FROM address a WHERE a.workspace_id = c.workspace_id AND a.customer_id = c.id) AS addresses
    FROM import_customer s JOIN customer c ON c.id = s.id
   WHERE c.workspace_id = $1 AND s.existed AND ($2::uuid IS NULL OR c.id > $2)
   ORDER BY c.id LIMIT $3`;

const CUSTOMERS_JOBS = `
  SELECT j.id, 'JOB-' || j.number AS number, j.title, j.address, c.name, c.email, c.phone,
         ARRAY(SELECT n.body FROM job_note n WHERE n.workspace_id = j.workspace_id AND n.job_id = j.id ORDER BY n.at) AS notes
    FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
   WHERE j.workspace_id = $1 AND j.customer_id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR j.id > $3)
   ORDER BY j.id LIMIT $4 FOR NO KEY UPDATE OF j`;
