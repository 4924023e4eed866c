import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../../src/import/demo/random.js';
import { bulk, type BulkDone, type BulkMutation } from '../harness/bulk-caller.js';
import type { SeenJob, ShopCaller, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type MemberName, type TestShop } from '../harness/test-shop.js';

const SEED = Number(process.env.SEED ?? Date.now() % 100_000);
const ROUNDS = 12;
const JOBS = 12;
const CREW: readonly CrewName[] = ['ana', 'ben', 'cho'];
const ROLES: readonly MemberName[] = ['owner', 'manager', 'dispatcher', 'ana', 'ben'];
const STATUSES = ['DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED'] as const;
/** What a single change may be refused for although the table allows it: the input and the other jobs decide. */
const BEYOND_THE_TABLE = ['SCHEDULE_CONFLICT', 'NO_SUCH_LOCAL_TIME', 'OTHERS_CLOCKED_IN', 'NO_CREW'];

let shop: TestShop;
const random = new Random(SEED);

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

/** Around the shop's now, some of it in the night that has no half past two. */
function someWindow(): Span {
  const start = random.pick([-30, -26, -3, -1, 2, 20, 24, 28, 48]) + random.between(0, 1);
  return { start: shop.clock.in(start * 60), end: shop.clock.in((start + random.between(1, 4)) * 60) };
}

/** A job in this status, by the changes that lead there. */
async function someJob(status: (typeof STATUSES)[number]): Promise<SeenJob> {
  const own = shop.as.owner;
  const hasCrew = status === 'IN_PROGRESS' || status === 'COMPLETED' || random.chance(0.8);
  const [lead, other] = random.chance(0.5) ? CREW : [...CREW].reverse();
  const window = status === 'DRAFT' ? {} : { window: someWindow(), ...(random.chance(0.3) && { arrivalWindow: someWindow() }) };
  const common = { customerId: shop.customers['C-1'], title: status, allowOverlap: true };
  let { job } = await own.do('createJob', { ...common, ...window, ...(hasCrew && { technicianId: shop.crew[lead!] }) });
  const jobId = job.id;
  if (hasCrew && status !== 'DRAFT' && random.chance(0.4))
    await own.do('addCrewMember', { jobId, technicianId: shop.crew[other!], allowOverlap: true });
  if (status === 'IN_PROGRESS' || status === 'COMPLETED') await own.do('startJob', { jobId });
  if (status === 'IN_PROGRESS' && random.chance(0.5)) await own.ask(CLOCK_IN, { input: { jobId, technicianId: shop.crew[lead!] } });
  if (status === 'COMPLETED') await own.do('completeJob', { jobId });
  if (status === 'ON_HOLD') await own.do('holdJob', { jobId, reason: 'waits' });
  if (status === 'CANCELLED') await own.do('cancelJob', { jobId, reason: 'off' });
  job = (await own.job(jobId))!;
  expect(job.status).toBe(status);
  return job;
}

const CLOCK_IN = 'mutation($input: ClockInput!) { clockIn(input: $input) { batchId } }';
const ACTION: Record<BulkMutation, string> = {
  bulkReassign: 'REASSIGN',
  bulkComplete: 'COMPLETE',
  bulkReschedule: 'RESCHEDULE',
  bulkCancel: 'CANCEL',
};

function someChange(): [BulkMutation, object] {
  const allowOverlap = random.chance(0.4);
  return random.pick<[BulkMutation, object]>([
    ['bulkReassign', { technicianId: random.chance(0.8) ? shop.crew[random.pick(CREW)] : null, allowOverlap }],
    ['bulkComplete', { closeOpenClocks: random.chance(0.5) }],
    ['bulkReschedule', { shiftDays: random.pick([-2, -1, 1, 3]), skipNonWorkingDays: random.chance(0.3), allowOverlap }],
    ['bulkCancel', { reason: 'storm' }],
  ]);
}

/** What the table says to this person of each job: null where they may, otherwise the code; jobs that they don't see are not found. */
async function tableSays(caller: ShopCaller, jobIds: readonly string[], action: string): Promise<Map<string, string | null>> {
  const said = new Map<string, string | null>();
  for (const id of jobIds) {
    const { job } = await caller.read<{ job: { actions: { action: string; code: string | null }[] } | null }>(
      'query($id: ID!) { job(id: $id) { actions { action code } } }',
      { id },
    );
    said.set(id, job ? job.actions.find((one) => one.action === action)!.code : 'NOT_FOUND');
  }
  return said;
}

async function everything(): Promise<unknown> {
  const tables = ['job', 'job_assignment', 'job_event', 'time_entry', 'workspace_counter', 'idempotency', 'bulk_run', 'bulk_result'];
  const rows: unknown[] = [];
  for (const table of tables) {
    rows.push(
      await shop.database.query(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${table} t WHERE workspace_id = $1`, [
        shop.workspaceId,
      ]),
    );
  }
  return rows;
}

const gist = ({ succeeded, failed, changes }: BulkDone): unknown => ({
  succeeded: succeeded.map((job) => job.id),
  failed,
  changes: changes.map((change) => ({ id: change.job.id, changes: change.changes })),
});

it(`R16.10 answers dry what it then does, and each as the table says, whoever asks (SEED=${SEED})`, { timeout: 120_000 }, async () => {
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const jobs: SeenJob[] = [];
    for (let made = 0; made < JOBS; made++) jobs.push(await someJob(STATUSES[made % STATUSES.length]!));
    const jobIds = jobs.map((job) => job.id);
    const member = random.pick(ROLES);
    const caller = shop.as[member];
    const [mutation, more] = someChange();
    const input = { jobIds, ...more, clientMutationId: `dry-${round}` };
    const hint = `round ${round}: ${member} ${mutation} ${JSON.stringify(more)}`;

    const said = await tableSays(caller, jobIds, ACTION[mutation]);
    const before = await everything();
    const dry = await bulk(caller, mutation, { ...input, dryRun: true });
    expect(await everything(), hint).toEqual(before);
    expect({ events: dry.events, batchId: dry.batchId }, hint).toEqual({ events: [], batchId: null });
    expect(
      dry.succeeded.map((job) => job.version),
      hint,
    ).toEqual(dry.succeeded.map((job) => jobs.find(({ id }) => id === job.id)!.version));

    const real = await bulk(caller, mutation, input);
    expect(gist(real), hint).toEqual(gist(dry));
    expect(real.succeeded.length + real.failed.length, hint).toBe(JOBS);
    for (const { id } of real.succeeded) expect(said.get(id), `${hint}: ${id}`).toBeNull();
    for (const { jobId, code, message } of real.failed) {
      seen.add(code);
      if (said.get(jobId) === null) expect(BEYOND_THE_TABLE, `${hint}: ${message}`).toContain(code);
      else expect(code, `${hint}: ${message}`).toBe(said.get(jobId));
    }
    await bulk(shop.as.owner, 'bulkCancel', { filter: { statuses: ['SCHEDULED', 'IN_PROGRESS'] }, reason: 'the next round' });
  }
  expect(seen.size).toBeGreaterThan(1);
});
