import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import type { Done } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-03-10');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

interface Entry {
  id: string;
  clockedInAt: string;
  clockedOutAt: string | null;
  minutes: number | null;
  autoClosed: boolean;
  correctable: boolean;
}

/** A job on which somebody was clocked in since `from` minutes ago, until `to` minutes ago; without it the clock still runs. */
async function worked(from: number, to: number | null, who: CrewName = 'ana'): Promise<{ jobId: string; number: string; entry: Entry }> {
  const { dispatcher } = shop.as;
  const input = { customerId: shop.customers['C-1'], title: 'Fix it', window: free.day().at(15, 16), technicianId: shop.crew[who] };
  const { job } = await dispatcher.do('createJob', input);
  await dispatcher.do('clockIn', { jobId: job.id, technicianId: shop.crew[who], at: shop.clock.in(-from) });
  if (to !== null) await dispatcher.do('clockOut', { jobId: job.id, technicianId: shop.crew[who], at: shop.clock.in(-to) });
  return { jobId: job.id, number: job.number, entry: (await entriesOf(job.id))[0]! };
}

async function entriesOf(jobId: string, by = shop.as.dispatcher): Promise<Entry[]> {
  const query = 'query($id: ID!) { job(id: $id) { timeEntries { id clockedInAt clockedOutAt minutes autoClosed correctable } } }';
  return (await by.read<{ job: { timeEntries: Entry[] } }>(query, { id: jobId })).job.timeEntries;
}

const correct = (input: object): Promise<Done> => shop.as.dispatcher.do('correctTimeEntry', { reason: 'forgot the clock', ...input });
const refusal = (input: object) => shop.as.dispatcher.refusal('correctTimeEntry', { reason: 'forgot the clock', ...input });

