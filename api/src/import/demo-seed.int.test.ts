import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/harness/test-database.js';
import type { TestDatabase } from '../../test/harness/test-database.js';
import { DEMO_SIGN_INS } from '../workspace/index.js';
import { seedDemo } from './demo-seed.js';
import { ImportRefused } from './csv/problem.js';

let test: TestDatabase;
beforeAll(async () => (test = await createTestDatabase()));
afterAll(() => test.drop());

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
const TIMES = ['00:05', '06:10', '10:24', '15:50', '23:40'];

describe('seedDemo', () => {
  it.each(WEEK.flatMap((day, index) => [TIMES[index % 5], TIMES[(index + 2) % 5]].map((time) => [day, time])))(
    'gives %s %s in Austin a full day',
    async (day, time) => {
      await empty();
      const now = new Date(`${day}T${time}:00-06:00`);
      const seeded = await seedDemo(test.database, { now }).catch((error: unknown) => {
        throw error instanceof ImportRefused ? new Error(JSON.stringify(error.problems.slice(0, 5))) : error;
      });
      expect(seeded).toMatchObject({ technicians: { created: 12 }, customers: { created: 300 }, priceBook: { created: 80 } });
      const [today] = await test.database.query<{ jobs: number; unassigned: number; overlaps: number }>(TODAY, [day]);
      expect(today?.jobs).toBeGreaterThanOrEqual(25);
      expect(today?.unassigned).toBeGreaterThanOrEqual(4);
      // Whatever the hour: work that is over is not warned of.
      const warned = (await test.database.query<Unskilled>(UNSKILLED, [day])).filter((job) => job.day === 0 && job.isOpen);
      expect(warned.length).toBeGreaterThanOrEqual(1);
      expect(warned.length).toBeLessThanOrEqual(3);
      expect(await test.database.query(UNWANTED_OVERLAPS)).toEqual([]);
      const [clocks] = await test.database.query<{ future: number; mismatched: number }>(CONSISTENT, [now.toISOString()]);
      expect(clocks).toEqual({ future: 0, mismatched: 0 });
    },
  );

  it('counts every job once, and numbers the log without a gap', async () => {
    await empty();
    const seeded = await seedDemo(test.database, { now: new Date('2026-11-24T16:24:00Z') });
    const [counter] = await test.database.query<Record<string, string | number>>(COUNTS);
    const events = (seeded?.jobs?.created ?? 0) + (seeded?.technicians?.created ?? 0) + (seeded?.customers?.created ?? 0);
    expect(counter).toMatchObject({ differences: 0, gaps: 0, events, seq: String(events) });
    const statuses = await test.database.query<{ status: string; count: number }>('SELECT status, count(*)::int FROM job GROUP BY 1');
    const count = (status: string): number => statuses.find((row) => row.status === status)?.count ?? 0;
    expect(seeded?.jobs?.created).toBeGreaterThan(550);
    expect(seeded?.jobs?.created).toBeLessThan(650);
    expect(count('COMPLETED')).toBeGreaterThan(250);
    expect(['DRAFT', 'IN_PROGRESS', 'ON_HOLD', 'CANCELLED'].filter((status) => count(status) < 5)).toEqual([]);
    expect(seeded?.jobs?.doubleBooked).toBe(1);
  });

  it('sends technicians to what they can do, but for a few who lack a skill: for the board to warn of', async () => {
    await empty();
    await seedDemo(test.database, { now: new Date('2026-11-24T16:24:00Z') });
    const unskilled = await test.database.query<Unskilled>(UNSKILLED, ['2026-11-24']);
    expect(unskilled.length).toBeGreaterThanOrEqual(3);
    expect(unskilled.length).toBeLessThanOrEqual(8);
    expect(unskilled.filter(({ day, isOpen }) => day > 0 && isOpen)).not.toEqual([]);
    // What is asked for, somebody in the shop can do: also what waits in the tray.
    expect(await test.database.query(NOBODYS)).toEqual([]);
  });

  it('seeds once when two nodes start together, and not again', async () => {
    await empty();
    const now = new Date('2026-11-24T16:24:00Z');
    const seeded = await Promise.all([seedDemo(test.database, { now }), seedDemo(test.database, { now })]);
    expect(seeded.filter((one) => one !== null)).toHaveLength(1);
    expect(await seedDemo(test.database, { now })).toBeNull();
    const members = await test.database.query<{ email: string; role: string; technician: string | null }>(MEMBERS);
    expect(members).toEqual(
      DEMO_SIGN_INS.map(({ email, role }) => ({ email, role, technician: role === 'TECHNICIAN' ? 'Luis Ortega' : null })).sort((a, b) =>
        a.email.localeCompare(b.email),
      ),
    );
  });

  it('leaves the database empty when it is cut off, and then seeds', async () => {
    await empty();
    const now = new Date('2026-11-24T16:24:00Z');
    await test.database.query(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`);
    await test.database.query('CREATE TRIGGER cut AFTER INSERT ON job_event EXECUTE FUNCTION cut()');
    await expect(seedDemo(test.database, { now })).rejects.toThrow('terminat');
    const [left] = await test.database.query(
      'SELECT (SELECT count(*)::int FROM workspace) AS workspaces, (SELECT count(*)::int FROM auth."user") AS users',
    );
    expect(left).toEqual({ workspaces: 0, users: 0 });
    await test.database.query('DROP FUNCTION cut CASCADE');
    expect(await seedDemo(test.database, { now })).not.toBeNull();
  });
});

interface Unskilled {
  title: string;
  day: number;
  isOpen: boolean;
}

async function empty(): Promise<void> {
  await test.database.query('TRUNCATE workspace, job_event, idempotency, auth."user", auth.organization CASCADE');
}

const TODAY = `
  SELECT count(*)::int AS jobs, count(*) FILTER (WHERE status = 'SCHEDULED' AND crew = '{}')::int AS unassigned
    FROM job WHERE (window_start AT TIME ZONE 'America/Chicago')::date = $1`;

// Also among jobs that no longer hold their slot: nobody was ever in two places, but for the one deliberate double booking.
const UNWANTED_OVERLAPS = `
  SELECT t.name, j.title, j.window_start FROM job_assignment a JOIN job_assignment b
      ON a.technician_id = b.technician_id AND a.job_id < b.job_id AND a.time_window && b.time_window
    JOIN job j ON j.id = a.job_id JOIN job o ON o.id = b.job_id JOIN technician t ON t.id = a.technician_id
   WHERE j.title NOT IN ('Cleanout install') AND o.title NOT IN ('Cleanout install')`;

/** Jobs with somebody on them who lacks what a line asks for; the day counts from $1. */
const UNSKILLED = `
  SELECT DISTINCT j.id, j.title, (j.window_start AT TIME ZONE 'America/Chicago')::date - $1::date AS day,
         j.status NOT IN ('COMPLETED', 'CANCELLED') AS "isOpen"
    FROM job j JOIN job_line_item l ON l.job_id = j.id JOIN price_book_item p ON p.id = l.price_book_item_id
    JOIN technician t ON t.id = ANY (j.crew) WHERE NOT p.skills <@ t.skills`;

const NOBODYS = `
  SELECT j.title FROM job j WHERE NOT EXISTS (
    SELECT FROM technician t WHERE NOT EXISTS (
      SELECT FROM job_line_item l JOIN price_book_item p ON p.id = l.price_book_item_id WHERE l.job_id = j.id AND NOT p.skills <@ t.skills))`;

const CONSISTENT = `
  SELECT (SELECT count(*)::int FROM job WHERE greatest(created_at, started_at, completed_at, held_at, cancelled_at, en_route_at) > $1) AS future,
         (SELECT count(*)::int FROM job j WHERE
             clocked_in <> ARRAY(SELECT technician_id FROM time_entry e WHERE e.job_id = j.id AND clocked_out_at IS NULL ORDER BY array_position(j.crew, technician_id))
             OR has_hours <> EXISTS (SELECT FROM time_entry e WHERE e.job_id = j.id)
             OR total_cents <> (SELECT coalesce(sum(total_cents), 0) FROM job_line_item l WHERE l.job_id = j.id)
             OR (status = 'COMPLETED') <> (completed_at IS NOT NULL) OR (status = 'ON_HOLD') <> (hold_reason IS NOT NULL)
             OR (status = 'IN_PROGRESS' AND started_at IS NULL)) AS mismatched`;

const COUNTS = `
  SELECT c.seq, (SELECT count(*)::int FROM job_event) AS events, (SELECT max(seq) - count(*) FROM job_event)::int AS gaps,
         (abs(c.draft - (SELECT count(*) FROM job WHERE status = 'DRAFT'))
         + abs(c.scheduled - (SELECT count(*) FROM job WHERE status = 'SCHEDULED'))
         + abs(c.in_progress - (SELECT count(*) FROM job WHERE status = 'IN_PROGRESS'))
         + abs(c.on_hold - (SELECT count(*) FROM job WHERE status = 'ON_HOLD'))
         + abs(c.completed - (SELECT count(*) FROM job WHERE status = 'COMPLETED'))
         + abs(c.cancelled - (SELECT count(*) FROM job WHERE status = 'CANCELLED')))::int AS differences
    FROM workspace_counter c`;

const MEMBERS = `
  SELECT u.email, m.role, t.name AS technician FROM auth.member m JOIN auth."user" u ON u.id = m.user_id
    LEFT JOIN technician t ON t.user_id = u.id ORDER BY u.email COLLATE "und-x-icu"`;
