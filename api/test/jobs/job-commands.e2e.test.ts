import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import type { Done, SeenJob, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-03-10');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

interface Wanted {
  crew?: CrewName[];
  window?: Span | null;
  title?: string;
  customerId?: string;
  lineItems?: object[];
}

/** A job as the dispatcher makes it: tomorrow or later, for Ana, unless said otherwise. */
async function make({ crew = ['ana'], window = free.day().at(15, 16), title = 'Fix it', ...rest }: Wanted = {}): Promise<SeenJob> {
  const [lead, ...others] = crew;
  const input = { customerId: shop.customers['C-1'], title, window, ...(lead && { technicianId: shop.crew[lead] }), ...rest };
  let { job } = await shop.as.dispatcher.do('createJob', input);
  for (const other of others) {
    ({ job } = await shop.as.dispatcher.do('addCrewMember', { jobId: job.id, technicianId: shop.crew[other] }));
  }
  return job;
}

const started = async (wanted: Wanted = {}): Promise<SeenJob> =>
  (await shop.as.dispatcher.do('startJob', { jobId: (await make(wanted)).id })).job;
const held = async (wanted: Wanted = {}): Promise<SeenJob> =>
  (await shop.as.dispatcher.do('holdJob', { jobId: (await make(wanted)).id, reason: 'waits for a part' })).job;
const cancelledJob = async (wanted: Wanted = {}): Promise<SeenJob> =>
  (await shop.as.dispatcher.do('cancelJob', { jobId: (await make(wanted)).id, reason: 'called off' })).job;
const completed = async (wanted: Wanted = {}): Promise<SeenJob> =>
  (await shop.as.dispatcher.do('completeJob', { jobId: (await started(wanted)).id })).job;

const crewOf = (job: SeenJob): string[] => job.crew.map((one) => one.name.split(' ')[0]!.toLowerCase());
const fieldsOf = ({ events }: Pick<Done, 'events'>): string[] => events[0]!.changes.map((change) => change.field);
const change = ({ events }: Pick<Done, 'events'>, field: string): unknown => events[0]!.changes.find((one) => one.field === field);
const ids = (...names: CrewName[]): string[] => names.map((name) => shop.crew[name]);

async function waitsForALock(table = 'job_assignment'): Promise<void> {
  for (;;) {
    const rows = await shop.database.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1`,
      [`%INTO ${table}%`],
    );
    if (rows.length > 0) return;
  }
}

describe('creating', () => {
  it('R5.1 makes a scheduled job of a window, under the next number, with everything it came with in its first event', async () => {
    const window = free.day().at(14, 16);
    const before = await make({ window: null });
    const done = await shop.as.dispatcher.do('createJob', {
      customerId: shop.customers['C-1'],
      window,
      technicianId: shop.crew.ana,
      priority: 'HIGH',
      lineItems: [
        { priceBookItemId: shop.items['DR-200'], quantity: 2 },
        { name: 'Odd part', kind: 'PART', quantity: 1.5, unitPrice: 333 },
      ],
      note: 'gate code 4421',
      clientMutationId: 'create-1',
    });
    const { job } = done;
    expect(Number(job.number.slice(4))).toBe(Number(before.number.slice(4)) + 1);
    expect(job).toMatchObject({ status: 'SCHEDULED', version: 1, title: 'Drain clear', priority: 'HIGH', source: 'PHONE', window });
    expect(job).toMatchObject({
      arrivalWindow: window,
      total: 2 * 18900 + 500,
      stage: 'SCHEDULING',
      createdAt: shop.clock.now().toISOString(),
    });
    expect(job.address).toEqual({ line1: '4300 Duval St', city: 'Austin' });
    expect(job.lineItems.map(({ name, kind, total }) => [name, kind, total])).toEqual([
      ['Drain clear', 'SERVICE', 37800],
      ['Odd part', 'PART', 500],
    ]);
    expect(job.notes).toEqual([{ body: 'gate code 4421', pinned: false, author: { name: 'Dispatcher' } }]);
    expect(done.events).toHaveLength(1);
    expect(done.events[0]).toMatchObject({ kind: 'CREATED', actor: { kind: 'USER', name: 'Dispatcher' }, undoable: true, reason: null });
    expect(done.events[0]).toMatchObject({ batchId: done.batchId, clientMutationId: 'create-1', at: shop.clock.now().toISOString() });
    expect(fieldsOf(done)).toEqual(['status', 'title', 'priority', 'window', 'crew', 'address', 'lineItems', 'total', 'notes']);
    expect(await shop.as.dispatcher.history(job.id)).toEqual(done.events);
    expect(await shop.as.dispatcher.job(job.id)).toEqual(job);
  });

  it('R5.2 makes a draft without a window; its title follows the first line item while none was typed', async () => {
    const { job } = await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-2'] });
    expect(job).toMatchObject({ status: 'DRAFT', title: 'Service call', window: null, arrivalWindow: null, total: 0, technician: null });
    const lines = [{ priceBookItemId: shop.items['PT-025'], quantity: 1 }];
    const lined = await shop.as.dispatcher.do('updateJob', { jobId: job.id, lineItems: lines });
    expect(lined.job.title).toBe('Angle stop');
    const typed = await shop.as.dispatcher.do('updateJob', { jobId: job.id, title: '  Kitchen  ' });
    expect(typed.job.title).toBe('Kitchen');
    const kept = await shop.as.dispatcher.do('updateJob', { jobId: job.id, lineItems: [] });
    expect(kept.job.title).toBe('Kitchen');
    const blank = await shop.as.dispatcher.do('updateJob', { jobId: job.id, title: ' ', lineItems: lines });
    expect(blank.job.title).toBe('Angle stop');
  });

  it('R5.3 takes a customer who calls for the first time, and is found by their name and number at once', async () => {
    const customer = {
      name: 'Béla Újvári',
      phone: '(737) 555-0188',
      address: { line1: '5 New Rd', city: 'Austin', region: 'TX', postalCode: '78702' },
    };
    const { job } = await shop.as.dispatcher.do('createJob', { customer });
    expect(job.customer.name).toBe('Béla Újvári');
    const found = await shop.as.dispatcher.read<{
      customers: { nodes: { id: string; jobs: { nodes: { id: string }[]; totalCount: number } }[] };
    }>('query($search: String) { customers(search: $search) { nodes { id jobs { nodes { id } totalCount } } } }', {
      search: 'ujvari 7375550188',
    });
    expect(found.customers.nodes).toEqual([{ id: job.customer.id, jobs: { nodes: [{ id: job.id }], totalCount: 1 } }]);
  });

  it('R5.4 wants one customer, one that exists, and a place to go', async () => {
    const { dispatcher } = shop.as;
    const nowhere = { name: 'X', address: { line1: ' ', city: 'A', region: 'T', postalCode: '1' } };
    expect((await dispatcher.refusal('createJob', {})).code).toBe('BAD_INPUT');
    expect((await dispatcher.refusal('createJob', { customerId: shop.customers['C-1'], customer: nowhere })).code).toBe('BAD_INPUT');
    expect(await dispatcher.refusal('createJob', { customer: nowhere })).toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'address.line1' },
    });
    for (const customerId of ['nobody', '0199aaaa-0000-7000-8000-000000000000']) {
      expect(await dispatcher.refusal('createJob', { customerId })).toMatchObject({ code: 'NOT_FOUND', details: { customerId } });
    }
    const early = { customerId: shop.customers['C-1'], arrivalWindow: free.day().at(9, 10) };
    expect(await dispatcher.refusal('createJob', early)).toMatchObject({ code: 'BAD_INPUT', details: { field: 'arrivalWindow' } });
  });

  it('R5.5 duplicates the work, not how it went', async () => {
    const original = await completed({ title: 'Yearly service', lineItems: [{ priceBookItemId: shop.items['DR-200'], quantity: 1 }] });
    const draft = await shop.as.dispatcher.do('duplicateJob', { jobId: original.id });
    expect(draft.job).toMatchObject({
      status: 'DRAFT',
      source: 'DUPLICATE',
      title: 'Yearly service',
      total: 18900,
      crew: [],
      startedAt: null,
    });
    expect(draft.job.customer).toEqual(original.customer);
    expect(draft.job.lineItems[0]!.id).not.toBe(original.lineItems[0]!.id);
    const window = free.day().at(9, 11);
    const planned = await shop.as.dispatcher.do('duplicateJob', { jobId: original.id, window, technicianId: shop.crew.ben });
    expect(planned.job).toMatchObject({ status: 'SCHEDULED', window, version: 1 });
    expect(crewOf(planned.job)).toEqual(['ben']);
    const clash = await shop.as.dispatcher.refusal('duplicateJob', { jobId: original.id, window, technicianId: shop.crew.ben });
    expect(clash).toMatchObject({ code: 'SCHEDULE_CONFLICT', details: { conflicts: [{ jobId: planned.job.id }] } });
    expect((await shop.as.dispatcher.refusal('duplicateJob', { jobId: 'none' })).code).toBe('NOT_FOUND');
  });

  it('R5.6 sends only people who exist and work here', async () => {
    const refusal = (technicianId: string) =>
      shop.as.dispatcher.refusal('createJob', { customerId: shop.customers['C-1'], window: free.day().at(9, 10), technicianId });
    expect((await refusal('luis')).code).toBe('NOT_FOUND');
    expect((await refusal('0199aaaa-0000-7000-8000-000000000000')).code).toBe('NOT_FOUND');
    await shop.database.query('UPDATE technician SET active = false WHERE id = $1', [shop.crew.fay]);
    expect(await refusal(shop.crew.fay)).toMatchObject({ code: 'BAD_INPUT', details: { technicianId: shop.crew.fay } });
    await shop.database.query('UPDATE technician SET active = true WHERE id = $1', [shop.crew.fay]);
  });
});

describe('planning', () => {
  it('R2.4 schedules a draft, keeps its crew unless said, and tells it as SCHEDULED', async () => {
    const draft = await make({ window: null, crew: ['ana'] });
    const window = free.day().at(9, 10);
    const kept = await shop.as.dispatcher.do('scheduleJob', { jobId: draft.id, window });
    expect(kept.job).toMatchObject({ status: 'SCHEDULED', version: 2, window });
    expect(crewOf(kept.job)).toEqual(['ana']);
    expect(kept.events[0]).toMatchObject({ kind: 'SCHEDULED', undoable: true });
    expect(fieldsOf(kept)).toEqual(['status', 'window']);
    const emptied = await shop.as.dispatcher.do('scheduleJob', { jobId: (await make({ window: null })).id, window, technicianId: null });
    expect(emptied.job.crew).toEqual([]);
    const given = await shop.as.dispatcher.do('scheduleJob', {
      jobId: (await make({ window: null })).id,
      window,
      technicianId: shop.crew.cho,
    });
    expect(crewOf(given.job)).toEqual(['cho']);
  });

  it('R6.1 moves window and technician as one change; only the member whose lane it left is replaced', async () => {
    const job = await make({ crew: ['ana', 'ben'] });
    const window = free.day().at(9, 10);
    const both = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window, technicianId: shop.crew.cho, expectedVersion: 2 });
    expect(crewOf(both.job)).toEqual(['cho', 'ben']);
    expect(both.events).toMatchObject([{ kind: 'RESCHEDULED' }]);
    expect(change(both, 'crew')).toEqual({ field: 'crew', from: 'Ana Beltrán, Ben Okafor', to: 'Cho Min-ji, Ben Okafor' });
    expect(change(both, 'window')).toEqual({
      field: 'window',
      from: `${job.window!.start}/${job.window!.end}`,
      to: `${window.start}/${window.end}`,
    });

    const lane = { jobId: job.id, window, technicianId: shop.crew.dee, fromTechnicianId: shop.crew.ben };
    const second = await shop.as.dispatcher.do('moveJob', lane);
    expect(crewOf(second.job)).toEqual(['cho', 'dee']);
    expect(second.events[0]!.kind).toBe('REASSIGNED');
    expect(await shop.as.dispatcher.refusal('moveJob', lane)).toMatchObject({
      code: 'NOT_IN_CREW',
      details: { technicianId: shop.crew.ben },
    });

    const onto = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window, technicianId: shop.crew.dee });
    expect(crewOf(onto.job)).toEqual(['dee']);
    const nobody = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window, technicianId: null });
    expect(nobody.job).toMatchObject({ crew: [], technician: null, status: 'SCHEDULED' });
    const keeps = await shop.as.dispatcher.do('moveJob', { jobId: onto.job.id, window: free.day().at(9, 10) });
    expect(keeps.job.crew).toEqual([]);
  });

  it('R6.2 schedules a draft and ends a hold by a move', async () => {
    const window = free.day().at(9, 10);
    const draft = await make({ window: null, crew: [] });
    const dropped = await shop.as.dispatcher.do('moveJob', { jobId: draft.id, window, technicianId: shop.crew.ana });
    expect(dropped).toMatchObject({ job: { status: 'SCHEDULED' }, events: [{ kind: 'SCHEDULED' }] });
    const hold = await held({ crew: ['ben'] });
    const again = await shop.as.dispatcher.do('moveJob', { jobId: hold.id, window: hold.window });
    expect(again).toMatchObject({ job: { status: 'SCHEDULED', heldAt: null, holdReason: null }, events: [{ kind: 'RESCHEDULED' }] });
  });

  it('R6.3 fixes the start of work that has begun: its end and its crew may move', async () => {
    const day = free.day();
    const job = await started({ window: day.at(9, 10) });
    const early = await shop.as.dispatcher.refusal('moveJob', { jobId: job.id, window: day.at(8, 10) });
    expect(early).toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { status: 'IN_PROGRESS' } });
    expect(early.details.possible).toContain('REASSIGN');
    const longer = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: day.at(9, 12), technicianId: shop.crew.ben });
    expect(longer).toMatchObject({ job: { status: 'IN_PROGRESS', window: day.at(9, 12) }, events: [{ kind: 'RESCHEDULED' }] });
    expect((await shop.as.dispatcher.refusal('rescheduleJob', { jobId: job.id, window: day.at(9, 13) })).code).toBe('ILLEGAL_TRANSITION');
    expect((await shop.as.dispatcher.refusal('moveJob', { jobId: job.id, window: day.at(9, 12), technicianId: null })).code).toBe(
      'NO_CREW',
    );
    await make({ window: day.at(12, 13), crew: ['ben'] });
    expect((await shop.as.dispatcher.refusal('moveJob', { jobId: job.id, window: day.at(9, 12.5) })).code).toBe('SCHEDULE_CONFLICT');
  });

  it('R6.4 keeps a promised arrival window until another is promised or the window is taken away', async () => {
    const day = free.day();
    const { job } = await shop.as.dispatcher.do('createJob', {
      customerId: shop.customers['C-1'],
      window: day.at(9, 10),
      arrivalWindow: day.at(8, 12),
      technicianId: shop.crew.eli,
    });
    expect(job.arrivalWindow).toEqual(day.at(8, 12));
    const moved = await shop.as.dispatcher.do('rescheduleJob', { jobId: job.id, window: day.at(11, 12) });
    expect(moved.job.arrivalWindow).toEqual(day.at(8, 12));
    const promised = await shop.as.dispatcher.do('rescheduleJob', { jobId: job.id, window: day.at(11, 12), arrivalWindow: day.at(10, 12) });
    expect(promised).toMatchObject({ job: { arrivalWindow: day.at(10, 12) }, events: [{ kind: 'RESCHEDULED' }] });
    expect(fieldsOf(promised)).toEqual(['arrivalWindow']);
    const draft = await shop.as.dispatcher.do('unscheduleJob', { jobId: job.id });
    expect(draft.job).toMatchObject({ status: 'DRAFT', window: null, arrivalWindow: null });
    expect(crewOf(draft.job)).toEqual(['eli']);
    const fresh = await shop.as.dispatcher.do('scheduleJob', { jobId: job.id, window: day.at(14, 15) });
    expect(fresh.job.arrivalWindow).toEqual(day.at(14, 15));
  });

  it('R6.5 has a lead whenever the crew is not empty', async () => {
    const job = await make({ crew: ['ana'] });
    const { dispatcher } = shop.as;
    const two = await dispatcher.do('addCrewMember', { jobId: job.id, technicianId: shop.crew.ben });
    expect([crewOf(two.job), two.events[0]!.kind]).toEqual([['ana', 'ben'], 'CREW_CHANGED']);
    const led = await dispatcher.do('addCrewMember', { jobId: job.id, technicianId: shop.crew.ben, isLead: true });
    expect(crewOf(led.job)).toEqual(['ben', 'ana']);
    const other = await dispatcher.do('reassignJob', { jobId: job.id, technicianId: shop.crew.cho });
    expect([crewOf(other.job), other.events[0]!.kind]).toEqual([['cho', 'ana'], 'REASSIGNED']);
    const left = await dispatcher.do('removeCrewMember', { jobId: job.id, technicianId: shop.crew.cho });
    expect([crewOf(left.job), left.job.technician!.id]).toEqual([['ana'], shop.crew.ana]);
    const gone = await dispatcher.refusal('removeCrewMember', { jobId: job.id, technicianId: shop.crew.cho });
    expect(gone).toMatchObject({ code: 'NOT_IN_CREW', details: { technicianId: shop.crew.cho } });
    const nobody = await dispatcher.do('reassignJob', { jobId: job.id, technicianId: null });
    expect(nobody.job).toMatchObject({ crew: [], technician: null });
    expect((await dispatcher.refusal('reassignJob', { jobId: job.id })).code).toBe('BAD_INPUT');
  });

  it('R6.6 reassigns work in progress: the leaver’s clock stops, marked auto, and the status stays', async () => {
    const job = await make({ crew: ['ana', 'ben'] });
    for (const name of ['ana', 'ben'] as const) await shop.as.dispatcher.do('clockIn', { jobId: job.id, technicianId: shop.crew[name] });
    shop.clock.advance(30);
    const sick = await shop.as.dispatcher.do('reassignJob', { jobId: job.id, technicianId: shop.crew.cho });
    expect(sick.job.status).toBe('IN_PROGRESS');
    const clocks = sick.job.timeEntries.map(({ technician, minutes, auto }) => [technician.id, minutes, auto]);
    expect(clocks).toEqual(
      expect.arrayContaining([
        [shop.crew.ana, 30, true],
        [shop.crew.ben, null, false],
      ]),
    );
    expect(fieldsOf(sick)).toEqual(['crew', 'timeEntries']);
    expect((await shop.as.dispatcher.refusal('reassignJob', { jobId: job.id, technicianId: null })).code).toBe('NO_CREW');
    await shop.as.dispatcher.do('completeJob', { jobId: job.id, closeOpenClocks: true });
  });

  it('R6.7 refuses to plan what is completed or cancelled, and lists what is possible', async () => {
    const window = free.day().at(9, 10);
    for (const job of [await completed(), await cancelledJob()]) {
      for (const mutation of ['moveJob', 'rescheduleJob', 'scheduleJob']) {
        const refusal = await shop.as.owner.refusal(mutation, { jobId: job.id, window });
        expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { status: job.status } });
        expect(refusal.details.possible).toEqual(job.status === 'COMPLETED' ? ['REOPEN'] : ['RESTORE']);
      }
    }
  });

  it('R2.5 succeeds without an event when nothing changes', async () => {
    const job = await make({ crew: ['ana', 'ben'] });
    const same: [string, object][] = [
      ['moveJob', { window: job.window, technicianId: shop.crew.ana }],
      ['rescheduleJob', { window: job.window }],
      ['reassignJob', { technicianId: shop.crew.ana }],
      ['addCrewMember', { technicianId: shop.crew.ben }],
      ['updateJob', { title: job.title, priority: 'NORMAL' }],
    ];
    for (const [mutation, input] of same) {
      const done = await shop.as.dispatcher.do(mutation, { jobId: job.id, expectedVersion: job.version, ...input });
      expect([mutation, done.events, done.job.version]).toEqual([mutation, [], job.version]);
    }
    expect(await shop.as.dispatcher.history(job.id)).toHaveLength(2);
  });
});

describe('overlap', () => {
  it('R8.1 refuses with the clashing jobs, and writes nothing', async () => {
    const day = free.day();
    const taken = await make({ window: day.at(9, 11), crew: ['ana'] });
    const job = await make({ window: day.at(13, 14), crew: ['ana'] });
    const refusal = await shop.as.dispatcher.refusal('moveJob', { jobId: job.id, window: day.at(10, 12) });
    expect(refusal.code).toBe('SCHEDULE_CONFLICT');
    expect(refusal.message).toContain('Ana Beltrán is booked on');
    expect(refusal.details).toEqual({
      conflicts: [
        {
          jobId: taken.id,
          number: taken.number,
          customerName: 'Hannah Pruitt',
          technicianId: shop.crew.ana,
          technicianName: 'Ana Beltrán',
          window: day.at(9, 11),
        },
      ],
    });
    expect(await shop.as.dispatcher.job(job.id)).toEqual(job);
  });

  it('R8.2 is half open: one job may begin when the other ends', async () => {
    const day = free.day();
    await make({ window: day.at(9, 10) });
    expect((await make({ window: day.at(10, 11) })).doubleBooked).toEqual([]);
    expect((await make({ window: day.at(8, 9) })).doubleBooked).toEqual([]);
  });

  it.each(['createJob', 'scheduleJob', 'rescheduleJob', 'reassignJob', 'addCrewMember', 'moveJob', 'duplicateJob'])(
    'R8.3 %s refuses a taken technician, and books on purpose with allowOverlap: the event says so',
    async (mutation) => {
      const day = free.day();
      const taken = await make({ window: day.at(9, 11), crew: ['ben'] });
      const window = day.at(10, 12);
      const inputs: Record<string, () => Promise<object>> = {
        createJob: async () => ({ customerId: shop.customers['C-1'], window, technicianId: shop.crew.ben }),
        scheduleJob: async () => ({ jobId: (await make({ window: null, crew: ['ben'] })).id, window }),
        rescheduleJob: async () => ({ jobId: (await make({ window: day.at(20, 21), crew: ['ben'] })).id, window }),
        reassignJob: async () => ({ jobId: (await make({ window, crew: ['ana'] })).id, technicianId: shop.crew.ben }),
        addCrewMember: async () => ({ jobId: (await make({ window, crew: ['ana'] })).id, technicianId: shop.crew.ben }),
        moveJob: async () => ({ jobId: (await make({ window: day.at(20, 21), crew: ['ana'] })).id, window, technicianId: shop.crew.ben }),
        duplicateJob: async () => ({ jobId: (await make({ crew: [] })).id, window, technicianId: shop.crew.ben }),
      };
      const input = await inputs[mutation]!();
      const refusal = await shop.as.dispatcher.refusal(mutation, input);
      expect(refusal).toMatchObject({
        code: 'SCHEDULE_CONFLICT',
        details: { conflicts: [{ jobId: taken.id, technicianId: shop.crew.ben }] },
      });
      const done = await shop.as.dispatcher.do(mutation, { ...input, allowOverlap: true });
      expect(done.job.doubleBooked.map((one) => one.id)).toEqual([shop.crew.ben]);
      expect(change(done, 'doubleBooked')).toEqual({ field: 'doubleBooked', from: null, to: 'Ben Okafor' });
    },
  );

  it('R8.4 decides afresh: without a clash it is blocking, whatever was passed or was before', async () => {
    const day = free.day();
    const first = await make({ window: day.at(9, 11), crew: ['ana'] });
    const { job } = await shop.as.dispatcher.do('createJob', {
      ...{ customerId: shop.customers['C-1'], window: day.at(10, 12), technicianId: shop.crew.ana, allowOverlap: true },
    });
    expect(job.doubleBooked).toHaveLength(1);
    const apart = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: day.at(11, 13), allowOverlap: true });
    expect(apart.job.doubleBooked).toEqual([]);
    expect(change(apart, 'doubleBooked')).toEqual({ field: 'doubleBooked', from: 'Ana Beltrán', to: null });
    // The neighbour leaves; the next change of the crew sees that nobody is doubled any more.
    await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: day.at(10, 12), allowOverlap: true });
    await shop.as.dispatcher.do('cancelJob', { jobId: first.id, reason: 'called off' });
    const joined = await shop.as.dispatcher.do('addCrewMember', { jobId: job.id, technicianId: shop.crew.ben });
    expect(joined.job.doubleBooked).toEqual([]);
    const refusal = await shop.as.dispatcher.refusal('createJob', {
      ...{ customerId: shop.customers['C-1'], window: day.at(10, 11), technicianId: shop.crew.ana },
    });
    expect(refusal.details.conflicts).toMatchObject([{ jobId: job.id }]);
  });

  it('R8.5 lets a member who stays in the same slot be doubled still, without asking again', async () => {
    const day = free.day();
    await make({ window: day.at(9, 11), crew: ['ana'] });
    const double = { customerId: shop.customers['C-1'], window: day.at(10, 12), technicianId: shop.crew.ana, allowOverlap: true };
    const { job } = await shop.as.dispatcher.do('createJob', double);
    const joined = await shop.as.dispatcher.do('addCrewMember', { jobId: job.id, technicianId: shop.crew.ben });
    expect(joined.job.doubleBooked.map((one) => one.id)).toEqual([shop.crew.ana]);
  });

  it('R8.6 counts clashes with non-blocking assignments too, and never with what has let its slot go', async () => {
    const day = free.day();
    const base = { customerId: shop.customers['C-1'], technicianId: shop.crew.ana };
    const first = await make({ window: day.at(9, 12), crew: ['ana'] });
    const { job: second } = await shop.as.dispatcher.do('createJob', { ...base, window: day.at(11, 14), allowOverlap: true });
    const refusal = await shop.as.dispatcher.refusal('createJob', { ...base, window: day.at(13, 15) });
    expect(refusal.details.conflicts).toMatchObject([{ jobId: second.id }]);
    await shop.as.dispatcher.do('holdJob', { jobId: second.id, reason: 'rain' });
    const third = await shop.as.dispatcher.do('createJob', { ...base, window: day.at(13, 15) });
    expect(third.job.doubleBooked).toEqual([]);
    await shop.as.dispatcher.do('startJob', { jobId: first.id });
    await shop.as.dispatcher.do('completeJob', { jobId: first.id });
    expect((await make({ window: day.at(9, 12), crew: ['ana'] })).doubleBooked).toEqual([]);
  });

  it('R8.7 never refuses start, resume, reopen or clock-in: who comes back to a taken slot is doubled', async () => {
    const doubled = { field: 'doubleBooked', from: null, to: 'Dee Novak' };
    const take = (window: Span) => make({ window, crew: ['dee'] });

    const paused = await held({ crew: ['dee'] });
    await take(paused.window!);
    const resumed = await shop.as.dispatcher.do('resumeJob', { jobId: paused.id });
    expect([resumed.job.status, change(resumed, 'doubleBooked')]).toEqual(['IN_PROGRESS', doubled]);

    const done = await completed({ crew: ['dee'] });
    await take(done.window!);
    const reopened = await shop.as.dispatcher.do('reopenJob', { jobId: done.id });
    expect([reopened.job.status, change(reopened, 'doubleBooked')]).toEqual(['IN_PROGRESS', doubled]);

    const waits = await held({ crew: ['dee'] });
    await take(waits.window!);
    const clocked = await shop.as.dispatcher.do('clockIn', { jobId: waits.id, technicianId: shop.crew.dee });
    expect([clocked.job.status, change(clocked, 'doubleBooked')]).toEqual(['IN_PROGRESS', doubled]);
    await shop.as.dispatcher.do('clockOut', { jobId: waits.id, technicianId: shop.crew.dee });

    const ends = await held({ crew: ['dee'] });
    await take(ends.window!);
    const again = await shop.as.dispatcher.refusal('rescheduleJob', { jobId: ends.id, window: ends.window });
    expect(again.code).toBe('SCHEDULE_CONFLICT');
  });

  /** Somebody who writes past the locks, as no command does: the slot of `technicianId` taken by another job, not yet committed. */
  async function behindTheBack(
    window: Span,
    technicianId: string,
    meanwhile: () => Promise<unknown>,
  ): Promise<{ answer: unknown; jobId: string }> {
    const other = await make({ window, crew: [] });
    const client = await shop.database.pool.connect();
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO job_assignment (workspace_id, job_id, technician_id, time_window, holds_slot, blocking)
       VALUES ($1, $2, $3, tstzrange($4, $5), true, true)`,
      [shop.workspaceId, other.id, technicianId, window.start, window.end],
    );
    const answer = meanwhile();
    await waitsForALock();
    await client.query('COMMIT');
    client.release();
    return { answer: await answer, jobId: other.id };
  }

  it.each(['moveJob', 'reassignJob', 'createJob'])('R8.8 %s answers with the clash when only the constraint saw it', async (mutation) => {
    const window = free.day().at(9, 10);
    const inputs: Record<string, object> = {
      moveJob: { jobId: (await make({ crew: ['eli'] })).id, window },
      reassignJob: { jobId: (await make({ window, crew: [] })).id, technicianId: shop.crew.eli },
      createJob: { customerId: shop.customers['C-1'], window, technicianId: shop.crew.eli },
    };
    const { answer, jobId } = await behindTheBack(window, shop.crew.eli, () => shop.as.dispatcher.refusal(mutation, inputs[mutation]!));
    expect(answer).toMatchObject({ code: 'SCHEDULE_CONFLICT', details: { conflicts: [{ jobId, technicianId: shop.crew.eli }] } });
  });

  it('R8.8 resumes doubled when only the constraint saw the clash', async () => {
    const job = await held({ crew: ['eli'] });
    const { answer } = await behindTheBack(job.window!, shop.crew.eli, () => shop.as.dispatcher.do('resumeJob', { jobId: job.id }));
    expect((answer as Done).job.doubleBooked.map((one) => one.id)).toEqual([shop.crew.eli]);
  });
});

