import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/harness/test-database.js';
import { inBulk } from '../bulk.js';
import { makeLarge } from './make-large.js';
import { hasLarge, removeLarge } from './remove-large.js';

const PLAN = { technicians: 20, customers: 200, jobsToday: 150, jobs: 3000, events: 11_000 };

it('makes a large workspace in which everything adds up, and removes it again', async () => {
  const test = await createTestDatabase();
  try {
    const now = new Date('2026-11-24T16:24:00Z');
    const report = await inBulk(test.database, (bulk) => makeLarge(bulk, PLAN, now, () => undefined));
    expect(report).toEqual({ jobs: 3000, today: 150, events: 11_000 });
    const [sums] = await test.database.query(SUMS);
    expect(sums).toEqual({
      technicians: 20,
      customers: 200,
      jobs: 3000,
      today: 150,
      events: 11_000,
      gaps: 0,
      versions: 0,
      miscounted: 0,
      endings: 0,
    });
    const members = await test.database.query(
      `SELECT u.email, m.role FROM auth.member m JOIN auth."user" u ON u.id = m.user_id ORDER BY 1`,
    );
    expect(members).toEqual([
      { email: 'large-owner@demo.test', role: 'OWNER' },
      { email: 'large@demo.test', role: 'DISPATCHER' },
    ]);
    await inBulk(test.database, (bulk) => removeLarge(bulk));
    expect(await inBulk(test.database, (bulk) => hasLarge(bulk))).toBe(false);
    expect(await test.database.query('SELECT FROM auth."user"')).toHaveLength(0);
  } finally {
    await test.drop();
  }
});

const SUMS = `
  SELECT (SELECT count(*)::int FROM technician) AS technicians, (SELECT count(*)::int FROM customer) AS customers,
         (SELECT count(*)::int FROM job) AS jobs,
         (SELECT count(*)::int FROM job WHERE (window_start AT TIME ZONE 'America/Chicago')::date = '2026-11-24') AS today,
         (SELECT count(*)::int FROM job_event) AS events,
         (SELECT (max(seq) - count(*))::int FROM job_event) + (SELECT (c.seq - (SELECT max(seq) FROM job_event))::int FROM workspace_counter c) AS gaps,
         (SELECT count(*)::int FROM job j WHERE version <> (SELECT max(job_version) FROM job_event e WHERE e.job_id = j.id)
             OR version <> (SELECT count(*) FROM job_event e WHERE e.job_id = j.id)) AS versions,
         (SELECT (abs(c.scheduled - (SELECT count(*) FROM job WHERE status = 'SCHEDULED')) + abs(c.completed - (SELECT count(*) FROM job WHERE status = 'COMPLETED'))
              + abs(c.in_progress - (SELECT count(*) FROM job WHERE status = 'IN_PROGRESS')) + abs(c.cancelled - (SELECT count(*) FROM job WHERE status = 'CANCELLED')))::int
            FROM workspace_counter c) AS miscounted,
         (SELECT count(*)::int FROM job j JOIN job_event e ON e.job_id = j.id AND e.job_version = j.version
           WHERE e.job->>'status' <> j.status OR (e.job->'window'->>'start')::timestamptz <> j.window_start) AS endings`;
