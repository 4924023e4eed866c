import { describe, expect, test } from 'vitest';
import { DayStore, type StopEvent } from './day-store';
import { changeWords } from './event-words';
import { nextAction } from './next-action';
import { currentStop, heldOf, stopsOf, type Stop } from './stops';
import { dayCount, stopStatusWords } from './stop-words';

const shop = { timeZone: 'America/Chicago', locale: 'en-US' };
const at = (clock: string, day = '2026-11-24') => `${day}T${clock}:00-06:00`;
const noon = Date.parse(at('12:00'));

function stop(id: string, fields: Partial<Stop> = {}): Stop {
  return {
    id,
    number: `JOB-${id}`,
    title: 'Disposal swap',
    status: 'SCHEDULED',
    priority: 'NORMAL',
    version: 1,
    customer: { id: 'c', name: 'Mark Delaney', phone: null },
    address: {
      id: 'a',
      line1: '1611 Kinney Ave',
      line2: null,
      area: 'Zilker',
      city: 'Austin',
      region: 'TX',
      postalCode: '78704',
      latitude: null,
      longitude: null,
    },
    window: { start: at('12:30'), end: at('14:00') },
    crew: [],
    lineItems: [],
    total: 0,
    notes: [],
    timeEntries: [],
    enRouteAt: null,
    startedAt: null,
    completedAt: null,
    heldAt: null,
    holdReason: null,
    actions: [],
    ...fields,
  };
}
const window = (start: string, end: string, day?: string) => ({ start: at(start, day), end: at(end, day) });
const event = (job: Stop | null, fields: Partial<StopEvent> = {}): StopEvent => ({
  kind: 'RESCHEDULED',
  jobId: job?.id ?? '1',
  at: at('11:00'),
  actor: { id: 'dispatcher', name: 'Dana' },
  job,
  ...fields,
});

describe('DAY the stops of a day', () => {
  test('in the order of the day, without held and cancelled jobs and those of other days', () => {
    const jobs = [
      stop('late', { window: window('15:00', '16:00') }),
      stop('done', { status: 'COMPLETED', window: window('08:00', '09:00') }),
      stop('held', { status: 'ON_HOLD' }),
      stop('off', { status: 'CANCELLED' }),
      stop('tomorrow', { window: window('08:00', '09:00', '2026-11-25') }),
    ];
    expect(stopsOf(jobs, '2026-11-24', shop).map(({ id }) => id)).toEqual(['done', 'late']);
    expect(heldOf(jobs).map(({ id }) => id)).toEqual(['held']);
  });

  test('a night job is on both its days, one that ends at midnight on the first only', () => {
    const night = stop('night', { window: { start: at('22:00'), end: at('02:00', '2026-11-25') } });
    const evening = stop('evening', { window: { start: at('22:00'), end: at('00:00', '2026-11-25') } });
    expect(stopsOf([night, evening], '2026-11-25', shop).map(({ id }) => id)).toEqual(['night']);
  });

  test('the current one is at work, else on the way, else the earliest that is left', () => {
    const first = stop('first', { window: window('09:00', '10:00') });
    const onTheWay = stop('way', { enRouteAt: at('11:50') });
    const atWork = stop('work', { status: 'IN_PROGRESS' });
    const done = stop('done', { status: 'COMPLETED' });
    expect(currentStop([done, first])?.id).toBe('first');
    expect(currentStop([done, first, onTheWay])?.id).toBe('way');
    expect(currentStop([first, onTheWay, atWork])?.id).toBe('work');
    expect(currentStop([done])).toBeNull();
    expect(dayCount([done, first])).toBe('2 jobs · 1 done');
  });
});

describe('WORDS beside the icon', () => {
  test.each([
    [stop('1'), true, 'Next'],
    [stop('1'), false, 'Scheduled'],
    [stop('1', { window: window('11:48', '13:00') }), true, '12 min late'],
    [stop('1', { window: window('11:48', '13:00'), enRouteAt: at('11:30') }), true, 'On the way'],
    [stop('1', { status: 'IN_PROGRESS', startedAt: at('11:23') }), true, 'In progress · 0:37'],
    [stop('1', { status: 'COMPLETED', window: window('08:00', '09:00') }), false, 'Completed'],
  ])('%#: %3$s', (job, isNext, words) => {
    expect(stopStatusWords(job, noon, isNext)).toBe(words);
  });
});