describe('the work', () => {
  it('R7.1 starts a job that has a crew, once; being on the way ends', async () => {
    const job = await make();
    const way = await shop.as.ana.do('markEnRoute', { jobId: job.id });
    expect(way).toMatchObject({ job: { enRouteAt: shop.clock.now().toISOString(), status: 'SCHEDULED' }, events: [{ kind: 'EN_ROUTE' }] });
    expect((await shop.as.ana.do('markEnRoute', { jobId: job.id })).events).toEqual([]);
    shop.clock.advance(10);
    const start = await shop.as.ana.do('startJob', { jobId: job.id });
    expect(start.job).toMatchObject({ status: 'IN_PROGRESS', startedAt: shop.clock.now().toISOString(), enRouteAt: null, stage: 'WORK' });
    expect(start.events[0]).toMatchObject({ kind: 'STARTED', actor: { kind: 'TECHNICIAN', id: shop.crew.ana, name: 'Ana' } });
    expect(await shop.as.ana.refusal('startJob', { jobId: job.id })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: { status: 'IN_PROGRESS', possible: ['HOLD', 'COMPLETE', 'CLOCK_IN'] },
    });
    const nobody = await make({ crew: [] });
    for (const mutation of ['startJob', 'markEnRoute', 'completeJob']) {
      expect([mutation, (await shop.as.dispatcher.refusal(mutation, { jobId: nobody.id })).code]).toEqual([mutation, 'NO_CREW']);
    }
  });

  it('R6.8 ends "on the way" when somebody leaves the crew, not when somebody joins', async () => {
    const job = await make();
    await shop.as.ana.do('markEnRoute', { jobId: job.id });
    const joined = await shop.as.dispatcher.do('addCrewMember', { jobId: job.id, technicianId: shop.crew.ben });
    expect(joined.job.enRouteAt).not.toBeNull();
    const moved = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: free.day().at(9, 10) });
    expect(moved.job.enRouteAt).not.toBeNull();
    const left = await shop.as.dispatcher.do('removeCrewMember', { jobId: job.id, technicianId: shop.crew.ana });
    expect(left.job.enRouteAt).toBeNull();
  });

  it('R7.2 starts the work with the first clock-in; clocks are one a technician and independent', async () => {
    const job = await make({ crew: ['ana', 'ben'] });
    const first = await shop.as.ana.do('clockIn', { jobId: job.id });
    expect(first).toMatchObject({
      job: { status: 'IN_PROGRESS', startedAt: shop.clock.now().toISOString() },
      events: [{ kind: 'STARTED' }],
    });
    expect(fieldsOf(first)).toEqual(['status', 'startedAt', 'timeEntries']);
    const second = await shop.as.ben.do('clockIn', { jobId: job.id });
    expect(second.events[0]!.kind).toBe('CLOCKED_IN');
    expect((await shop.as.ben.do('clockIn', { jobId: job.id })).events).toEqual([]);
    shop.clock.advance(45);
    const out = await shop.as.ana.do('clockOut', { jobId: job.id });
    expect(out).toMatchObject({ job: { status: 'IN_PROGRESS' }, events: [{ kind: 'CLOCKED_OUT', undoable: false }] });
    const running = out.job.timeEntries.filter((entry) => entry.clockedOutAt === null);
    expect(running.map((entry) => entry.technician.id)).toEqual([shop.crew.ben]);
    expect((await shop.as.ana.refusal('clockOut', { jobId: job.id })).code).toBe('ILLEGAL_TRANSITION');
    const last = await shop.as.ben.do('clockOut', { jobId: job.id });
    expect(last.job.status).toBe('IN_PROGRESS');
    const { job: labor } = await shop.as.ana.read<{ job: { labor: object[] } }>(
      'query($id: ID!) { job(id: $id) { labor { technician { id } minutes } } }',
      { id: job.id },
    );
    expect(labor.labor).toHaveLength(2);
    expect(labor.labor).toEqual(expect.arrayContaining(ids('ana', 'ben').map((id) => ({ technician: { id }, minutes: 45 }))));
  });

  it('R7.3 refuses to complete while others are clocked in, with their names, unless it closes their clocks', async () => {
    const job = await make({ crew: ['ana', 'ben'] });
    await shop.as.ana.do('clockIn', { jobId: job.id });
    await shop.as.ben.do('clockIn', { jobId: job.id });
    shop.clock.advance(20);
    const refusal = await shop.as.ana.refusal('completeJob', { jobId: job.id });
    expect(refusal).toMatchObject({
      code: 'OTHERS_CLOCKED_IN',
      details: { technicians: [{ id: shop.crew.ben, name: 'Ben Okafor' }] },
    });
    expect(refusal.message).toContain('Ben Okafor is still clocked in');
    const office = await shop.as.dispatcher.refusal('completeJob', { jobId: job.id });
    expect(office.details.technicians).toHaveLength(2);
    const done = await shop.as.ana.do('completeJob', { jobId: job.id, closeOpenClocks: true });
    expect(done.job).toMatchObject({ status: 'COMPLETED', completedAt: shop.clock.now().toISOString(), stage: 'COMPLETED' });
    expect(done.job.timeEntries.map(({ minutes, auto }) => [minutes, auto])).toEqual([
      [20, true],
      [20, true],
    ]);
    expect(done.events).toMatchObject([{ kind: 'COMPLETED', undoable: true }]);
  });

  it('R7.4 closes one’s own clock by completing', async () => {
    const job = await make();
    await shop.as.ana.do('clockIn', { jobId: job.id });
    const done = await shop.as.ana.do('completeJob', { jobId: job.id });
    expect(done.job.timeEntries).toMatchObject([{ auto: true, minutes: 0 }]);
  });

  it('R7.5 lets the office complete what nobody started, once its window has begun: the start is implied, no hours invented', async () => {
    const later = await make();
    expect(await shop.as.dispatcher.refusal('completeJob', { jobId: later.id })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const job = await make({ window: free.pastDay().at(9, 10) });
    expect((await shop.as.ana.refusal('completeJob', { jobId: job.id })).code).toBe('FORBIDDEN');
    const done = await shop.as.dispatcher.do('completeJob', { jobId: job.id });
    expect(done.job).toMatchObject({ status: 'COMPLETED', startedAt: null, timeEntries: [] });
    expect(change(done, 'startedAt')).toEqual({ field: 'startedAt', from: null, to: 'implied' });
  });

  it('R7.6 holds with a reason: clocks stop, the slot is free but remembered, the crew stays', async () => {
    const job = await make({ crew: ['ana', 'ben'] });
    await shop.as.ana.do('clockIn', { jobId: job.id });
    expect((await shop.as.ana.refusal('holdJob', { jobId: job.id, reason: '  ' })).code).toBe('REASON_REQUIRED');
    shop.clock.advance(5);
    const hold = await shop.as.ana.do('holdJob', { jobId: job.id, reason: ' no parts ' });
    expect(hold.job).toMatchObject({
      status: 'ON_HOLD',
      holdReason: 'no parts',
      heldAt: shop.clock.now().toISOString(),
      window: job.window,
    });
    expect(crewOf(hold.job)).toEqual(['ana', 'ben']);
    expect(hold.job.timeEntries).toMatchObject([{ minutes: 5, auto: true }]);
    expect(hold.events[0]).toMatchObject({ kind: 'HELD', reason: 'no parts' });
    expect((await make({ window: job.window, crew: ['ana'] })).doubleBooked).toEqual([]);
    expect((await shop.as.ana.refusal('startJob', { jobId: job.id })).code).toBe('ILLEGAL_TRANSITION');
    const resumed = await shop.as.ben.do('resumeJob', { jobId: job.id });
    expect(resumed).toMatchObject({ job: { status: 'IN_PROGRESS', holdReason: null, heldAt: null }, events: [{ kind: 'RESUMED' }] });
  });

  it('R7.7 clocks in only the crew, on a job that is open, and nowhere twice', async () => {
    const job = await make({ crew: ['ana'] });
    const other = await make({ crew: ['ana'] });
    const outside = await shop.as.dispatcher.refusal('clockIn', { jobId: job.id, technicianId: shop.crew.cho });
    expect(outside).toMatchObject({ code: 'NOT_IN_CREW', details: { technicianId: shop.crew.cho } });
    expect((await shop.as.ben.refusal('clockIn', { jobId: job.id })).code).toBe('NOT_FOUND');
    for (const closed of [await make({ window: null }), await completed(), await cancelledJob()]) {
      for (const mutation of ['clockIn', 'clockOut']) {
        const refusal = await shop.as.dispatcher.refusal(mutation, { jobId: closed.id, technicianId: shop.crew.ana });
        expect(refusal).toMatchObject({ code: 'JOB_NOT_OPEN', details: { status: closed.status } });
      }
    }
    await shop.as.ana.do('clockIn', { jobId: job.id });
    const twice = await shop.as.ana.refusal('clockIn', { jobId: other.id });
    expect(twice).toMatchObject({ code: 'ALREADY_CLOCKED_IN', details: { jobId: job.id, number: job.number } });
    expect((await shop.as.dispatcher.refusal('clockIn', { jobId: job.id })).code).toBe('BAD_INPUT');
    await shop.as.ana.do('clockOut', { jobId: job.id });
  });

  it('R7.7 answers with the job on which the clock runs when only the constraint saw it', async () => {
    const job = await make({ crew: ['fay'] });
    const other = await make({ crew: ['fay'] });
    const client = await shop.database.pool.connect();
    await client.query('BEGIN');
    await client.query(
      'INSERT INTO time_entry (workspace_id, id, job_id, technician_id, clocked_in_at) VALUES ($1, gen_random_uuid(), $2, $3, now())',
      [shop.workspaceId, other.id, shop.crew.fay],
    );
    const answer = shop.as.dispatcher.refusal('clockIn', { jobId: job.id, technicianId: shop.crew.fay });
    await waitsForALock('time_entry');
    await client.query('COMMIT');
    client.release();
    expect(await answer).toMatchObject({ code: 'ALREADY_CLOCKED_IN', details: { jobId: other.id, number: other.number } });
    await shop.database.query('DELETE FROM time_entry WHERE job_id = $1', [other.id]);
  });

  it('R7.8 lets a technician touch no clock but their own', async () => {
    const job = await make({ crew: ['ana', 'ben'] });
    await shop.as.ben.do('clockIn', { jobId: job.id });
    for (const mutation of ['clockIn', 'clockOut']) {
      expect((await shop.as.ana.refusal(mutation, { jobId: job.id, technicianId: shop.crew.ben })).code).toBe('FORBIDDEN');
    }
    await shop.as.dispatcher.do('clockOut', { jobId: job.id, technicianId: shop.crew.ben });
  });

  it('R7.9 cancels with a reason and frees the slot; work in progress only by a manager, hours kept', async () => {
    const job = await make();
    expect((await shop.as.dispatcher.refusal('cancelJob', { jobId: job.id, reason: '' })).code).toBe('REASON_REQUIRED');
    const done = await shop.as.dispatcher.do('cancelJob', { jobId: job.id, reason: 'moved away' });
    expect(done).toMatchObject({
      job: { status: 'CANCELLED', cancelReason: 'moved away' },
      events: [{ kind: 'CANCELLED', reason: 'moved away' }],
    });
    const working = await make();
    await shop.as.ana.do('clockIn', { jobId: working.id });
    expect((await shop.as.dispatcher.refusal('cancelJob', { jobId: working.id, reason: 'x' })).code).toBe('FORBIDDEN');
    shop.clock.advance(15);
    const stopped = await shop.as.manager.do('cancelJob', { jobId: working.id, reason: 'unsafe' });
    expect(stopped.job).toMatchObject({ status: 'CANCELLED', timeEntries: [{ minutes: 15, auto: true }] });
    const off = await held();
    expect((await shop.as.dispatcher.do('cancelJob', { jobId: off.id, reason: 'x' })).job).toMatchObject({
      holdReason: null,
      heldAt: null,
    });
  });

  it('R7.10 restores a cancelled job as a draft without its window, by a manager', async () => {
    const job = await cancelledJob();
    expect((await shop.as.dispatcher.refusal('restoreJob', { jobId: job.id })).code).toBe('FORBIDDEN');
    const done = await shop.as.manager.do('restoreJob', { jobId: job.id });
    expect(done).toMatchObject({ job: { status: 'DRAFT', window: null, cancelReason: null }, events: [{ kind: 'RESTORED' }] });
    expect(crewOf(done.job)).toEqual(['ana']);
  });

  it('R7.11 reopens a completed job: no clock starts, and history keeps when it was completed', async () => {
    const job = await make();
    await shop.as.ana.do('clockIn', { jobId: job.id });
    const done = await shop.as.ana.do('completeJob', { jobId: job.id });
    const again = await shop.as.dispatcher.do('reopenJob', { jobId: job.id });
    expect(again.job).toMatchObject({ status: 'IN_PROGRESS', completedAt: null, startedAt: done.job.startedAt });
    expect(again.job.timeEntries).toEqual(done.job.timeEntries);
    expect(change(again, 'completedAt')).toEqual({ field: 'completedAt', from: done.job.completedAt, to: null });
    expect((await shop.as.ana.refusal('reopenJob', { jobId: job.id })).code).toBe('FORBIDDEN');
  });

  it('R6.9 unschedules only where nobody has worked', async () => {
    const job = await make();
    await shop.as.ana.do('clockIn', { jobId: job.id });
    await shop.as.ana.do('holdJob', { jobId: job.id, reason: 'rain' });
    const { job: again } = await shop.as.dispatcher.do('rescheduleJob', { jobId: job.id, window: free.day().at(9, 10) });
    const refusal = await shop.as.dispatcher.refusal('unscheduleJob', { jobId: again.id });
    expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { status: 'SCHEDULED' } });
    expect(refusal.details.possible).toContain('HOLD');
    expect(refusal.details.possible).not.toContain('UNSCHEDULE');
  });

  it('R7.12 writes when it happened on a device that was offline, not further back than a week and never ahead', async () => {
    const job = await make();
    const occurredAt = shop.clock.in(-180);
    const way = await shop.as.ana.do('markEnRoute', { jobId: job.id, occurredAt: shop.clock.in(-200) });
    expect(way.job.enRouteAt).toBe(shop.clock.in(-200));
    const start = await shop.as.ana.do('startJob', { jobId: job.id, occurredAt });
    expect(start).toMatchObject({ job: { startedAt: occurredAt }, events: [{ occurredAt, at: shop.clock.now().toISOString() }] });
    const clock = await shop.as.ana.do('clockIn', { jobId: job.id, at: shop.clock.in(-120) });
    expect(clock).toMatchObject({
      job: { timeEntries: [{ clockedInAt: shop.clock.in(-120) }] },
      events: [{ occurredAt: shop.clock.in(-120) }],
    });
    const early = await shop.as.ana.do('clockOut', { jobId: job.id, at: shop.clock.in(-130) });
    expect(early.job.timeEntries).toMatchObject([{ minutes: 0 }]);
    const ahead = await shop.as.ana.do('holdJob', { jobId: job.id, reason: 'fast clock', occurredAt: shop.clock.in(2) });
    expect(ahead).toMatchObject({ job: { heldAt: shop.clock.now().toISOString() }, events: [{ occurredAt: null }] });
    for (const [mutation, more] of [
      ['resumeJob', {}],
      ['cancelJob', { reason: 'x' }],
      ['addNote', { body: 'x' }],
    ] as const) {
      for (const minutes of [10, -8 * 24 * 60]) {
        const refusal = await shop.as.dispatcher.refusal(mutation, { jobId: job.id, occurredAt: shop.clock.in(minutes), ...more });
        expect([mutation, refusal.code, refusal.details]).toEqual([mutation, 'BAD_INPUT', { field: 'occurredAt' }]);
      }
    }
  });

  it('R7.13 adds notes, pinned ones first, on any job that one sees', async () => {
    const job = await completed();
    await shop.as.ana.do('addNote', { jobId: job.id, body: 'dog in backyard' });
    const done = await shop.as.dispatcher.do('addNote', { jobId: job.id, body: 'key at no. 5', pinned: true });
    expect(done.job.notes.map((note) => [note.body, note.author.name])).toEqual([
      ['key at no. 5', 'Dispatcher'],
      ['dog in backyard', 'Ana'],
    ]);
    expect(done.events[0]).toMatchObject({ kind: 'NOTE_ADDED', undoable: false });
    expect(change(done, 'notes')).toEqual({ field: 'notes', from: null, to: 'key at no. 5' });
    expect((await shop.as.ben.refusal('addNote', { jobId: job.id, body: 'x' })).code).toBe('NOT_FOUND');
  });
});

