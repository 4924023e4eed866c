import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkDocument } from '../harness/bulk-caller.js';
import { makeManyJobs } from '../harness/many-jobs.js';
import { startNode, type RunningNode } from '../harness/start-node.js';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';
import { codeOf, signIn, type Caller } from '../proofs/caller.js';
import { gaps, overlapsOf } from '../proofs/log-checks.js';
import { AUTH_SECRET, startApp, type ProofNode } from '../proofs/node.js';
import { createShop, type Shop } from '../proofs/shop.js';

/** More than three chunks, the last of them not full. */
const JOBS = 170;
const DAY_MS = 86_400_000;
const ANSWER = '{ succeeded { id version window { start } } failed { jobId code message } events { batchId jobId } batchId }';
const UNDO = `mutation($input: UndoInput!) { undo(input: $input) ${ANSWER} }`;

interface Answered {
  succeeded: { id: string; version: number; window: { start: string } }[];
  failed: { jobId: string; code: string; message: string }[];
  events: { batchId: string; jobId: string }[];
  batchId: string;
}

let db: TestDatabase;
let nodes: ProofNode[];
let shop: Shop;
let owner: Caller;
let nextStart = Date.parse('2026-06-01T13:00:00Z');

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 32 });
  nodes = [await startApp(db), await startApp(db)];
  shop = await createShop(db.database, 'Alder', { technicians: 8 });
  owner = await signIn(nodes[0]!.url, shop.people.owner.email);
});

afterAll(async () => {
  for (const node of nodes ?? []) await node.close();
  await db?.drop();
});

/** The log has no gap, nobody is in two places, and no node met anything unforeseen. */
async function isSound(): Promise<void> {
  expect(nodes.flatMap((node) => node.logged())).toEqual([]);
  expect(await gaps(db.database, shop.workspaceId)).toEqual([]);
  expect(await overlapsOf(db.database, shop.workspaceId)).toEqual([]);
}

/** Jobs of their own weeks, so that one test's never meet another's. */
async function makeJobs(count = JOBS): Promise<string[]> {
  const start = new Date(nextStart);
  nextStart += (Math.ceil(count / (24 * 8)) + 10) * DAY_MS;
  const { workspaceId, customers, technicians } = shop;
  return makeManyJobs(db.database, { workspaceId, customerId: customers.crew, technicianIds: technicians.all, count, start });
}

const move = async (input: object, caller = owner): Promise<Answered> =>
  (await caller.data<{ bulkReschedule: Answered }>(bulkDocument('bulkReschedule', ANSWER), { input })).bulkReschedule;
const undo = async (input: object, caller = owner): Promise<Answered> => (await caller.data<{ undo: Answered }>(UNDO, { input })).undo;

/** Everybody's window and version, by id. */
async function places(ids: readonly string[]): Promise<Map<string, { start: number; version: number }>> {
  const rows = await db.database.query<{ id: string; start: Date; version: number }>(
    'SELECT id, window_start AS start, version FROM job WHERE workspace_id = $1 AND id = ANY($2::uuid[])',
    [shop.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, { start: row.start.getTime(), version: row.version }]));
}

/** How many events each of these jobs has of these batches. */
async function timesDone(batchId: string): Promise<Set<number>> {
  const rows = await db.database.query<{ times: number }>(
    'SELECT count(*)::int AS times FROM job_event WHERE workspace_id = $1 AND batch_id = $2 GROUP BY job_id',
    [shop.workspaceId, batchId],
  );
  return new Set(rows.map((row) => row.times));
}