describe('correcting a clock', () => {
  it('R19.7 tells the times before and after with the reason, and the hours follow', async () => {
    const { jobId, entry } = await worked(120, 60);
    const at = { clockedInAt: shop.clock.in(-90), clockedOutAt: shop.clock.in(-10) };
    const done = await correct({ timeEntryId: entry.id, ...at, reason: '  forgot the clock  ' });
    expect(done.events).toHaveLength(1);
    expect(done.events[0]).toMatchObject({ kind: 'TIME_CORRECTED', reason: 'forgot the clock', undoable: false });
    expect(done.events[0]!.changes).toEqual([
      {
        field: 'timeEntries',
        from: `Ana Beltrán ${entry.clockedInAt}/${entry.clockedOutAt}`,
        to: `Ana Beltrán ${at.clockedInAt}/${at.clockedOutAt}`,
      },
    ]);
    expect(await entriesOf(jobId)).toEqual([{ ...entry, ...at, minutes: 80, correctable: true }]);
    const { job } = await shop.as.dispatcher.read<{ job: { labor: { minutes: number }[] } }>(
      'query($id: ID!) { job(id: $id) { labor { minutes } } }',
      { id: jobId },
    );
    expect(job.labor).toEqual([{ minutes: 80 }]);
    expect((await shop.as.dispatcher.refusedRead(UNDO, { input: { batchId: done.batchId } })).code).toBe('UNDO_CONFLICT');
    const again = await correct({ timeEntryId: entry.id, ...at });
    expect([again.events, again.job.version]).toEqual([[], done.job.version]);
  });

  it('R19.7 is for the office, on a job in any state, and wants a reason', async () => {
    const { jobId, entry } = await worked(60, 30, 'ben');
    await shop.as.dispatcher.do('completeJob', { jobId });
    const input = { timeEntryId: entry.id, clockedOutAt: shop.clock.in(-20), reason: 'late' };
    expect((await shop.as.ben.refusal('correctTimeEntry', input)).code).toBe('FORBIDDEN');
    expect((await shop.as.ana.refusal('correctTimeEntry', input)).code).toBe('NOT_FOUND');
    expect((await entriesOf(jobId, shop.as.ben))[0]!.correctable).toBe(false);
    expect((await refusal({ ...input, reason: ' ' })).code).toBe('REASON_REQUIRED');
    expect(await refusal({ ...input, reason: 'x'.repeat(501) })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'reason' } });
    for (const timeEntryId of ['no-id', '0199aaaa-0000-7000-8000-000000000000']) {
      expect(await refusal({ ...input, timeEntryId })).toMatchObject({ code: 'NOT_FOUND', details: { timeEntryId } });
    }
    expect((await correct(input)).job.status).toBe('COMPLETED');
  });

  it('R19.8 refuses the future, a stop before the start, and times of another clock', async () => {
    const first = await worked(600, 540, 'cho');
    const second = await worked(500, 440, 'cho');
    const timeEntryId = second.entry.id;
    const [inFuture, early] = [shop.clock.in(1), shop.clock.in(-501)];
    expect(await refusal({ timeEntryId, clockedOutAt: inFuture })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'clockedOutAt' } });
    expect(await refusal({ timeEntryId, clockedInAt: inFuture })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'clockedInAt' } });
    expect(await refusal({ timeEntryId, clockedOutAt: early })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'clockedOutAt' } });
    expect(await refusal({ timeEntryId, clockedInAt: '1969-12-31T23:59:59Z' })).toMatchObject({ code: 'BAD_INPUT' });
    const overlapping = await refusal({ timeEntryId, clockedInAt: shop.clock.in(-541) });
    const { clockedInAt, clockedOutAt } = first.entry;
    expect(overlapping).toMatchObject({ code: 'TIME_OVERLAP' });
    expect(overlapping.message).toContain(`Cho Min-ji was clocked in on ${first.number} then.`);
    expect(overlapping.details.entries).toEqual([
      { timeEntryId: first.entry.id, jobId: first.jobId, number: first.number, clockedInAt, clockedOutAt },
    ]);
    expect(await entriesOf(second.jobId)).toEqual([second.entry]);
    await correct({ timeEntryId, clockedInAt: shop.clock.in(-540) });
    // Somebody else worked then: that is nobody's overlap.
    const other = await worked(560, 550, 'dee');
    await correct({ timeEntryId: other.entry.id, clockedOutAt: shop.clock.in(-500) });
  });

  it('R19.8 sees a clock that still runs elsewhere', async () => {
    const done = await worked(300, 240, 'eli');
    const running = await worked(200, null, 'eli');
    const refused = await refusal({ timeEntryId: done.entry.id, clockedOutAt: shop.clock.in(-100) });
    expect(refused).toMatchObject({ code: 'TIME_OVERLAP', details: { entries: [{ jobId: running.jobId, clockedOutAt: null }] } });
    const before = await refusal({ timeEntryId: running.entry.id, clockedInAt: shop.clock.in(-250) });
    expect(before).toMatchObject({ code: 'TIME_OVERLAP', details: { entries: [{ jobId: done.jobId }] } });
    await shop.as.dispatcher.do('clockOut', { jobId: running.jobId, technicianId: shop.crew.eli });
  });

  it('R19.9 stops a clock that runs, and the technician may clock in elsewhere', async () => {
    const { jobId, entry } = await worked(180, null, 'fay');
    expect(entry).toMatchObject({ clockedOutAt: null, minutes: null });
    const done = await correct({ timeEntryId: entry.id, clockedOutAt: shop.clock.in(-60) });
    expect(done.events[0]!.changes[0]).toMatchObject({ from: `Fay Larsen in ${entry.clockedInAt}` });
    expect(await entriesOf(jobId)).toMatchObject([{ minutes: 120, autoClosed: false }]);
    const { actions } = (
      await shop.as.dispatcher.read<{ job: { actions: { action: string; code: string | null }[] } }>(
        'query($id: ID!) { job(id: $id) { actions { action code } } }',
        { id: jobId },
      )
    ).job;
    expect(actions.find(({ action }) => action === 'COMPLETE')!.code).toBeNull();
    // Nobody is clocked in any more, so nobody's clock has to be closed.
    await shop.as.dispatcher.do('completeJob', { jobId });
    const next = await worked(30, null, 'fay');
    await shop.as.dispatcher.do('completeJob', { jobId: next.jobId, closeOpenClocks: true });
    const [auto] = await entriesOf(next.jobId);
    expect(auto!.autoClosed).toBe(true);
    await correct({ timeEntryId: auto!.id, clockedInAt: shop.clock.in(-40) });
    expect((await entriesOf(next.jobId))[0]!.autoClosed).toBe(true);
    await correct({ timeEntryId: auto!.id, clockedOutAt: shop.clock.in(-5) });
    expect((await entriesOf(next.jobId))[0]!.autoClosed).toBe(false);
    const kept = await correct({ timeEntryId: auto!.id, clockedOutAt: null });
    expect(kept.events).toEqual([]);
  });
});

const UNDO = 'mutation($input: UndoInput!) { undo(input: $input) { batchId } }';
