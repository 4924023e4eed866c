import type { Queryable } from '../platform/database/database.js';

export interface Needs {
  /** Skills that a job asks for, by job: those of the price book items on its lines. */
  skills: Record<string, string[]>;
  /** Done visits of each technician among the customer's last ones, by customer. */
  been: Record<string, Record<string, { count: number; last: number }>>;
}

/** How far back it is looked who knows a customer, in visits. */
const LAST_VISITS = 100;

// $2: the jobs. A table of their skills, the first in the alphabet first.
const SKILLS_SQL = `SELECT l.job_id, json_agg(DISTINCT skill ORDER BY skill) AS skills
  FROM job_line_item l JOIN price_book_item p ON p.workspace_id = l.workspace_id AND p.id = l.price_book_item_id
    CROSS JOIN unnest(p.skills) AS skill
  WHERE l.workspace_id = $1 AND l.job_id = ANY($2::uuid[]) GROUP BY l.job_id`;

// $3: their customers.
const NEEDS = {
  name: 'job-needs',
  text: `SELECT json_build_object(
    'skills', (SELECT coalesce(json_object_agg(job_id, skills), '{}') FROM (
      ${SKILLS_SQL}) AS needed),
    'been', (SELECT coalesce(json_object_agg(customer_id, visits), '{}') FROM (
      SELECT customer_id, json_object_agg(technician_id, json_build_object('count', count, 'last', last)) AS visits FROM (
        SELECT c.customer_id, technician_id, count(*), (extract(epoch FROM max(v.window_start)) * 1000)::float8 AS last
        FROM unnest($3::uuid[]) AS c (customer_id) CROSS JOIN LATERAL (
          SELECT crew, window_start FROM job WHERE workspace_id = $1 AND customer_id = c.customer_id AND status = 'COMPLETED' AND window_start IS NOT NULL
          ORDER BY number DESC LIMIT ${LAST_VISITS}) AS v CROSS JOIN unnest(v.crew) AS technician_id
        GROUP BY c.customer_id, technician_id) AS counted
      GROUP BY customer_id) AS known)
    )::text AS needs`,
};

/** What these jobs ask for, and who knows their customers. */
export async function readNeeds(
  db: Queryable,
  workspaceId: string,
  jobIds: readonly string[],
  customerIds: readonly string[],
): Promise<Needs> {
  const [row] = await db.query<{ needs: string }>(NEEDS, [workspaceId, jobIds, [...new Set(customerIds)]]);
  return JSON.parse(row!.needs) as Needs;
}

/** The skills that each of these jobs asks for; who asks for none is not in it. */
export async function readRequiredSkills(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<Map<string, string[]>> {
  const text = `SELECT job_id AS "jobId", skills FROM (${SKILLS_SQL}) AS needed`;
  const rows = await db.query<{ jobId: string; skills: string[] }>({ name: 'required-skills', text }, [workspaceId, jobIds]);
  return new Map(rows.map(({ jobId, skills }) => [jobId, skills]));
}

/** The skills that these price book items ask for together, the first in the alphabet first. */
export async function readSkillsOfItems(db: Queryable, workspaceId: string, itemIds: readonly string[]): Promise<string[]> {
  const text = `SELECT DISTINCT unnest(skills) AS skill FROM price_book_item WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY 1`;
  const rows = await db.query<{ skill: string }>({ name: 'skills-of-items', text }, [workspaceId, itemIds]);
  return rows.map(({ skill }) => skill);
}