/** While `then` runs, nobody else gets to change this job: whoever comes to it waits. */
async function holding<Result>(jobId: string, then: () => Promise<Result>): Promise<Result> {
  return db.database.transaction(async (tx) => {
    await tx.query('SELECT FROM job WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [shop.workspaceId, jobId]);
    return then();
  });
}

async function until(condition: string, values: readonly unknown[] = []): Promise<void> {
  await expect
    .poll(async () => (await db.database.query(`SELECT WHERE ${condition}`, values)).length, { timeout: 30_000, interval: 10 })
    .toBe(1);
}

const begun = (count = 1): Promise<void> =>
  until(`(SELECT count(*) FROM bulk_run WHERE workspace_id = $1 AND done BETWEEN 1 AND cardinality(job_ids) - 1) = $2`, [
    shop.workspaceId,
    count,
  ]);
/** A statement with these words waits for a lock. */
const waits = (words: string): Promise<void> =>
  until(`EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1)`, [
    `%${words}%`,
  ]);

describe('cut off in the middle', () => {
  let dataDir: string;
  let doomed: RunningNode;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'cut-off-'));
    doomed = await startNode({ DATABASE_URL: db.url, AUTH_SECRET, DATA_DIR: dataDir, BUS: 'none', LOG_LEVEL: 'warn' });
  });
  afterAll(async () => {
    await doomed.stop('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('R16.11 goes on after its node was killed, with the jobs that it had settled on, and does none twice', async () => {
    const ids = await makeJobs();
    const before = await places(ids);
    const input = { filter: { statuses: ['SCHEDULED'] }, shiftDays: 1, clientMutationId: 'killed' };
    // The middle of the sequence: the latest go first, so a chunk or two are done before this one is waited for.
    await holding(ids[Math.floor(JOBS / 3)]!, async () => {
      const cut = move(input, owner.at(doomed.url)).catch(() => 'no answer');
      await begun();
      await doomed.stop('SIGKILL');
      expect(await cut).toBe('no answer');
    });
    const [late] = await makeJobs(1);
    const answer = await move(input);
    expect(answer.failed).toEqual([]);
    expect(answer.succeeded.map((job) => job.id).sort()).toEqual([...ids].sort());
    expect(await timesDone(answer.batchId)).toEqual(new Set([1]));
    for (const [id, { start, version }] of await places(ids))
      expect({ start, version }).toEqual({ start: before.get(id)!.start + DAY_MS, version: 2 });
    expect((await places([late!])).get(late!)!.version).toBe(1);
    expect(await move(input)).toEqual(answer);
    await isSound();
  });
});

describe('at two nodes at once', () => {
  it('R16.11 is carried out once, and everybody gets the same answer', async () => {
    const jobIds = await makeJobs();
    const input = { jobIds, shiftDays: -1, clientMutationId: 'thrice' };
    const answers = await Promise.all([0, 1, 0].map((index) => move(input, owner.at(nodes[index]!.url))));
    expect(answers[0]!.succeeded).toHaveLength(JOBS);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await timesDone(answers[0]!.batchId)).toEqual(new Set([1]));
    expect(codeOf(await owner.run(bulkDocument('bulkReschedule', ANSWER), { input: { ...input, shiftDays: 2 } }))).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
    await isSound();
  });

  it('R16.12 an undo likewise', async () => {
    const jobIds = await makeJobs();
    const before = await places(jobIds);
    const { batchId } = await move({ jobIds, shiftDays: 1 });
    const input = { batchId, clientMutationId: 'undone thrice' };
    const answers = await Promise.all([1, 0, 1].map((index) => undo(input, owner.at(nodes[index]!.url))));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await timesDone(answers[0]!.batchId)).toEqual(new Set([1]));
    for (const [id, { start, version }] of await places(jobIds))
      expect({ start, version }).toEqual({ start: before.get(id)!.start, version: 3 });
    await isSound();
  });
});

