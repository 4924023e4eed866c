import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, hour, sampleJob } from '../../test/harness/sample-job.js';
import { diffJobs, fieldsPutBack, putBack, type Beside } from './job.changes.js';
import { JOB_PRIORITIES, JOB_STATUSES, type Job, type JobLineItem } from './job.js';

const nameOf = (id: string): string => id.toUpperCase();
const diff = (from: Job, to: Job, beside: Beside = {}, linesBefore: JobLineItem[] = []) =>
  diffJobs(from, to, { nameOf, linesBefore, beside });

const instants = fc.integer({ min: 0, max: 100 }).map(hour);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);
const windows = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 24 }))
  .map(([start, length]) => ({ start: hour(start), end: hour(start + length) }));
const lines: fc.Arbitrary<JobLineItem[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    priceBookItemId: fc.constant(null),
    name: fc.string(),
    kind: fc.constantFrom('SERVICE' as const, 'PART' as const),
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPriceCents: fc.integer({ min: 0, max: 99 }),
    totalCents: fc.integer({ min: 0, max: 999 }),
  }),
  { maxLength: 3 },
);
/** All that a command may change of a job, but for what is judged or kept anew: slots and clocks. */
const jobs: fc.Arbitrary<{ job: Job; lineItems: JobLineItem[] }> = fc
  .record({
    status: fc.constantFrom(...JOB_STATUSES),
    title: fc.string(),
    titleTyped: fc.boolean(),
    priority: fc.constantFrom(...JOB_PRIORITIES),
    window: maybe(windows),
    arrivalWindow: maybe(windows),
    crew: fc.subarray(['ana', 'ben', 'cho', 'dee']),
    enRouteAt: maybe(instants),
    startedAt: maybe(instants),
    completedAt: maybe(instants),
    heldAt: maybe(instants),
    holdReason: maybe(fc.string()),
    cancelledAt: maybe(instants),
    cancelReason: maybe(fc.string()),
    address: fc.record({ id: fc.uuid(), line1: fc.string() }).map((part) => ({ ...sampleJob().address, ...part })),
    lineItems: lines,
  })
  .map(({ lineItems, ...over }) => {
    const totalCents = lineItems.reduce((sum, one) => sum + one.totalCents, 0);
    return { job: sampleJob({ ...over, totalCents, lineItemCount: lineItems.length }), lineItems };
  });
const asStored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('what a change did', () => {
  it('R10.1 is put back exactly by what was kept of it, through the database’s JSON', () => {
    fc.assert(
      fc.property(jobs, jobs, (from, to) => {
        const target = to.job.address.line1 === from.job.address.line1 ? { ...to.job, address: from.job.address } : to.job;
        const { before } = diff(from.job, target, { lineItems: to.lineItems }, from.lineItems);
        expect(putBack(target, asStored(before))).toEqual(from.job);
        expect(before.lineItems).toEqual(from.lineItems);
      }),
    );
  });

  it('R10.4 names every field that undo would write, so that a later change of it is seen', () => {
    fc.assert(
      fc.property(jobs, jobs, (from, to) => {
        const { before, changed } = diff(from.job, to.job, { lineItems: to.lineItems }, from.lineItems);
        const clocks = fieldsPutBack(before).filter((field) => field !== 'timeEntries');
        expect(new Set(clocks)).toEqual(new Set(changed));
        expect(new Set(changed).size).toBe(changed.length);
      }),
    );
  });

  it('R10.1 is nothing between equals', () => {
    fc.assert(
      fc.property(jobs, ({ job }) => {
        expect(diff(job, { ...job })).toEqual({ changed: [], changes: [], before: {} });
      }),
    );
  });

  it('R2.7 is told in words', () => {
    const to = sampleJob({ crew: ['cho'], overlapCrew: ['cho'], window: { start: hour(3), end: hour(4) }, priority: 'HIGH' });
    expect(diff(sampleJob(), to).changes).toEqual([
      { field: 'priority', from: 'NORMAL', to: 'HIGH' },
      {
        field: 'window',
        from: '2026-03-10T16:00:00.000Z/2026-03-10T17:00:00.000Z',
        to: '2026-03-10T18:00:00.000Z/2026-03-10T19:00:00.000Z',
      },
      { field: 'crew', from: 'ANA, BEN', to: 'CHO' },
      { field: 'doubleBooked', from: null, to: 'CHO' },
    ]);
    const clocks = diff(sampleJob(), sampleJob(), {
      closeClocks: [
        { technicianId: 'ana', at: AT, auto: true },
        { technicianId: 'ben', at: AT, auto: true },
      ],
    });
    expect(clocks.changed).toEqual(['timeEntries']);
    expect(clocks.changes).toHaveLength(2);
  });

  it('R10.6 remembers who was doubled on purpose', () => {
    const doubled = sampleJob({ overlapCrew: ['ana'] });
    expect(diff(doubled, { ...doubled, overlapCrew: [], crew: ['ben'] }).before.overlapCrew).toEqual(['ana']);
    expect(diff(doubled, { ...doubled, overlapCrew: [], window: { start: hour(7), end: hour(8) } }).before.overlapCrew).toEqual(['ana']);
    expect(diff(doubled, { ...doubled, title: 'x' }).before).toEqual({ title: 'Fix it' });
  });

  it('R10.4 judges the clocks where it would change status or crew under them', () => {
    expect(fieldsPutBack({ crew: [] })).toEqual(['crew', 'timeEntries']);
    expect(fieldsPutBack({ status: 'SCHEDULED' })).toContain('timeEntries');
    expect(fieldsPutBack({ title: 'x', titleTyped: true })).not.toContain('timeEntries');
  });
});