describe('changing what it is about', () => {
  it('R2.6 writes only what was given, field by field', async () => {
    const job = await make({ lineItems: [{ priceBookItemId: shop.items['DR-200'], quantity: 1 }] });
    const address = { line1: '1 Other St', city: 'Buda', region: 'TX', postalCode: '78610' };
    const done = await shop.as.dispatcher.do('updateJob', { jobId: job.id, priority: 'EMERGENCY', address });
    expect(done.job).toMatchObject({
      priority: 'EMERGENCY',
      address: { line1: '1 Other St', city: 'Buda' },
      title: job.title,
      total: 18900,
    });
    expect(fieldsOf(done)).toEqual(['priority', 'address']);
    const again = await shop.as.dispatcher.do('updateJob', { jobId: job.id, address, title: 'New name' });
    expect(fieldsOf(again)).toEqual(['title']);
    const lines = [
      ...job.lineItems.map(({ name, kind, quantity, unitPrice, priceBookItemId }) => ({
        name,
        kind,
        quantity,
        unitPrice,
        priceBookItemId,
      })),
    ];
    expect((await shop.as.dispatcher.do('updateJob', { jobId: job.id, lineItems: lines })).events).toEqual([]);
    const more = await shop.as.dispatcher.do('updateJob', {
      jobId: job.id,
      lineItems: [...lines, { name: 'Trip', quantity: 1, unitPrice: 4900 }],
    });
    expect(more.job.lineItems[0]!.id).toBe(job.lineItems[0]!.id);
    expect(more.events[0]!.changes).toEqual([
      { field: 'lineItems', from: '1 line item', to: '2 line items' },
      { field: 'total', from: '18900', to: '23800' },
    ]);
  });

  it('R3.4 lets a technician add line items to their own job and change nothing else', async () => {
    const job = await make({ lineItems: [{ priceBookItemId: shop.items['DR-200'], quantity: 1 }] });
    const kept = { priceBookItemId: shop.items['DR-200'], quantity: 1 };
    const added = { priceBookItemId: shop.items['PT-025'], quantity: 2 };
    const done = await shop.as.ana.do('updateJob', { jobId: job.id, lineItems: [kept, added] });
    expect(done.job.total).toBe(18900 + 3300);
    const refused: object[] = [
      { lineItems: [added] },
      { lineItems: [added, kept] },
      { lineItems: [{ ...kept, unitPrice: 1 }, added] },
      { lineItems: [kept] },
      { title: 'Mine' },
      { priority: 'LOW' },
      { lineItems: [kept, added, added], priority: 'LOW' },
    ];
    for (const input of refused) {
      expect([input, (await shop.as.ana.refusal('updateJob', { jobId: job.id, ...input })).code]).toEqual([input, 'FORBIDDEN']);
    }
    expect((await shop.as.ben.refusal('updateJob', { jobId: job.id, lineItems: [kept, added, added] })).code).toBe('NOT_FOUND');
  });
});

