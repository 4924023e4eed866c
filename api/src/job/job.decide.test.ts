import { describe, expect, it } from 'vitest';
import { AT, hour, sampleJob, viewer } from '../../test/harness/sample-job.js';
import type { Decision, JobContext, Verdict } from './decision.rules.js';
import { fieldsConcerned, type JobCommand } from './job.command.js';
import { decideJob } from './job.decide.js';
import type { Job, JobLineItem } from './job.js';
import { isRefusal, type Refusal } from './job.lifecycle.js';

const OFFICE = viewer('DISPATCHER');
const ANA = viewer('TECHNICIAN', 'ana');

const given = (over: Partial<Job> = {}, context: Partial<JobContext> = {}) => ({
  when: (command: JobCommand) => {
    const job = sampleJob(over);
    const verdict = decideJob(job, command, { now: AT, viewer: OFFICE, nameOf: (id) => id.toUpperCase(), ...context });
    return {
      verdict,
      /** What differs in the job after. */
      becomes: (kind: Decision['kind'], changes: Partial<Job>, beside: Partial<Decision> = {}): void => {
        expect(verdict).toMatchObject({ kind, ...beside });
        expect((verdict as Decision).job).toEqual({ ...job, ...changes });
      },
      refused: (code: Refusal['code'], details?: object): void => {
        expect(isRefusal(verdict as object) && (verdict as Refusal).code).toBe(code);
        if (details) expect((verdict as Refusal).details).toMatchObject(details);
      },
      nothing: (): void => expect(verdict as Verdict).toBe('nothing to change'),
    };
  },
});
const span = (start: number, end: number) => ({ start: hour(start), end: hour(end) });
const line = (name: string, quantity = 1): JobLineItem => ({
  ...{ id: `id of ${name}`, priceBookItemId: null, name, kind: 'SERVICE', quantity, unitPriceCents: 100, totalCents: quantity * 100 },
});