describe('undo', () => {
  it('R16.12 takes 2,000 jobs back as one step, and that again', { timeout: 180_000 }, async () => {
    const jobIds = await makeJobs(2000);
    const before = await places(jobIds);
    const shifted = (by: number, version: number) => new Map([...before].map(([id, { start }]) => [id, { start: start + by, version }]));
    const done = await move({ jobIds, shiftDays: 1 });
    expect(done.failed).toEqual([]);
    const undone = await undo({ batchId: done.batchId });
    expect({ failed: undone.failed, count: undone.succeeded.length }).toEqual({ failed: [], count: 2000 });
    expect(await places(jobIds)).toEqual(shifted(0, 3));
    const redone = await undo({ batchId: undone.batchId });
    expect({ failed: redone.failed, count: redone.succeeded.length }).toEqual({ failed: [], count: 2000 });
    expect(await places(jobIds)).toEqual(shifted(DAY_MS, 4));
    await isSound();
  });

  it('R16.12 leaves what others changed since, and is refused as a whole when that is everything', async () => {
    const jobIds = (await makeJobs(3)) as [string, string, string];
    const { batchId } = await move({ jobIds, shiftDays: 1 });
    const moveAway = (jobId: string, shiftDays: number) => move({ jobIds: [jobId], shiftDays });
    await moveAway(jobIds[0], 3);
    const undone = await undo({ batchId });
    expect(undone.failed).toMatchObject([{ jobId: jobIds[0], code: 'UNDO_CONFLICT', message: expect.stringContaining('Alder owner') }]);
    expect(undone.succeeded.map((job) => job.id).sort()).toEqual([jobIds[1], jobIds[2]].sort());
    for (const id of [jobIds[1], jobIds[2]]) await moveAway(id, 4);
    const input = { batchId: undone.batchId, clientMutationId: 'refused' };
    for (let time = 0; time < 2; time++) expect(codeOf(await owner.run(UNDO, { input }))).toBe('UNDO_CONFLICT');
    expect(
      await db.database.query('SELECT FROM idempotency WHERE workspace_id = $1 AND client_mutation_id = $2', [shop.workspaceId, 'refused']),
    ).toEqual([]);
    await isSound();
  });

  it('R16.12 is refused with SCHEDULE_CONFLICT when all old slots were taken, and doubles them where that is said', async () => {
    const jobIds = await makeJobs(2);
    const { batchId } = await move({ jobIds, shiftDays: 1 });
    const [one] = await db.database.query<{ start: Date }>('SELECT window_start AS start FROM job WHERE workspace_id = $1 AND id = $2', [
      shop.workspaceId,
      jobIds[0],
    ]);
    const { workspaceId, customers, technicians } = shop;
    const start = new Date(one!.start.getTime() - DAY_MS);
    await makeManyJobs(db.database, { workspaceId, customerId: customers.crew, technicianIds: technicians.all, count: 8, start });
    const refused = await owner.run(UNDO, { input: { batchId } });
    expect(codeOf(refused)).toBe('SCHEDULE_CONFLICT');
    expect(refused.errors![0]!.extensions.details).toMatchObject({ conflicts: [{}, {}], failed: [{}, {}] });
    const undone = await undo({ batchId, allowOverlap: true });
    expect(undone.succeeded).toHaveLength(2);
    await isSound();
  });

  it('R16.13 stops a change that is under way', async () => {
    const jobIds = await makeJobs(500);
    const before = await places(jobIds);
    // Later jobs go first: held up in its second chunk, with eight more to come. The next chunk may overtake the undo once or twice.
    const moving = await holding(jobIds.at(-60)!, async () => {
      const answer = move({ jobIds, shiftDays: 1 });
      await begun();
      // A chunk holds the run's lock and waits for the job: the undo can only come after it.
      await waits('FOR NO KEY UPDATE OF j');
      const [run] = await db.database.query<{ id: string }>(
        'SELECT batch_id AS id FROM bulk_run WHERE workspace_id = $1 AND done BETWEEN 1 AND cardinality(job_ids) - 1',
        [shop.workspaceId],
      );
      const undoing = undo({ batchId: run!.id });
      await waits('bulk_run SET stopped');
      return { answer, undoing };
    });
    const [done, undone] = await Promise.all([moving.answer, moving.undoing]);
    expect(done.succeeded.length).toBeGreaterThan(0);
    expect(done.failed.length).toBeGreaterThan(0);
    expect(new Set(done.failed.map(({ code }) => code))).toEqual(new Set(['UNDO_CONFLICT']));
    expect(done.succeeded.length + done.failed.length).toBe(jobIds.length);
    expect(undone.succeeded).toHaveLength(done.succeeded.length);
    for (const [id, { start }] of await places(jobIds)) expect(start).toBe(before.get(id)!.start);
    await isSound();
  });
});
