import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulk, bulkRefusal } from '../harness/bulk-caller.js';
import { FreeSlots } from '../harness/free-slots.js';
import { makeManyJobs } from '../harness/many-jobs.js';
import type { SeenJob, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-04-01');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

interface Wanted {
  crew?: CrewName[];
  window?: Span | null;
  arrivalWindow?: Span;
  customerId?: string;
}

async function make({ crew = ['ana'], window = free.day().at(15, 16), ...rest }: Wanted = {}): Promise<SeenJob> {
  const [lead, ...others] = crew;
  const input = { customerId: shop.customers['C-1'], title: 'Fix it', window, ...(lead && { technicianId: shop.crew[lead] }), ...rest };
  let { job } = await shop.as.dispatcher.do('createJob', input);
  for (const other of others) ({ job } = await shop.as.dispatcher.do('addCrewMember', { jobId: job.id, technicianId: shop.crew[other] }));
  return job;
}

/** As `2026-03-09T09:00` of the shop's wall clock (UTC-5 in summer, UTC-6 in winter). */
const at = (instant: string): Span['start'] => new Date(instant).toISOString();
const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) });
const idsOf = (jobs: readonly { id: string }[]): string[] => jobs.map((job) => job.id);

describe('which jobs', () => {
  it('R16.1 takes ids or a filter, exactly one of them, and at most 5,000', async () => {
    const [{ id }, own] = [await make(), shop.as.dispatcher];
    const base = { reason: 'storm' };
    expect(await bulkRefusal(own, 'bulkCancel', base)).toMatchObject({ code: 'BAD_INPUT', details: { field: 'jobIds' } });
    expect(await bulkRefusal(own, 'bulkCancel', { ...base, jobIds: [id], filter: {} })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await bulkRefusal(own, 'bulkCancel', { ...base, jobIds: Array.from({ length: 5001 }, () => id) })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect((await shop.as.dispatcher.job(id))?.status).toBe('SCHEDULED');
  });

  it('R16.1 names one twice and does it once; what is no job is listed as not found', async () => {
    const job = await make();
    const done = await bulk(shop.as.dispatcher, 'bulkCancel', {
      jobIds: [job.id, 'JOB-77', job.id.toUpperCase(), '00000000-0000-0000-0000-000000000001'],
      reason: 'storm',
    });
    expect(idsOf(done.succeeded)).toEqual([job.id]);
    expect(done.failed.map(({ jobId, code }) => [jobId, code])).toEqual([
      ['00000000-0000-0000-0000-000000000001', 'NOT_FOUND'],
      ['JOB-77', 'NOT_FOUND'],
    ]);
  });

  it('R16.2 does all that match a filter, as the viewer sees it', async () => {
    const customerId = shop.customers['C-4'];
    const [one, two] = [await make({ customerId }), await make({ customerId, crew: ['ben'] })];
    const other = await make();
    const done = await bulk(shop.as.dispatcher, 'bulkReassign', { filter: { customerId }, technicianId: shop.crew.cho });
    expect(idsOf(done.succeeded).sort()).toEqual(idsOf([one, two]).sort());
    expect((await shop.as.dispatcher.job(other.id))?.version).toBe(other.version);
  });
});

describe('what happens to each', () => {
  it('R16.3 judges each by the table, does what can be done, and says why not of the rest', async () => {
    const scheduled = await make();
    const draft = await make({ window: null });
    const { job: cancelled } = await shop.as.dispatcher.do('cancelJob', { jobId: (await make()).id, reason: 'x' });
    const started = (await shop.as.dispatcher.do('startJob', { jobId: (await make()).id })).job;
    const done = await bulk(shop.as.dispatcher, 'bulkCancel', { jobIds: idsOf([scheduled, draft, cancelled, started]), reason: 'storm' });
    expect(idsOf(done.succeeded)).toEqual([scheduled.id, draft.id]);
    expect(done.succeeded.every((job) => job.status === 'CANCELLED' && job.cancelReason === 'storm')).toBe(true);
    expect(done.failed.map(({ jobId, code }) => [jobId, code])).toEqual([
      [cancelled.id, 'ILLEGAL_TRANSITION'],
      [started.id, 'FORBIDDEN'],
    ]);
    expect(done.events.map((event) => [event.kind, event.batchId, event.reason])).toEqual(
      done.succeeded.map(() => ['CANCELLED', done.batchId, 'storm']),
    );
    expect(done.changes.map((change) => change.job.id)).toEqual([scheduled.id, draft.id]);
    expect(done.changes[0]!.changes).toContainEqual({ field: 'status', from: 'SCHEDULED', to: 'CANCELLED' });
  });

  it('R16.3 counts what needs no change as done, without an event', async () => {
    const job = await make({ crew: ['ana'] });
    const done = await bulk(shop.as.dispatcher, 'bulkReassign', { jobIds: [job.id], technicianId: shop.crew.ana });
    expect(done).toMatchObject({ failed: [], events: [], changes: [], succeeded: [{ id: job.id, version: job.version }] });
  });

  it('R16.3 says of whom nobody may see, and of what one sees but may not do, the same as a single change', async () => {
    const [own, foreign] = [await make({ crew: ['ana'] }), await make({ crew: ['ben'] })];
    const done = await bulk(shop.as.ana, 'bulkReassign', { jobIds: idsOf([own, foreign]), technicianId: null });
    expect(done.failed.map(({ code }) => code)).toEqual(['FORBIDDEN', 'NOT_FOUND']);
  });

  it('R16.4 completes the end of the day, and closes clocks where that is said', async () => {
    const open = async (): Promise<SeenJob> => {
      const job = await make({ crew: ['dee'], window: { start: shop.clock.in(-120), end: shop.clock.in(-60) } });
      return (await shop.as.dispatcher.do('clockIn', { jobId: job.id, technicianId: shop.crew.dee })).job;
    };
    const clocked = await open();
    const begun = await make({ crew: ['eli'], window: { start: shop.clock.in(-120), end: shop.clock.in(-60) } });
    const later = await make({ crew: ['eli'] });
    const jobIds = idsOf([clocked, begun, later]);
    const first = await bulk(shop.as.dispatcher, 'bulkComplete', { jobIds });
    expect(idsOf(first.succeeded)).toEqual([begun.id]);
    expect(first.failed.map(({ jobId, code }) => [jobId, code])).toEqual([
      [clocked.id, 'OTHERS_CLOCKED_IN'],
      [later.id, 'ILLEGAL_TRANSITION'],
    ]);
    const second = await bulk(shop.as.dispatcher, 'bulkComplete', { jobIds: [clocked.id], closeOpenClocks: true });
    expect(second.succeeded).toMatchObject([{ status: 'COMPLETED', timeEntries: [{ auto: true, clockedOutAt: expect.any(String) }] }]);
  });

  it('R16.5 writes the same rows as a single change does', async () => {
    const pair = async (): Promise<[SeenJob, SeenJob]> => [await make({ crew: ['fay', 'eli'] }), await make({ crew: ['fay', 'eli'] })];
    const [single, many] = await pair();
    await shop.as.dispatcher.do('reassignJob', { jobId: single.id, technicianId: shop.crew.ben });
    await bulk(shop.as.dispatcher, 'bulkReassign', { jobIds: [many.id], technicianId: shop.crew.ben });
    await shop.as.dispatcher.do('cancelJob', { jobId: single.id, reason: 'same' });
    await bulk(shop.as.dispatcher, 'bulkCancel', { jobIds: [many.id], reason: 'same' });
    const row = async (id: string): Promise<unknown> => {
      const [found] = await shop.database.query<{ job: Record<string, unknown>; events: Record<string, unknown>[]; crew: unknown }>(
        `SELECT to_jsonb(j) - '{id,number,window_start,window_end}'::text[] AS job,
           (SELECT jsonb_agg(to_jsonb(e) - '{seq,job_id,job,batch_id,changes}'::text[] ORDER BY seq) FROM job_event e
            WHERE e.workspace_id = j.workspace_id AND e.job_id = j.id AND e.kind <> 'CREATED') AS events,
           (SELECT jsonb_agg(to_jsonb(a) - '{job_id,time_window}'::text[] ORDER BY technician_id) FROM job_assignment a
            WHERE a.workspace_id = j.workspace_id AND a.job_id = j.id) AS crew
         FROM job j WHERE workspace_id = $1 AND id = $2`,
        [shop.workspaceId, id],
      );
      return found;
    };
    expect(await row(many.id)).toEqual(await row(single.id));
  });
});

describe('moving by days', () => {
  const shift = (jobs: readonly { id: string }[], shiftDays: number, more: object = {}) =>
    bulk(shop.as.dispatcher, 'bulkReschedule', { jobIds: idsOf(jobs), shiftDays, ...more });

  it('R16.6 keeps the wall clock across a change of the clocks, of the arrival window too', async () => {
    // 2026-11-01: Austin's clocks go back at two in the morning.
    const job = await make({
      crew: ['ana'],
      window: span('2026-10-31T09:00-05:00', '2026-10-31T10:00-05:00'),
      arrivalWindow: span('2026-10-31T08:30-05:00', '2026-10-31T09:30-05:00'),
    });
    const night = await make({ crew: ['ben'], window: span('2026-10-31T22:00-05:00', '2026-11-01T03:00-06:00') });
    const done = await shift([job, night], 1);
    expect(done.succeeded.find(({ id }) => id === job.id)).toMatchObject({
      window: span('2026-11-01T09:00-06:00', '2026-11-01T10:00-06:00'),
      arrivalWindow: span('2026-11-01T08:30-06:00', '2026-11-01T09:30-06:00'),
    });
    expect(done.succeeded.find(({ id }) => id === night.id)?.window).toEqual(span('2026-11-01T22:00-06:00', '2026-11-02T03:00-06:00'));
  });

  it('R16.6 leaves a job whose new time the clock skips, with NO_SUCH_LOCAL_TIME', async () => {
    // 2026-03-08: two to three in the morning does not exist. The shop's clock stands after it, and windows may lie in the past.
    const [skipped, fine] = [
      await make({ crew: ['ana'], window: span('2026-03-07T02:30-06:00', '2026-03-07T04:00-06:00') }),
      await make({ crew: ['ben'], window: span('2026-03-07T01:30-06:00', '2026-03-07T03:30-06:00') }),
    ];
    const done = await shift([skipped, fine], 1);
    expect(done.failed).toMatchObject([{ jobId: skipped.id, code: 'NO_SUCH_LOCAL_TIME', message: expect.stringContaining('02:30') }]);
    expect(done.succeeded).toMatchObject([{ id: fine.id, window: span('2026-03-08T01:30-06:00', '2026-03-08T03:30-05:00') }]);
  });

  it('R16.7 does not count days without a shift: the lead’s, or where there are none the shop’s', async () => {
    // Everybody works from Monday to Friday; 2026-05-08 is a Friday.
    const friday = await make({ crew: ['ana'], window: span('2026-05-08T09:00-05:00', '2026-05-08T10:00-05:00') });
    const nobody = await make({ crew: [], window: span('2026-05-08T09:00-05:00', '2026-05-08T10:00-05:00') });
    const late = await make({ crew: ['ben'], window: span('2026-05-08T23:00-05:00', '2026-05-09T01:00-05:00') });
    const done = await shift([friday, nobody, late], 2, { skipNonWorkingDays: true });
    const windows = Object.fromEntries(done.succeeded.map((job) => [job.id, job.window]));
    expect(windows[friday.id]).toEqual(span('2026-05-12T09:00-05:00', '2026-05-12T10:00-05:00'));
    expect(windows[nobody.id]).toEqual(windows[friday.id]);
    expect(windows[late.id]).toEqual(span('2026-05-12T23:00-05:00', '2026-05-13T01:00-05:00'));
    const back = await shift([friday], -2, { skipNonWorkingDays: true });
    expect(back.succeeded[0]!.window).toEqual(friday.window);
    await shop.database.query(`UPDATE shift SET weekday = 6 WHERE workspace_id = $1 AND technician_id = $2 AND weekday = 1`, [
      shop.workspaceId,
      shop.crew.fay,
    ]);
    const saturdays = await make({ crew: ['fay'], window: span('2026-05-08T09:00-05:00', '2026-05-08T10:00-05:00') });
    const own = await shift([saturdays], 2, { skipNonWorkingDays: true });
    expect(own.succeeded[0]!.window!.start).toBe(at('2026-05-12T09:00-05:00'));
    expect((await shift([saturdays], -2, { skipNonWorkingDays: true })).succeeded[0]!.window!.start).toBe(at('2026-05-08T09:00-05:00'));
  });

  it.each([1, -1])('R16.8 lets jobs move into each other’s old slots (%i day)', async (days) => {
    const month = days > 0 ? '06' : '07';
    const jobs: SeenJob[] = [];
    for (const day of ['02', '03', '04', '05']) {
      jobs.push(await make({ crew: ['cho'], window: span(`2026-${month}-${day}T09:00-05:00`, `2026-${month}-${day}T17:00-05:00`) }));
    }
    const done = await shift(jobs, days);
    expect(done.failed).toEqual([]);
    expect(done.succeeded).toHaveLength(4);
    expect(done.succeeded.every((job) => job.doubleBooked.length === 0)).toBe(true);
  });

  it('R16.8 lists a real clash, also one with a job that could not make room', async () => {
    const day = (number: number): Span => span(`2026-08-0${number}T09:00-05:00`, `2026-08-0${number}T10:00-05:00`);
    const [first, second, third] = [
      await make({ crew: ['dee'], window: day(3) }),
      await make({ crew: ['dee'], window: day(4) }),
      await make({ crew: ['dee'], window: day(5) }),
    ];
    const done = await shift([first, second], 1);
    expect(done.failed.map(({ jobId, code }) => [jobId, code])).toEqual([
      [second.id, 'SCHEDULE_CONFLICT'],
      [first.id, 'SCHEDULE_CONFLICT'],
    ]);
    expect(done.failed[0]!.message).toContain(third.number);
    const doubled = await shift([first, second], 1, { allowOverlap: true });
    expect(doubled.succeeded.map((job) => [job.id, job.doubleBooked.length])).toEqual([
      [second.id, 1],
      [first.id, 0],
    ]);
  });

  it('R16.9 moves what may be rescheduled: a held job is scheduled again, others are left', async () => {
    const window = span('2026-09-02T09:00-05:00', '2026-09-02T10:00-05:00');
    const held = (await shop.as.dispatcher.do('holdJob', { jobId: (await make({ window })).id, reason: 'part' })).job;
    const draft = await make({ window: null });
    const done = await shift([held, draft], 1);
    expect(done.succeeded).toMatchObject([{ id: held.id, status: 'SCHEDULED', holdReason: null }]);
    expect(done.failed).toMatchObject([{ jobId: draft.id, code: 'ILLEGAL_TRANSITION' }]);
    expect(await bulkRefusal(shop.as.dispatcher, 'bulkReschedule', { jobIds: [held.id], shiftDays: 0 })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await bulkRefusal(shop.as.dispatcher, 'bulkReschedule', { jobIds: [held.id], shiftDays: 367 })).toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});

describe('lists around it', () => {
  it('R16.14 says which of the jobs that changed belong to a list', async () => {
    const [own, other] = [await make({ crew: ['ana'] }), await make({ crew: ['ben'] })];
    const read = async (filter: object): Promise<string[]> => {
      const { jobs } = await shop.as.dispatcher.read<{ jobs: { nodes: { id: string }[]; totalCount: number } }>(
        'query($filter: JobFilter) { jobs(filter: $filter) { nodes { id } totalCount } }',
        { filter },
      );
      expect(jobs.totalCount).toBe(jobs.nodes.length);
      return idsOf(jobs.nodes).sort();
    };
    expect(await read({ ids: [own.id, other.id, 'JOB-1'] })).toEqual(idsOf([own, other]).sort());
    expect(await read({ ids: [own.id, other.id], technicianIds: [shop.crew.ana] })).toEqual([own.id]);
    expect(await read({ ids: [] })).toEqual([]);
    const many = Array.from({ length: 501 }, () => own.id);
    const text = 'query($filter: JobFilter) { jobCounts(filter: $filter) { total } }';
    expect(await shop.as.dispatcher.refusedRead(text, { filter: { ids: many } })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await shop.as.dispatcher.read(text, { filter: { ids: many.slice(1) } })).toEqual({ jobCounts: { total: 1 } });
  });

  it.each([
    ['TOTAL_ASC', 'TOTAL_DESC'],
    ['CUSTOMER_DESC', 'CUSTOMER_ASC'],
  ])('R12.1 %s is %s from its end, page by page', async (order, opposite) => {
    const { workspaceId, crew, customers } = shop;
    const start = new Date(order === 'TOTAL_ASC' ? '2028-01-04T08:00:00Z' : '2028-02-04T08:00:00Z');
    await makeManyJobs(shop.database, { workspaceId, customerId: customers['C-4'], technicianIds: Object.values(crew), count: 15, start });
    const lineItems = [{ name: 'Part', quantity: 1, unitPrice: 500 }];
    await shop.as.dispatcher.do('createJob', { customerId: customers['C-3'], lineItems });
    const walk = async (orderBy: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { jobs }: { jobs: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
          await shop.as.dispatcher.read(
            `query($orderBy: JobOrder, $after: String) { jobs(orderBy: $orderBy, first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
            { orderBy, after },
          );
        ids.push(...idsOf(jobs.nodes));
        [after, more] = [jobs.pageInfo.endCursor, jobs.pageInfo.hasNextPage];
      }
      return ids;
    };
    const forth = await walk(order);
    expect(forth.length).toBeGreaterThan(14);
    expect(forth.reverse()).toEqual(await walk(opposite));
  });

  it('R16.2 refuses a filter that more than 5,000 match, and writes nothing', async () => {
    const { workspaceId, crew, customers } = shop;
    const start = new Date('2027-01-04T08:00:00Z');
    await makeManyJobs(shop.database, {
      workspaceId,
      customerId: customers['C-2'],
      technicianIds: Object.values(crew),
      count: 5001,
      start,
    });
    const filter = { customerId: customers['C-2'], statuses: ['SCHEDULED'] };
    for (const dryRun of [true, false]) {
      const input = { filter, reason: 'storm', dryRun };
      expect(await bulkRefusal(shop.as.dispatcher, 'bulkCancel', input)).toMatchObject({ code: 'BAD_INPUT', details: { field: 'filter' } });
    }
    expect(
      await shop.database.query('SELECT FROM bulk_run WHERE workspace_id = $1 AND cardinality(job_ids) > 5000', [workspaceId]),
    ).toEqual([]);
  });
});