describe('R6 planning', () => {
  it('R6.1 replaces only who left, in their place', () => {
    const crew = ['ana', 'ben', 'cho'];
    const move = (technicianId: string | null, fromTechnicianId?: string) =>
      given({ crew }).when({ type: 'move', window: span(5, 6), technicianId, fromTechnicianId });
    const moved = { window: span(5, 6) };
    move('dee').becomes('RESCHEDULED', { ...moved, crew: ['dee', 'ben', 'cho'] }, { mustBeFree: ['dee', 'ben', 'cho'] });
    move('dee', 'cho').becomes('RESCHEDULED', { ...moved, crew: ['ana', 'ben', 'dee'] });
    move('ben', 'cho').becomes('RESCHEDULED', { ...moved, crew: ['ana', 'ben'] });
    move('cho', 'ana').becomes('RESCHEDULED', { ...moved, crew: ['cho', 'ben'] });
    move('ana', 'ana').becomes('RESCHEDULED', { ...moved, crew });
    move(null, 'ben').becomes('RESCHEDULED', { ...moved, crew: [] }, { mustBeFree: [] });
    move('ana', 'dee').refused('NOT_IN_CREW', { technicianId: 'dee' });
  });

  it('R6.1 tells a move as SCHEDULED, RESCHEDULED or REASSIGNED, and asks for the slots that it takes', () => {
    const same = span(1, 2);
    given({ status: 'DRAFT' })
      .when({ type: 'move', window: same })
      .becomes('SCHEDULED', { status: 'SCHEDULED', window: same }, { mustBeFree: ['ana', 'ben'] });
    given()
      .when({ type: 'move', window: same, technicianId: 'cho' })
      .becomes('REASSIGNED', { crew: ['cho', 'ben'] }, { mustBeFree: ['cho'] });
    given()
      .when({ type: 'move', window: same, arrivalWindow: span(0, 2) })
      .becomes('RESCHEDULED', { arrivalWindow: span(0, 2) }, { mustBeFree: [] });
    given().when({ type: 'move', window: same, technicianId: 'ana' }).nothing();
    given({ status: 'ON_HOLD', heldAt: AT, holdReason: 'rain' })
      .when({ type: 'move', window: same, technicianId: 'cho' })
      .becomes(
        'RESCHEDULED',
        { status: 'SCHEDULED', heldAt: null, holdReason: null, crew: ['cho', 'ben'] },
        { mustBeFree: ['cho', 'ben'] },
      );
  });

  it('R6.3 fixes the start of work in progress', () => {
    const started = { status: 'IN_PROGRESS', startedAt: AT } as const;
    given(started)
      .when({ type: 'move', window: span(1, 3) })
      .becomes('RESCHEDULED', { window: span(1, 3) });
    given(started)
      .when({ type: 'move', window: span(0, 2) })
      .refused('ILLEGAL_TRANSITION', { status: 'IN_PROGRESS' });
    given(started)
      .when({ type: 'move', window: span(1, 2), technicianId: null })
      .refused('NO_CREW');
    given(started).when({ type: 'reassign', technicianId: null }).refused('NO_CREW');
    given({ ...started, crew: ['ana'] })
      .when({ type: 'removeCrewMember', technicianId: 'ana' })
      .refused('NO_CREW');
  });

  it('R6.4 keeps the arrival window that was promised', () => {
    const promised = span(0, 4);
    given({ arrivalWindow: promised })
      .when({ type: 'reschedule', window: span(2, 3) })
      .becomes('RESCHEDULED', { window: span(2, 3) });
    given({ arrivalWindow: promised })
      .when({ type: 'unschedule' })
      .becomes('UNSCHEDULED', { status: 'DRAFT', window: null, arrivalWindow: null });
  });

  it('R6.6 clocks out who leaves, and nobody else', () => {
    const clocked = { status: 'IN_PROGRESS', clockedIn: ['ben', 'ana'], hasHours: true } as const;
    const over = { ...clocked, clockedIn: [...clocked.clockedIn] };
    given(over)
      .when({ type: 'reassign', technicianId: 'cho' })
      .becomes('REASSIGNED', { crew: ['cho', 'ben'], clockedIn: ['ben'] }, { closeClocks: [{ technicianId: 'ana', at: AT, auto: true }] });
    given(over)
      .when({ type: 'addCrewMember', technicianId: 'cho' })
      .becomes('CREW_CHANGED', { crew: ['ana', 'ben', 'cho'] }, { closeClocks: [] });
  });

  it('R6.8 ends "on the way" with a leaver, not with a newcomer, another lead or another time', () => {
    const way = { enRouteAt: hour(0) };
    given(way)
      .when({ type: 'removeCrewMember', technicianId: 'ben' })
      .becomes('CREW_CHANGED', { crew: ['ana'], enRouteAt: null });
    given(way)
      .when({ type: 'addCrewMember', technicianId: 'cho' })
      .becomes('CREW_CHANGED', { crew: ['ana', 'ben', 'cho'] });
    given(way)
      .when({ type: 'addCrewMember', technicianId: 'ben', isLead: true })
      .becomes('CREW_CHANGED', { crew: ['ben', 'ana'] });
    given(way)
      .when({ type: 'reschedule', window: span(4, 5) })
      .becomes('RESCHEDULED', { window: span(4, 5) });
  });
});