describe('versions', () => {
  it('R4.1 goes ahead when what changed since is none of its business', async () => {
    const job = await make();
    await shop.as.dispatcher2.do('addNote', { jobId: job.id, body: 'gate code 1' });
    await shop.as.dispatcher2.do('updateJob', { jobId: job.id, title: 'Renamed' });
    const moved = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: free.day().at(9, 10), expectedVersion: job.version });
    expect(moved.job).toMatchObject({ version: job.version + 3, title: 'Renamed' });
    const priority = await shop.as.dispatcher.do('updateJob', { jobId: job.id, priority: 'LOW', expectedVersion: job.version });
    expect(priority.job.priority).toBe('LOW');
  });

  it('R4.2 refuses what writes or judges by a field that changed since, even to the same value, with the job now and the events since', async () => {
    const job = await make();
    const window = free.day().at(9, 10);
    const { job: current } = await shop.as.dispatcher2.do('moveJob', { jobId: job.id, window });
    await shop.as.dispatcher2.do('addNote', { jobId: job.id, body: 'x' });
    const stale: [string, object][] = [
      ['moveJob', { window }],
      ['rescheduleJob', { window: free.day().at(9, 10) }],
      ['reassignJob', { technicianId: shop.crew.ben }],
      ['addCrewMember', { technicianId: shop.crew.ben }],
      ['unscheduleJob', {}],
    ];
    for (const [mutation, input] of stale) {
      const refusal = await shop.as.dispatcher.refusal(mutation, { jobId: job.id, expectedVersion: job.version, ...input });
      expect([mutation, refusal.code]).toEqual([mutation, 'STALE_VERSION']);
      expect(refusal.message).toContain('Dispatcher2 changed');
      expect(refusal.details.current).toMatchObject({ id: job.id, version: current.version + 1, status: 'SCHEDULED' });
      expect(refusal.details.events).toMatchObject([
        { kind: 'RESCHEDULED', version: 2, actor: { name: 'Dispatcher2' } },
        { kind: 'NOTE_ADDED', version: 3 },
      ]);
    }
    const start = await shop.as.dispatcher.do('startJob', { jobId: job.id, expectedVersion: job.version });
    expect(start.job.status).toBe('IN_PROGRESS');
    for (const [mutation, more] of [
      ['holdJob', { reason: 'x' }],
      ['completeJob', {}],
      ['startJob', {}],
    ] as const) {
      const refusal = await shop.as.dispatcher.refusal(mutation, { jobId: job.id, expectedVersion: job.version, ...more });
      expect([mutation, refusal.code]).toEqual([mutation, 'STALE_VERSION']);
    }
  });

  it('R4.3 is judged after permission, and never ahead of the job', async () => {
    const job = await make();
    await shop.as.dispatcher.do('updateJob', { jobId: job.id, priority: 'HIGH' });
    const window = free.day().at(9, 10);
    expect((await shop.as.ana.refusal('moveJob', { jobId: job.id, window, expectedVersion: 1 })).code).toBe('FORBIDDEN');
    expect(await shop.as.dispatcher.refusal('moveJob', { jobId: job.id, window, expectedVersion: 9 })).toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'expectedVersion' },
    });
  });

  it('R4.4 judges a completion by the clocks too', async () => {
    const job = await started();
    await shop.as.dispatcher.do('clockIn', { jobId: job.id, technicianId: shop.crew.ana });
    const complete = { jobId: job.id, expectedVersion: job.version, closeOpenClocks: true };
    expect((await shop.as.dispatcher.refusal('completeJob', complete)).code).toBe('STALE_VERSION');
    await shop.as.dispatcher.do('completeJob', { ...complete, expectedVersion: job.version + 1 });
  });
});

