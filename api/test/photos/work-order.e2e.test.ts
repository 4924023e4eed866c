import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-03-10');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

async function makeJob(): Promise<{ id: string; version: number }> {
  const input = { customerId: shop.customers['C-1'], title: 'Fix it', window: free.day().at(15, 16), technicianId: shop.crew.ana };
  return (await shop.as.dispatcher.do('createJob', input)).job;
}

async function orderOf(id: string): Promise<unknown> {
  const text = 'query($id: ID!) { job(id: $id) { workOrder { tools parts safetyProcedures instructions } } }';
  return (await shop.as.ana.read<{ job: { workOrder: unknown } }>(text, { id })).job.workOrder;
}

describe('the work order', () => {
  it('R18.7 writes only what is given, and history tells it field by field', async () => {
    const { id: jobId } = await makeJob();
    expect(await orderOf(jobId)).toBeNull();
    await shop.as.dispatcher.do('setWorkOrder', { jobId, tools: ['Pipe wrench', ' ', 'Snake '], instructions: 'Side door.' });
    const done = await shop.as.dispatcher.do('setWorkOrder', { jobId, tools: ['Snake'], safetyProcedures: ['Gas off'], instructions: '' });
    expect(await orderOf(jobId)).toEqual({ tools: ['Snake'], parts: [], safetyProcedures: ['Gas off'], instructions: null });
    expect(done.events[0]).toMatchObject({ kind: 'WORK_ORDER_CHANGED', undoable: true });
    expect(done.events[0]!.changes).toEqual([
      { field: 'tools', from: 'Pipe wrench; Snake', to: 'Snake' },
      { field: 'safetyProcedures', from: null, to: 'Gas off' },
      { field: 'instructions', from: 'Side door.', to: null },
    ]);
    expect((await shop.as.dispatcher.do('setWorkOrder', { jobId, tools: ['Snake'] })).events).toEqual([]);
    await shop.as.dispatcher.do('setWorkOrder', { jobId, tools: [], safetyProcedures: [] });
    expect(await orderOf(jobId)).toBeNull();
  });

  it('R18.7 undo puts back what it was, also to nothing', async () => {
    const { id: jobId } = await makeJob();
    const first = await shop.as.dispatcher.do('setWorkOrder', { jobId, tools: ['Snake'], parts: ['Trap'] });
    const second = await shop.as.dispatcher.do('setWorkOrder', { jobId, tools: ['Wrench'] });
    await shop.as.dispatcher.undo(second.batchId);
    expect(await orderOf(jobId)).toMatchObject({ tools: ['Snake'], parts: ['Trap'] });
    const third = await shop.as.dispatcher.do('setWorkOrder', { jobId, parts: ['Trap', 'Seal'] });
    await expect(shop.as.dispatcher.undo(first.batchId)).rejects.toThrow('UNDO_CONFLICT');
    const undone = await shop.as.dispatcher.undo(third.batchId);
    expect(undone.events[0]!.changes).toEqual([{ field: 'parts', from: 'Trap; Seal', to: 'Trap' }]);
  });

  it('R18.8 goes stale by the fields that it gives and by no others', async () => {
    const { id: jobId, version } = await makeJob();
    await shop.as.dispatcher.do('setWorkOrder', { jobId, tools: ['Snake'], expectedVersion: version });
    await shop.as.dispatcher.do('setWorkOrder', { jobId, parts: ['Trap'], expectedVersion: version });
    const refused = await shop.as.dispatcher2.refusal('setWorkOrder', { jobId, tools: ['Wrench'], expectedVersion: version });
    expect(refused).toMatchObject({ code: 'STALE_VERSION', details: { events: [{ kind: 'WORK_ORDER_CHANGED' }, {}] } });
  });

  it('R18.7 is the office’s to write and the crew’s to read, within limits', async () => {
    const { id: jobId } = await makeJob();
    expect((await shop.as.ana.refusal('setWorkOrder', { jobId, tools: ['Snake'] })).code).toBe('FORBIDDEN');
    expect((await shop.as.ben.refusal('setWorkOrder', { jobId, tools: ['Snake'] })).code).toBe('NOT_FOUND');
    for (const wrong of [
      { tools: Array.from({ length: 101 }, String) },
      { parts: ['x'.repeat(201)] },
      { safetyProcedures: ['\0'] },
      { instructions: 'x'.repeat(10_001) },
    ])
      expect((await shop.as.dispatcher.refusal('setWorkOrder', { jobId, ...wrong })).code).toBe('BAD_INPUT');
    await shop.as.dispatcher.do('setWorkOrder', {
      ...{ jobId, tools: Array.from({ length: 100 }, String), parts: ['x'.repeat(200)], instructions: 'x'.repeat(10_000) },
    });
  });
});