describe('R7 the work', () => {
  it('R7.1 begins once, and ends being on the way', () => {
    const after = { status: 'IN_PROGRESS', startedAt: hour(-1), enRouteAt: null } as const;
    given({ enRouteAt: hour(-2) })
      .when({ type: 'start', at: hour(-1) })
      .becomes('STARTED', after, { mustBeFree: [] });
    given({ crew: [] }).when({ type: 'start', at: AT }).refused('NO_CREW');
    given({ status: 'ON_HOLD' }).when({ type: 'start', at: AT }).refused('ILLEGAL_TRANSITION', { status: 'ON_HOLD' });
    given({ status: 'ON_HOLD', startedAt: hour(-5), heldAt: hour(-4), holdReason: 'rain' })
      .when({ type: 'resume', at: AT })
      .becomes('RESUMED', { status: 'IN_PROGRESS', heldAt: null, holdReason: null });
    given({ enRouteAt: AT })
      .when({ type: 'markEnRoute', at: hour(1) })
      .nothing();
  });

  it('R7.2 clocks in by the technician or the office, starting or resuming the work', () => {
    const at = hour(-1);
    const clocked = { status: 'IN_PROGRESS', startedAt: at, clockedIn: ['ana'], hasHours: true } as const;
    const over = { ...clocked, clockedIn: ['ana'] };
    const clockIn = { type: 'clockIn', technicianId: 'ana', at } as const;
    given({}, { viewer: ANA })
      .when(clockIn)
      .becomes('STARTED', over, { openClock: { technicianId: 'ana', at } });
    given({ status: 'ON_HOLD' }).when(clockIn).becomes('RESUMED', over);
    given({ status: 'IN_PROGRESS', startedAt: hour(-2) })
      .when(clockIn)
      .becomes('CLOCKED_IN', { clockedIn: ['ana'], hasHours: true });
    given(over).when(clockIn).nothing();
    given()
      .when({ ...clockIn, technicianId: 'dee' })
      .refused('NOT_IN_CREW', { technicianId: 'dee' });
    given({}, { viewer: ANA })
      .when({ ...clockIn, technicianId: 'ben' })
      .refused('FORBIDDEN');
    for (const status of ['DRAFT', 'COMPLETED', 'CANCELLED'] as const) given({ status }).when(clockIn).refused('JOB_NOT_OPEN', { status });
    given(over)
      .when({ type: 'clockOut', technicianId: 'ana', at })
      .becomes('CLOCKED_OUT', { clockedIn: [] }, { closeClocks: [{ technicianId: 'ana', at, auto: false }] });
  });

  it('R7.3 completes only alone, or closing the clocks of the others', () => {
    const over = { status: 'IN_PROGRESS' as const, clockedIn: ['ana', 'ben'], hasHours: true };
    const complete = { type: 'complete', closeOpenClocks: false, at: AT } as const;
    given(over, { viewer: ANA })
      .when(complete)
      .refused('OTHERS_CLOCKED_IN', { technicians: [{ id: 'ben', name: 'BEN' }] });
    given(over)
      .when(complete)
      .refused('OTHERS_CLOCKED_IN', { technicians: [{ id: 'ana' }, { id: 'ben' }] });
    given({ ...over, clockedIn: ['ana'] }, { viewer: ANA })
      .when(complete)
      .becomes(
        'COMPLETED',
        { status: 'COMPLETED', completedAt: AT, clockedIn: [] },
        { closeClocks: [{ technicianId: 'ana', at: AT, auto: true }] },
      );
    given(over)
      .when({ ...complete, closeOpenClocks: true })
      .becomes('COMPLETED', { status: 'COMPLETED', completedAt: AT, clockedIn: [] });
  });

  it('R7.6 wants a reason for a hold and a cancellation', () => {
    given().when({ type: 'hold', reason: ' \n', at: AT }).refused('REASON_REQUIRED');
    given().when({ type: 'cancel', reason: '' }).refused('REASON_REQUIRED');
    given({ status: 'COMPLETED' }).when({ type: 'cancel', reason: '' }).refused('ILLEGAL_TRANSITION');
    const running = { status: 'IN_PROGRESS' as const, clockedIn: ['ben'], enRouteAt: null };
    given(running)
      .when({ type: 'hold', reason: ' rain ', at: AT })
      .becomes(
        'HELD',
        { status: 'ON_HOLD', heldAt: AT, holdReason: 'rain', clockedIn: [] },
        { reason: 'rain', closeClocks: [{ technicianId: 'ben', at: AT, auto: true }] },
      );
    given({ status: 'ON_HOLD', heldAt: hour(-1), holdReason: 'rain' })
      .when({ type: 'cancel', reason: 'gone' })
      .becomes(
        'CANCELLED',
        { status: 'CANCELLED', cancelledAt: AT, cancelReason: 'gone', heldAt: null, holdReason: null },
        { reason: 'gone' },
      );
  });

  it('R7.10 restores without the window, and reopens without a clock', () => {
    const manager = { viewer: viewer('MANAGER') };
    given({ status: 'CANCELLED', cancelledAt: AT, cancelReason: 'x' }, manager)
      .when({ type: 'restore' })
      .becomes('RESTORED', { status: 'DRAFT', window: null, cancelledAt: null, cancelReason: null });
    given({ status: 'COMPLETED', completedAt: AT, startedAt: hour(-2), hasHours: true })
      .when({ type: 'reopen' })
      .becomes('REOPENED', { status: 'IN_PROGRESS', completedAt: null }, { openClock: null });
  });
});