describe('idempotency', () => {
  it('R11.1 answers a repeat with the first answer, whatever happened since', async () => {
    const job = await make();
    const input = { jobId: job.id, window: free.day().at(9, 10), clientMutationId: 'move-1' };
    const first = await shop.as.dispatcher.do('moveJob', input);
    await shop.as.dispatcher.do('updateJob', { jobId: job.id, title: 'Later' });
    const again = await shop.as.dispatcher.do('moveJob', input);
    expect(again.batchId).toBe(first.batchId);
    expect(again.events).toEqual(first.events);
    expect(again.job).toMatchObject({ version: 2, title: 'Fix it', window: input.window });
    expect(await shop.as.dispatcher.history(job.id)).toHaveLength(3);
  });

  it('R11.2 makes one job of a creation sent five times at once', async () => {
    const input = { customerId: shop.customers['C-1'], clientMutationId: 'create-once' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => shop.as.dispatcher.do('createJob', input)));
    expect(new Set(answers.map((answer) => answer.job.id)).size).toBe(1);
    const copies = await Promise.all(
      Array.from({ length: 5 }, () => shop.as.dispatcher.do('duplicateJob', { jobId: answers[0]!.job.id, clientMutationId: 'copy-once' })),
    );
    expect(new Set(copies.map((copy) => copy.job.id)).size).toBe(1);
    const notes = await Promise.all(
      Array.from({ length: 5 }, () =>
        shop.as.dispatcher.do('addNote', { jobId: answers[0]!.job.id, body: 'once', clientMutationId: 'note-once' }),
      ),
    );
    expect(notes.map((note) => note.events[0]!.cursor)).toEqual(Array(5).fill(notes[0]!.events[0]!.cursor));
    expect((await shop.as.dispatcher.job(answers[0]!.job.id))!.notes).toHaveLength(1);
  });

  it('R11.3 refuses the same id for another mutation or body; another person may use it', async () => {
    const job = await make();
    const id = { jobId: job.id, clientMutationId: 'mine' };
    await shop.as.dispatcher.do('updateJob', { ...id, title: 'A' });
    const body = await shop.as.dispatcher.refusal('updateJob', { ...id, title: 'B' });
    expect(body).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH', details: { clientMutationId: 'mine', firstOperation: 'updateJob' } });
    for (const [mutation, input] of [
      ['startJob', id],
      ['createJob', { customerId: shop.customers['C-1'], clientMutationId: 'mine' }],
      ['undo', { batchId: job.id, clientMutationId: 'mine' }],
    ] as const) {
      expect([mutation, (await shop.as.dispatcher.refusal(mutation, input)).code]).toEqual([mutation, 'IDEMPOTENCY_MISMATCH']);
    }
    expect((await shop.as.dispatcher2.do('updateJob', { ...id, title: 'B' })).job.title).toBe('B');
  });

  it('R11.4 stores no refusal: the repeat is judged again', async () => {
    const day = free.day();
    const taken = await make({ window: day.at(9, 10) });
    const job = await make({ window: day.at(11, 12) });
    const input = { jobId: job.id, window: day.at(9, 10), clientMutationId: 'try-again' };
    expect((await shop.as.dispatcher.refusal('moveJob', input)).code).toBe('SCHEDULE_CONFLICT');
    await shop.as.dispatcher.do('cancelJob', { jobId: taken.id, reason: 'called off' });
    expect((await shop.as.dispatcher.do('moveJob', input)).job.window).toEqual(day.at(9, 10));
  });

  it('R11.5 repeats "nothing to change" as it was', async () => {
    const job = await make();
    const input = { jobId: job.id, priority: 'NORMAL', clientMutationId: 'nothing' };
    const first = await shop.as.dispatcher.do('updateJob', input);
    await shop.as.dispatcher.do('updateJob', { jobId: job.id, priority: 'HIGH' });
    const again = await shop.as.dispatcher.do('updateJob', input);
    expect(again.job).toMatchObject({ version: first.job.version, priority: 'NORMAL' });
    expect([first.events, again.events, again.batchId]).toEqual([[], [], first.batchId]);
  });
});

