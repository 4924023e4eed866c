import type { JobAddress, JobCustomer, JobStatus } from '../../job/index.js';
import type { Bulk } from '../bulk.js';
import type { StagedJob } from './staged-job.js';

export interface KnownCustomer extends JobCustomer {
  reference: string | null;
  address: JobAddress | null;
}

export interface KnownItem {
  id: string;
  sku: string | null;
  name: string;
  kind: 'SERVICE' | 'PART';
  unitPriceCents: number;
  active: boolean;
}

export interface KnownTechnician {
  id: string;
  name: string;
  email: string | null;
}

/** Two bookings of one technician at once: with another row of the file (`otherLine`), or with a job of the workspace (`otherNumber`). */
export interface Clash {
  line: number;
  technician: string;
  otherLine: number | null;
  otherNumber: string | null;
}

/** Jobs on their way into the workspace: in temporary tables, where they can be judged together before the first is written. */
export class JobStagingRepository {
  constructor(
    private readonly bulk: Bulk,
    private readonly workspaceId: string,
  ) {}

  async begin(): Promise<void> {
    await this.bulk.query(`
      CREATE TEMP TABLE import_job (line integer, id uuid, reference text, status text, body text) ON COMMIT DROP;
      CREATE TEMP TABLE import_booking (line integer, technician_id uuid, time_window tstzrange, allow boolean, blocking boolean) ON COMMIT DROP;
      CREATE TEMP TABLE import_clock (line integer, technician_id uuid) ON COMMIT DROP`);
  }

  async technicians(): Promise<KnownTechnician[]> {
    return this.bulk.query('SELECT id, name, email FROM technician WHERE workspace_id = $1', [this.workspaceId]);
  }

  async customers(names: readonly string[]): Promise<KnownCustomer[]> {
    return this.bulk.query(CUSTOMERS, [this.workspaceId, names]);
  }

  async items(names: readonly string[]): Promise<KnownItem[]> {
    const rows = await this.bulk.query<KnownItem>(ITEMS, [this.workspaceId, names]);
    return rows.map((row) => ({ ...row, unitPriceCents: Number(row.unitPriceCents) }));
  }

  async stage(jobs: readonly StagedJob[]): Promise<void> {
    await this.bulk.copy(
      'import_job (line, id, reference, status, body)',
      jobs.map((job) => [job.line, job.id, job.reference, job.status, JSON.stringify(job)]),
    );
    await this.bulk.copy(
      'import_booking (line, technician_id, time_window, allow, blocking)',
      jobs.flatMap((job) => bookings(job)),
    );
    await this.bulk.copy(
      'import_clock (line, technician_id)',
      jobs.flatMap((job) => job.timeEntries.filter((entry) => entry.end === null).map((entry) => [job.line, entry.technicianId])),
    );
  }

  async repeatedReferences(): Promise<{ line: number; reference: string; firstLine: number }[]> {
    return this.bulk.query(`
      SELECT line, reference, first_line AS "firstLine"
        FROM (SELECT line, reference, min(line) OVER (PARTITION BY reference) AS first_line FROM import_job WHERE reference IS NOT NULL) r
       WHERE line > first_line ORDER BY line LIMIT 1001`);
  }

  /** Jobs whose reference an earlier import brought stay as they are now. Returns their number. */
  async dropKnown(): Promise<number> {
    const [dropped] = await this.bulk.query<{ count: number }>(
      `WITH known AS (DELETE FROM import_job s USING job j WHERE j.workspace_id = $1 AND j.id = s.id RETURNING s.line),
            bookings AS (DELETE FROM import_booking b USING known k WHERE b.line = k.line),
            clocks AS (DELETE FROM import_clock c USING known k WHERE c.line = k.line)
       SELECT count(*)::int AS count FROM known`,
      [this.workspaceId],
    );
    return dropped?.count ?? 0;
  }

  /** From here until the commit nobody else books these technicians. In id order, as every command locks them. */
  async lockTechnicians(): Promise<void> {
    await this.bulk.query(
      `SELECT FROM technician WHERE workspace_id = $1
          AND id IN (SELECT technician_id FROM import_booking UNION SELECT technician_id FROM import_clock)
        ORDER BY id FOR NO KEY UPDATE`,
      [this.workspaceId],
    );
  }

  async index(): Promise<void> {
    await this.bulk.query(`
      CREATE UNIQUE INDEX ON import_job (line);
      CREATE INDEX ON import_booking (line);
      CREATE INDEX ON import_booking USING gist (technician_id, time_window);
      ANALYZE import_job; ANALYZE import_booking; ANALYZE import_clock`);
  }

  /** Double bookings that no row allows, at most `limit`. */
  async clashes(limit: number): Promise<Clash[]> {
    return this.bulk.query(CLASHES, [this.workspaceId, limit]);
  }

  /** Bookings that overlap another and may: the later row of the file gives way, or the one that says so. Their number. */
  async releaseOverlaps(): Promise<number> {
    const released = await this.bulk.query(RELEASE, [this.workspaceId]);
    return released.length;
  }

  /** Clocks that would run twice for one technician. */
  async openClockClashes(): Promise<Clash[]> {
    return this.bulk.query(CLOCKS, [this.workspaceId]);
  }