describe('ACTION the one next action', () => {
  const can = (...actions: string[]) => actions.map((action) => ({ action, available: true, message: null })) as Stop['actions'];
  const cannot = (action: string, message: string) => [{ action, available: false, message }] as Stop['actions'];

  test('on my way, then start, then complete; resume from hold', () => {
    const all = can('EN_ROUTE', 'START', 'COMPLETE', 'RESUME');
    expect(nextAction(stop('1', { actions: all }))?.action).toBe('EN_ROUTE');
    expect(nextAction(stop('1', { actions: all, enRouteAt: at('11:00') }))?.action).toBe('START');
    expect(nextAction(stop('1', { actions: all, status: 'IN_PROGRESS' }))?.action).toBe('COMPLETE');
    expect(nextAction(stop('1', { actions: all, status: 'ON_HOLD' }))?.action).toBe('RESUME');
    expect(nextAction(stop('1', { actions: all, status: 'COMPLETED' }))).toBeNull();
  });

  test('what the API does not allow is not offered: the next that it does, else its reason', () => {
    expect(nextAction(stop('1', { actions: can('START') }))).toMatchObject({ action: 'START', available: true });
    expect(nextAction(stop('1', { status: 'IN_PROGRESS', actions: cannot('COMPLETE', 'Not yours.') }))).toEqual({
      action: 'COMPLETE',
      available: false,
      reason: 'Not yours.',
    });
  });
});

describe('STORE of the day', () => {
  const filled = (...jobs: Stop[]) => {
    const store = new DayStore();
    store.finishRead(store.beginRead('2026-11-24'), jobs, () => true);
    return store;
  };
  const ids = (store: DayStore) => store.all().map(({ id }) => id);

  test('an older row never replaces a newer one, whichever way it comes', () => {
    const store = filled(stop('1', { version: 5, title: 'new' }));
    store.apply(stop('1', { version: 4, title: 'old' }));
    store.applyEvents([event(stop('1', { version: 3, title: 'older' }))]);
    store.finishRead(store.beginRead('2026-11-24'), [stop('1', { version: 4, title: 'old' })], () => true);
    expect(store.get('1')?.title).toBe('new');
  });

  test('a job that leaves goes, and a read that began before does not bring it back', () => {
    const store = filled(stop('1'));
    const read = store.beginRead('2026-11-24');
    store.applyEvents([event(null, { jobId: '1', kind: 'REASSIGNED' })]);
    store.finishRead(read, [stop('1')], () => true);
    expect(ids(store)).toEqual([]);
    store.finishRead(store.beginRead('2026-11-24'), [stop('1', { version: 3 })], () => true);
    expect(ids(store)).toEqual(['1']);
  });

  test('a job that arrives while a read is under way is not lost with it', () => {
    const store = filled();
    const read = store.beginRead('2026-11-24');
    store.applyEvents([event(stop('2'))]);
    store.finishRead(read, [], () => true);
    expect(ids(store)).toEqual(['2']);
  });

  test('a job that a fresh read no longer holds goes', () => {
    const store = filled(stop('1'), stop('2'));
    store.finishRead(store.beginRead('2026-11-24'), [stop('2')], () => true);
    expect(ids(store)).toEqual(['2']);
  });

  test('one that leaves and comes back within a batch has not left', () => {
    const store = filled(stop('1'));
    const changes = store.applyEvents([event(null, { jobId: '1' }), event(stop('1', { version: 3 }))]);
    expect(changes.map(({ after }) => after?.version)).toEqual([3]);
    expect(ids(store)).toEqual(['1']);
  });
});

describe('WORDS for what somebody else changed', () => {
  const words = (before: Stop | undefined, after: Stop | undefined, fields: Partial<StopEvent> = {}) =>
    changeWords({ event: event(after ?? null, fields), before, after }, 'me', '2026-11-24', shop);

  test('a job that is another’s now, off the schedule, cancelled, moved, or new', () => {
    expect(words(stop('2041'), undefined, { kind: 'REASSIGNED' })).toBe('JOB-2041 moved to another technician');
    expect(words(stop('2041'), undefined, { kind: 'UNSCHEDULED' })).toBe('JOB-2041 was taken off the schedule');
    expect(words(stop('2041'), stop('2041', { status: 'CANCELLED' }), { kind: 'CANCELLED' })).toBe('JOB-2041 was cancelled');
    expect(words(stop('2041'), stop('2041', { window: window('15:00', '16:30') }))).toBe('JOB-2041 is now 3–4:30 PM');
    expect(words(undefined, stop('2041'), { kind: 'REASSIGNED' })).toBe('New: JOB-2041, 12:30–2 PM');
  });

  test('nothing of one’s own doing, and nothing that does not change the day', () => {
    expect(words(stop('1'), stop('1', { window: window('15:00', '16:30') }), { actor: { id: 'me', name: 'Luis' } })).toBeNull();
    expect(words(stop('1'), stop('1', { title: 'Disposal and tap' }), { kind: 'UPDATED' })).toBeNull();
    expect(words(undefined, undefined)).toBeNull();
  });
});