describe('undo', () => {
  const undoes = async (done: Done, by = shop.as.dispatcher): Promise<SeenJob> => {
    const undone = await by.undo(done.batchId);
    expect(undone).toMatchObject({ failed: [], events: [{ kind: 'UNDONE', undoable: true }] });
    return undone.succeeded[0]!;
  };
  /** Everything but what a new command changes by itself. */
  const essence = ({ version: _v, updatedAt: _u, ...job }: SeenJob): object => job;

  const steps: [string, () => Promise<SeenJob>, string, (job: SeenJob) => object][] = [
    ['a move', () => make({ crew: ['ana', 'ben'] }), 'moveJob', () => ({ window: free.day().at(9, 10), technicianId: shop.crew.cho })],
    ['a reassignment', () => make(), 'reassignJob', () => ({ technicianId: null })],
    [
      'scheduling',
      () => make({ window: null }),
      'scheduleJob',
      () => ({ window: free.day().at(9, 10), arrivalWindow: free.day().at(9, 10) }),
    ],
    ['unscheduling', () => make(), 'unscheduleJob', () => ({})],
    ['a start', () => make(), 'startJob', () => ({})],
    ['a hold', () => started(), 'holdJob', () => ({ reason: 'rain' })],
    ['a resumption', () => held(), 'resumeJob', () => ({})],
    ['the end of a hold', () => held(), 'rescheduleJob', () => ({ window: free.day().at(9, 10) })],
    ['a completion', () => started(), 'completeJob', () => ({})],
    ['a cancellation', () => held(), 'cancelJob', () => ({ reason: 'called off' })],
    ['a reopening', () => completed(), 'reopenJob', () => ({})],
    ['on the way', () => make(), 'markEnRoute', () => ({})],
    [
      'new line items',
      () => make({ lineItems: [{ name: 'Old', quantity: 1, unitPrice: 5 }] }),
      'updateJob',
      () => ({ lineItems: [{ name: 'New', quantity: 3, unitPrice: 7 }] }),
    ],
    [
      'title, priority and address',
      () => make(),
      'updateJob',
      () => ({ title: 'Zebra', priority: 'LOW', address: { line1: 'Zoo Rd', city: 'B', region: 'TX', postalCode: '1' } }),
    ],
  ];
  it.each(steps)('R10.1 puts %s back exactly, and redoes it', async (_name, arrange, mutation, input) => {
    const before = await arrange();
    const done = await shop.as.dispatcher.do(mutation, { jobId: before.id, ...input(before) });
    const back = await undoes(done);
    expect(essence(back)).toEqual(essence(before));
    expect(back.version).toBe(before.version + 2);
    const undone = await shop.as.dispatcher.history(before.id);
    const redone = await undoes({ ...done, batchId: undone[0]!.batchId });
    expect(essence(redone)).toEqual(essence(done.job));
  });

  it('R10.1 is found again by its old title, and no longer by the one taken back', async () => {
    const job = await make({ title: 'Quokka' });
    const done = await shop.as.dispatcher.do('updateJob', { jobId: job.id, title: 'Wombat' });
    const found = async (search: string) =>
      (
        await shop.as.dispatcher.read<{ jobs: { totalCount: number } }>(
          'query($search: String) { jobs(filter: { search: $search }) { totalCount } }',
          { search },
        )
      ).jobs.totalCount;
    expect([await found('quokka'), await found('wombat')]).toEqual([0, 1]);
    await undoes(done);
    expect([await found('quokka'), await found('wombat')]).toEqual([1, 0]);
  });

  it('R10.2 takes back a completion without starting its clocks again', async () => {
    const job = await make();
    await shop.as.ana.do('clockIn', { jobId: job.id });
    const done = await shop.as.dispatcher.do('completeJob', { jobId: job.id, closeOpenClocks: true });
    const back = await undoes(done);
    expect(back).toMatchObject({ status: 'IN_PROGRESS', completedAt: null });
    expect(back.timeEntries).toEqual(done.job.timeEntries);
    expect((await shop.as.ana.do('clockIn', { jobId: job.id })).events[0]!.kind).toBe('CLOCKED_IN');
    await shop.as.ana.do('clockOut', { jobId: job.id });
  });

  it('R10.3 cancels what was created, with the reason "undone"; redo brings it back to its window', async () => {
    const window = free.day().at(9, 10);
    const done = await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-1'], window, technicianId: shop.crew.ana });
    const back = await undoes(done);
    expect(back).toMatchObject({ status: 'CANCELLED', cancelReason: 'undone', window });
    const history = await shop.as.dispatcher.history(done.job.id);
    expect(history[0]).toMatchObject({ kind: 'UNDONE', reason: 'undone' });
    expect((await make({ window })).doubleBooked).toEqual([]);
    const refusal = await shop.as.dispatcher.refusal('undo', { batchId: history[0]!.batchId });
    expect(refusal.code).toBe('SCHEDULE_CONFLICT');
    const redone = await shop.as.dispatcher.undo(history[0]!.batchId, { allowOverlap: true });
    expect(redone.succeeded[0]).toMatchObject({ status: 'SCHEDULED', cancelReason: null, window, doubleBooked: [{ id: shop.crew.ana }] });
  });

  it('R10.4 refuses what something was built on, and says who and what', async () => {
    const job = await make();
    const done = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: free.day().at(9, 10) });
    await shop.as.dispatcher2.do('moveJob', { jobId: job.id, window: free.day().at(9, 10) });
    const refusal = await shop.as.dispatcher.refusal('undo', { batchId: done.batchId });
    expect(refusal).toMatchObject({
      code: 'UNDO_CONFLICT',
      details: { jobId: job.id, number: job.number, kind: 'RESCHEDULED', by: { name: 'Dispatcher2' }, changes: [{ field: 'window' }] },
    });
    const twice = await shop.as.dispatcher.do('updateJob', { jobId: job.id, title: 'A' });
    await undoes(twice);
    expect((await shop.as.dispatcher.refusal('undo', { batchId: twice.batchId })).code).toBe('UNDO_CONFLICT');
    const assigned = await make();
    const other = await shop.as.dispatcher.do('reassignJob', { jobId: assigned.id, technicianId: shop.crew.ben });
    await shop.as.ben.do('clockIn', { jobId: assigned.id });
    expect((await shop.as.dispatcher.refusal('undo', { batchId: other.batchId })).code).toBe('UNDO_CONFLICT');
    await shop.as.ben.do('clockOut', { jobId: assigned.id });
  });

  it('R10.5 goes ahead when only something else has changed since', async () => {
    const job = await make();
    const done = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: free.day().at(9, 10) });
    await shop.as.dispatcher2.do('updateJob', { jobId: job.id, title: 'Renamed' });
    await shop.as.ana.do('addNote', { jobId: job.id, body: 'still here' });
    expect(await undoes(done)).toMatchObject({ window: job.window, title: 'Renamed', version: 5 });
  });

  it('R10.6 asks for the old slot when it was taken, but not where it was doubled on purpose', async () => {
    const day = free.day();
    const job = await make({ window: day.at(9, 10) });
    const done = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: day.at(11, 12) });
    const taken = await make({ window: day.at(9, 10) });
    const refusal = await shop.as.dispatcher.refusal('undo', { batchId: done.batchId });
    expect(refusal).toMatchObject({ code: 'SCHEDULE_CONFLICT', details: { conflicts: [{ jobId: taken.id }] } });
    const back = await shop.as.dispatcher.undo(done.batchId, { allowOverlap: true });
    expect(back.succeeded[0]).toMatchObject({ window: day.at(9, 10), doubleBooked: [{ id: shop.crew.ana }] });
    const away = await shop.as.dispatcher.do('moveJob', { jobId: job.id, window: day.at(13, 14) });
    expect((await undoes(away)).doubleBooked).toMatchObject([{ id: shop.crew.ana }]);
  });

  it('R10.7 takes back no clocks and no notes', async () => {
    const job = await make();
    const clock = await shop.as.ana.do('clockIn', { jobId: job.id });
    const note = await shop.as.ana.do('addNote', { jobId: job.id, body: 'x' });
    const out = await shop.as.ana.do('clockOut', { jobId: job.id });
    for (const { batchId, events } of [clock, note, out]) {
      expect(events[0]!.undoable).toBe(false);
      expect((await shop.as.manager.refusal('undo', { batchId })).code).toBe('UNDO_CONFLICT');
    }
  });

  it('R10.8 is for the actor and for managers, of what they see', async () => {
    const job = await make();
    const done = await shop.as.dispatcher.do('updateJob', { jobId: job.id, priority: 'HIGH' });
    expect((await shop.as.dispatcher2.refusal('undo', { batchId: done.batchId })).code).toBe('FORBIDDEN');
    expect((await shop.as.ana.refusal('undo', { batchId: done.batchId })).code).toBe('FORBIDDEN');
    expect((await shop.as.ben.refusal('undo', { batchId: done.batchId })).code).toBe('NOT_FOUND');
    expect((await undoes(done, shop.as.manager)).priority).toBe('NORMAL');
    const mine = await shop.as.ana.do('startJob', { jobId: job.id });
    expect((await undoes(mine, shop.as.ana)).status).toBe('SCHEDULED');
    for (const batchId of ['nothing', '0199aaaa-0000-7000-8000-000000000000']) {
      expect(await shop.as.owner.refusal('undo', { batchId })).toMatchObject({ code: 'NOT_FOUND', details: { batchId } });
    }
  });

  it('R10.9 is itself repeated, not done twice', async () => {
    const job = await make();
    const done = await shop.as.dispatcher.do('updateJob', { jobId: job.id, priority: 'HIGH' });
    const first = await shop.as.dispatcher.undo(done.batchId, { clientMutationId: 'undo-1' });
    const again = await shop.as.dispatcher.undo(done.batchId, { clientMutationId: 'undo-1' });
    expect(again.batchId).toBe(first.batchId);
    expect(again.events).toEqual(first.events);
  });
});