describe('R2.6 updates', () => {
  const lines = [line('Drain'), line('Trip')];

  it('R5.2 follows the first line while no title was typed', () => {
    const untyped = { titleTyped: false, title: 'Drain' };
    const set = { totalCents: 100, lineItemCount: 1 };
    given(untyped, { lineItems: lines })
      .when({ type: 'update', lineItems: [line('Heater')] })
      .becomes('UPDATED', { title: 'Heater', ...set });
    given(untyped, { lineItems: lines })
      .when({ type: 'update', lineItems: [] })
      .becomes('UPDATED', { title: 'Service call', totalCents: 0, lineItemCount: 0 });
    given({}, { lineItems: lines })
      .when({ type: 'update', lineItems: [line('Heater')] })
      .becomes('UPDATED', set);
    given({}, { lineItems: lines }).when({ type: 'update', title: '' }).becomes('UPDATED', { title: 'Drain', titleTyped: false });
    given(untyped, { lineItems: lines }).when({ type: 'update', title: 'Drain' }).becomes('UPDATED', { titleTyped: true });
  });

  it('R2.5 changes nothing by what is the same already', () => {
    const { address } = sampleJob();
    const same = { type: 'update', title: ' Fix it ', priority: 'NORMAL', address: { ...address, id: 'new' }, lineItems: lines } as const;
    given({}, { lineItems: lines })
      .when({ ...same, lineItems: [...lines] })
      .nothing();
    given({}, { lineItems: lines }).when({ type: 'update' }).nothing();
  });

  it('R3.4 lets the crew add lines below those that stand', () => {
    const context = { viewer: ANA, lineItems: lines };
    given({}, context)
      .when({ type: 'update', lineItems: [...lines, line('Part')] })
      .becomes('UPDATED', { totalCents: 300, lineItemCount: 3 });
    given({}, context)
      .when({ type: 'update', lineItems: [...lines] })
      .nothing();
    for (const lineItems of [[line('Drain')], [line('Part'), ...lines], [line('Drain', 2), line('Trip'), line('Part')], []]) {
      given({}, context).when({ type: 'update', lineItems }).refused('FORBIDDEN');
    }
    given({}, context)
      .when({ type: 'update', title: 'x', lineItems: [...lines, line('Part')] })
      .refused('FORBIDDEN');
    given({ crew: ['ben'] }, context)
      .when({ type: 'update', lineItems: [...lines, line('Part')] })
      .refused('FORBIDDEN');
  });
});

describe('R4 fields concerned', () => {
  it('R4.1 never counts a note, and counts a window for a completion only where it judges by it', () => {
    const move: JobCommand = { type: 'move', window: span(1, 2) };
    expect(fieldsConcerned(move, sampleJob())).not.toContain('notes');
    const complete: JobCommand = { type: 'complete', closeOpenClocks: false, at: AT };
    expect(fieldsConcerned(complete, sampleJob())).toContain('window');
    expect(fieldsConcerned(complete, sampleJob({ status: 'IN_PROGRESS' }))).not.toContain('window');
    expect(fieldsConcerned({ type: 'update', title: 'x' }, sampleJob())).toEqual(['title']);
  });
});