  async countByStatus(): Promise<Map<JobStatus, number>> {
    const rows = await this.bulk.query<{ status: JobStatus; count: number }>(
      'SELECT status, count(*)::int AS count FROM import_job GROUP BY status',
    );
    return new Map(rows.map((row) => [row.status, row.count]));
  }

  /** Staged jobs in file order, each with the members who are booked over another job. */
  async *read(size: number): AsyncGenerator<StagedJob[]> {
    for (let after = 0; ;) {
      const rows: { line: number; body: string; overlap: string[] }[] = await this.bulk.query(READ, [after, size]);
      if (rows.length === 0) return;
      after = rows[rows.length - 1]?.line ?? after;
      yield rows.map((row) => ({ ...(JSON.parse(row.body) as StagedJob), overlapCrew: row.overlap }));
    }
  }
}

function bookings({ line, window, crew, allowOverlap, holdsSlot }: StagedJob): (string | number | boolean)[][] {
  if (window === null || !holdsSlot) return [];
  const range = `[${new Date(window.start).toISOString()},${new Date(window.end).toISOString()})`;
  return crew.map((technicianId) => [line, technicianId, range, allowOverlap, true]);
}

const CUSTOMERS = `
  SELECT c.id, c.reference, c.name, c.email, c.phone, c.notify_by_sms AS "notifyBySms", c.notify_by_email AS "notifyByEmail",
         (SELECT json_build_object('id', a.id, 'line1', a.line1, 'line2', a.line2, 'area', a.area, 'city', a.city, 'region', a.region,
                   'postalCode', a.postal_code, 'country', a.country, 'latitude', a.latitude, 'longitude', a.longitude)
            FROM address a WHERE a.workspace_id = c.workspace_id AND a.customer_id = c.id ORDER BY a.position, a.id LIMIT 1) AS address
    FROM customer c
   WHERE c.workspace_id = $1 AND c.id IN (
     SELECT id FROM customer WHERE workspace_id = $1 AND reference = ANY($2::text[])
     UNION SELECT id FROM customer WHERE workspace_id = $1 AND name COLLATE "und-x-icu" = ANY($2::text[]))
   ORDER BY c.id`;

const ITEMS = `
  SELECT id, sku, name, kind, unit_price_cents AS "unitPriceCents", active FROM price_book_item
   WHERE workspace_id = $1 AND id IN (
     SELECT id FROM price_book_item WHERE workspace_id = $1 AND sku = ANY($2::text[])
     UNION SELECT id FROM price_book_item WHERE workspace_id = $1 AND name COLLATE "und-x-icu" = ANY($2::text[]))
   ORDER BY id`;

// A window is at most 24 hours, so an overlapping one begins less than that before this one ends: the index by start can be used.
const OVERLAPS_JOB = `
  x.workspace_id = $1 AND x.technician_id = b.technician_id AND x.holds_slot AND x.time_window && b.time_window
  AND lower(x.time_window) > lower(b.time_window) - interval '24 hours' AND lower(x.time_window) < upper(b.time_window)`;

const CLASHES = `
  SELECT c.line, t.name AS technician, c.other_line AS "otherLine", c.other_number AS "otherNumber"
    FROM (SELECT b.line, b.technician_id, a.line AS other_line, NULL AS other_number
            FROM import_booking b JOIN import_booking a ON a.technician_id = b.technician_id AND a.time_window && b.time_window AND a.line < b.line
           WHERE NOT a.allow AND NOT b.allow
          UNION ALL
          SELECT b.line, b.technician_id, NULL, 'JOB-' || j.number
            FROM import_booking b JOIN job_assignment x ON ${OVERLAPS_JOB}
            JOIN job j ON j.workspace_id = x.workspace_id AND j.id = x.job_id
           WHERE NOT b.allow
          LIMIT $2) c
    JOIN technician t ON t.workspace_id = $1 AND t.id = c.technician_id
   ORDER BY c.line, c.other_line`;

const RELEASE = `
  UPDATE import_booking b SET blocking = false
   WHERE b.allow AND (
     EXISTS (SELECT FROM import_booking a WHERE a.technician_id = b.technician_id AND a.time_window && b.time_window
                AND (a.line < b.line OR (a.line > b.line AND NOT a.allow)))
     OR EXISTS (SELECT FROM job_assignment x WHERE ${OVERLAPS_JOB}))
  RETURNING b.line`;

const CLOCKS = `
  SELECT c.line, t.name AS technician, min(o.line) AS "otherLine", min('JOB-' || j.number) AS "otherNumber"
    FROM import_clock c
    JOIN technician t ON t.workspace_id = $1 AND t.id = c.technician_id
    LEFT JOIN (SELECT technician_id, min(line) AS line FROM import_clock GROUP BY technician_id) o
           ON o.technician_id = c.technician_id AND o.line < c.line
    LEFT JOIN time_entry e ON e.workspace_id = $1 AND e.technician_id = c.technician_id AND e.clocked_out_at IS NULL
    LEFT JOIN job j ON j.workspace_id = e.workspace_id AND j.id = e.job_id
   WHERE o.line IS NOT NULL OR e.id IS NOT NULL
   GROUP BY c.line, t.name ORDER BY c.line LIMIT 1001`;

const READ = `
  SELECT s.line, s.body, ARRAY(SELECT b.technician_id FROM import_booking b WHERE b.line = s.line AND NOT b.blocking) AS overlap
    FROM import_job s WHERE s.line > $1 ORDER BY s.line LIMIT $2`;
