import type { Queryable } from '../platform/database/database.js';
import type { JobPage } from './job-list.repository.js';
import { JOB_FROM } from './job-query.repository.js';
import { fromTuple, JOB_TUPLE_SQL, type JobTuple } from './job-tuple.js';

// $1: the workspace, $2: the customers, $3: the technician who looks, null for the office. As `JobCriteria.visibleTo` has it.
const VISIBLE = `($3::uuid IS NULL OR j.status <> 'DRAFT' AND EXISTS (
  SELECT FROM job_assignment a WHERE a.workspace_id = $1 AND a.job_id = j.id AND a.technician_id = $3))`;

const FIRST_PAGES = {
  name: 'jobs-of-customers',
  text: `SELECT page.* FROM unnest($2::uuid[]) AS asked(customer_id) CROSS JOIN LATERAL (
      SELECT asked.customer_id AS "customerId", ${JOB_TUPLE_SQL}::text AS job, j.id, j.number FROM ${JOB_FROM}
      WHERE j.workspace_id = $1 AND j.customer_id = asked.customer_id AND ${VISIBLE} ORDER BY j.number DESC LIMIT $4) AS page
    ORDER BY page.number DESC`,
};

const COUNTS = {
  name: 'job-counts-of-customers',
  text: `SELECT j.customer_id AS "customerId", count(*)::int AS count FROM job j
    WHERE j.workspace_id = $1 AND j.customer_id = ANY($2::uuid[]) AND ${VISIBLE} GROUP BY j.customer_id`,
};

/** Of each customer the newest jobs that this viewer may see, in one statement for all of them; a customer without any is left out. */
export async function readFirstJobsOfCustomers(
  db: Queryable,
  workspaceId: string,
  customerIds: readonly string[],
  { visibleTo, first }: { visibleTo: string | null; first: number },
): Promise<Map<string, JobPage>> {
  // Asked for twice, a customer would have each job twice.
  const values = [workspaceId, [...new Set(customerIds)], visibleTo, first + 1];
  const rows = await db.query<{ customerId: string; job: string; id: string; number: string }>(FIRST_PAGES, values);
  const pages = new Map<string, JobPage>();
  for (const { customerId, job, id, number } of rows) {
    const page = pages.get(customerId) ?? { jobs: [], positions: [], hasMore: false };
    pages.set(customerId, page);
    if (page.jobs.length === first) page.hasMore = true;
    else {
      page.jobs.push(fromTuple(JSON.parse(job) as JobTuple));
      page.positions.push({ key: number, id });
    }
  }
  return pages;
}

/** How many jobs of each customer this viewer may see; who has none is left out. */
export async function countJobsOfCustomers(
  db: Queryable,
  workspaceId: string,
  customerIds: readonly string[],
  visibleTo: string | null,
): Promise<Map<string, number>> {
  const rows = await db.query<{ customerId: string; count: number }>(COUNTS, [workspaceId, customerIds, visibleTo]);
  return new Map(rows.map(({ customerId, count }) => [customerId, count]));
}
