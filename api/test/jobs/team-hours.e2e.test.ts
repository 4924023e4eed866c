import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShopCaller } from '../harness/shop-caller.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

const TIME_OFF = `{ technician { id name } timeOff { id window { start end } reason } jobs { id number } jobsTotal }`;
const OPERATIONS = {
  addTimeOff: `mutation($input: AddTimeOffInput!) { addTimeOff(input: $input) ${TIME_OFF} }`,
  changeTimeOff: `mutation($input: ChangeTimeOffInput!) { changeTimeOff(input: $input) ${TIME_OFF} }`,
  removeTimeOff: `mutation($input: RemoveTimeOffInput!) { removeTimeOff(input: $input) ${TIME_OFF} }`,
  setShifts: 'mutation($input: SetShiftsInput!) { setShifts(input: $input) { technician { id weeklyShifts { weekday starts ends } } } }',
};
type Operation = keyof typeof OPERATIONS;

interface Answer {
  technician: { id: string; name: string; weeklyShifts: { weekday: number; starts: string; ends: string }[] };
  timeOff: { id: string; window: { start: string; end: string }; reason: string | null };
  jobs: { id: string; number: string }[];
  jobsTotal: number;
}

const change = async (operation: Operation, input: object, by: ShopCaller = shop.as.dispatcher): Promise<Answer> =>
  (await by.read<Record<Operation, Answer>>(OPERATIONS[operation], { input }))[operation];
const refusal = (operation: Operation, input: object, by: ShopCaller = shop.as.dispatcher) =>
  by.refusedRead(OPERATIONS[operation], { input });

async function hoursOf(technicianId: string, day: string) {
  const { technicians } = await shop.as.dispatcher.read<{
    technicians: { id: string; shifts: object[]; timeOff: { window: object; reason: string | null }[] }[];
  }>(
    'query($day: Date!) { technicians { id shifts(from: $day, to: $day) { start end } timeOff(from: $day, to: $day) { window { start end } reason } } }',
    { day },
  );
  return technicians.find(({ id }) => id === technicianId)!;
}

const logged = async () =>
  shop.database.query<{ kind: string; actor: { name: string }; node: { calendar: { timeOff: object[]; shifts: object[] } } }>(
    `SELECT kind, actor, node FROM job_event WHERE workspace_id = $1 AND entity = 'Technician' AND kind <> 'TECHNICIAN_IMPORTED' ORDER BY seq`,
    [shop.workspaceId],
  );

describe('time off', () => {
  it('R29.1 is added, changed and removed, and cut out of the working hours at once', async () => {
    const ana = shop.crew.ana;
    const span = { firstDay: '2026-03-12', startTime: '10:00', lastDay: '2026-03-12', endTime: '12:00' };
    const added = await change('addTimeOff', { technicianId: ana, ...span, reason: ' dentist ' });
    expect(added.technician.name).toBe('Ana Beltrán');
    expect(added.timeOff.window).toEqual({ start: '2026-03-12T15:00:00.000Z', end: '2026-03-12T17:00:00.000Z' });
    expect(await hoursOf(ana, '2026-03-12')).toMatchObject({
      shifts: [
        { start: '2026-03-12T13:00:00.000Z', end: '2026-03-12T15:00:00.000Z' },
        { start: '2026-03-12T17:00:00.000Z', end: '2026-03-12T22:00:00.000Z' },
      ],
      timeOff: [{ reason: 'dentist' }],
    });

    const timeOffId = added.timeOff.id;
    const changed = await change('changeTimeOff', { timeOffId, firstDay: '2026-03-12', lastDay: '2026-03-13' });
    expect(changed.timeOff).toEqual({
      id: timeOffId,
      window: { start: '2026-03-12T05:00:00.000Z', end: '2026-03-14T05:00:00.000Z' },
      reason: 'dentist',
    });
    expect((await change('changeTimeOff', { timeOffId, ...span, reason: null })).timeOff.reason).toBeNull();
    const removed = await change('removeTimeOff', { timeOffId });
    expect(removed.timeOff.window).toEqual(added.timeOff.window);
    expect(await hoursOf(ana, '2026-03-12')).toMatchObject({
      shifts: [{ start: '2026-03-12T13:00:00.000Z', end: '2026-03-12T22:00:00.000Z' }],
      timeOff: [],
    });
    expect(await refusal('removeTimeOff', { timeOffId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('R29.2 is refused in words where it cannot be', async () => {
    const technicianId = shop.crew.ben;
    const kept = await change('addTimeOff', { technicianId, firstDay: '2026-04-01', lastDay: '2026-04-02', reason: 'move' });
    const before = (await logged()).length;
    const touching = { firstDay: '2026-04-02', startTime: '16:00', lastDay: '2026-04-03' };
    const refused = await refusal('addTimeOff', { technicianId, ...touching });
    expect(refused).toMatchObject({ code: 'TIME_OVERLAP', details: { timeOff: [{ id: kept.timeOff.id, reason: 'move' }] } });
    for (const [span, code] of [
      [{ firstDay: '2026-04-05', lastDay: '2026-04-04' }, 'BAD_INPUT'],
      [{ firstDay: '2026-04-05', startTime: '12:00', lastDay: '2026-04-05', endTime: '11:59' }, 'BAD_INPUT'],
      [{ firstDay: '2027-03-14', startTime: '02:15', lastDay: '2027-03-14' }, 'NO_SUCH_LOCAL_TIME'],
      [{ firstDay: '2026-04-05', lastDay: '2026-04-05', reason: 'x'.repeat(501) }, 'BAD_INPUT'],
      [{ firstDay: '2026-04-05', lastDay: '2026-04-05', reason: 'half \ud800' }, 'BAD_INPUT'],
    ] as const) {
      expect(await refusal('addTimeOff', { technicianId, ...span })).toMatchObject({ code });
      const { reason: _, ...days } = { reason: '', ...span };
      if (!('reason' in span)) expect(await refusal('changeTimeOff', { timeOffId: kept.timeOff.id, ...days })).toMatchObject({ code });
    }
    for (const id of ['nobody', uuid()])
      expect(await refusal('addTimeOff', { technicianId: id, firstDay: '2026-04-05', lastDay: '2026-04-05' })).toMatchObject({
        code: 'NOT_FOUND',
      });
    // One may begin when the other ends.
    await change('addTimeOff', { technicianId, firstDay: '2026-04-03', lastDay: '2026-04-03' });
    expect((await logged()).length).toBe(before + 1);
  });

  it('R29.3 names the jobs that lie in it, and moves none', async () => {
    const { dispatcher } = shop.as;
    const technicianId = shop.crew.cho;
    const book = (start: string, end: string) =>
      dispatcher.do('createJob', { customerId: shop.customers['C-1'], technicianId, window: { start, end } });
    await book('2026-05-04T12:00:00Z', '2026-05-04T13:00:00Z');
    const inside = await book('2026-05-04T13:00:00Z', '2026-05-04T15:00:00Z');
    const over = await book('2026-05-04T16:30:00Z', '2026-05-04T18:00:00Z');
    const held = await book('2026-05-04T15:00:00Z', '2026-05-04T16:00:00Z');
    await dispatcher.do('holdJob', { jobId: held.job.id, reason: 'rain' });
    const span = { firstDay: '2026-05-04', startTime: '08:00', lastDay: '2026-05-04', endTime: '12:00' };
    const { jobs, jobsTotal } = await change('addTimeOff', { technicianId, ...span });
    expect([jobs.map(({ id }) => id), jobsTotal]).toEqual([[inside.job.id, over.job.id], 2]);
    expect((await dispatcher.job(inside.job.id))!.version).toBe(inside.job.version);
  });

  it('R29.4 is for those who plan', async () => {
    const input = { technicianId: shop.crew.ana, firstDay: '2026-06-01', lastDay: '2026-06-01' };
    expect(await refusal('addTimeOff', input, shop.as.ana)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal('setShifts', { technicianId: shop.crew.ana, shifts: [] }, shop.as.ana)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await change('addTimeOff', input, shop.as.dispatcher2)).timeOff.reason).toBeNull();
  });

  it('R29.5 is one event of the technician, done once under its id, with the whole calendar after it', async () => {
    const before = (await logged()).length;
    const input = { clientMutationId: uuid(), technicianId: shop.crew.dee, firstDay: '2026-06-08', lastDay: '2026-06-12', reason: 'beach' };
    const first = await change('addTimeOff', input);
    expect(await change('addTimeOff', input)).toEqual(first);
    const removal = { clientMutationId: uuid(), timeOffId: first.timeOff.id };
    const removed = await change('removeTimeOff', removal);
    expect(await change('removeTimeOff', removal)).toEqual(removed);
    const rows = (await logged()).slice(before);
    expect(rows.map(({ kind, actor, node }) => [kind, actor.name, node.calendar.timeOff.length, node.calendar.shifts.length])).toEqual([
      ['TIME_OFF_ADDED', 'Dispatcher', 1, 5],
      ['TIME_OFF_REMOVED', 'Dispatcher', 0, 5],
    ]);
  });

  it('R29.2 two at the same moment: one is refused', async () => {
    const add = (firstDay: string, lastDay: string) =>
      change('addTimeOff', { technicianId: shop.crew.eli, firstDay, lastDay }).then(
        () => 'added',
        (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
      );
    const outcomes = await Promise.all([add('2026-07-01', '2026-07-03'), add('2026-07-03', '2026-07-05')]);
    expect(outcomes.sort()).toEqual(['TIME_OVERLAP', 'added']);
  });
});

describe('two who change the same hours', () => {
  const meanwhile = { by: { name: 'Dispatcher' }, at: expect.stringMatching(/^2026-.*Z$/) };

  it('R29.7 time off that is another by now is neither changed nor removed: who did it is said, and what it is', async () => {
    const first = await change('addTimeOff', {
      technicianId: shop.crew.eli,
      firstDay: '2026-08-03',
      lastDay: '2026-08-04',
      reason: 'lake',
    });
    const timeOffId = first.timeOff.id;
    const seen = { ...first.timeOff.window, reason: 'lake' };
    const days = { firstDay: '2026-08-03', lastDay: '2026-08-05' };
    const { timeOff: now } = await change('changeTimeOff', { timeOffId, seen, ...days });
    const stale = { code: 'STALE_VERSION', details: { ...meanwhile, timeOff: [{ id: timeOffId, ...now.window, reason: 'lake' }] } };
    const { manager } = shop.as;
    expect(await refusal('changeTimeOff', { timeOffId, seen, ...days, reason: 'sea' }, manager)).toMatchObject(stale);
    expect(await refusal('removeTimeOff', { timeOffId, seen }, manager)).toMatchObject(stale);
    const wrongReason = { ...now.window, reason: null };
    expect(await refusal('removeTimeOff', { timeOffId, seen: wrongReason }, manager)).toMatchObject(stale);
    await change('removeTimeOff', { timeOffId, seen: { ...now.window, reason: 'lake' } }, manager);
  });

  it('R29.7 a week that is another by now is not replaced; one of the same hours in another order is no other', async () => {
    const technicianId = shop.crew.eli;
    const [monday, friday] = [1, 5].map((weekday) => ({ weekday, starts: '08:00', ends: '16:00' }));
    await change('setShifts', { technicianId, shifts: [monday, friday] });
    const mine = { technicianId, shifts: [monday], seen: [friday, monday] };
    const both = await Promise.all(
      [shop.as.dispatcher, shop.as.manager].map((by) =>
        by.ask(OPERATIONS.setShifts, { input: { ...mine, shifts: by === shop.as.manager ? [] : [monday] } }),
      ),
    );
    const refused = both.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(['STALE_VERSION']);
    const week = both.flatMap(({ data }) => (data ? [(data as Record<Operation, Answer>).setShifts.technician.weeklyShifts] : []));
    expect(refused[0]!.extensions.details).toMatchObject({ by: { name: expect.any(String) }, shifts: week[0] });
    expect(await change('setShifts', { ...mine, seen: week[0] })).toMatchObject({ technician: { weeklyShifts: [monday] } });
  });
});

describe('weekly hours', () => {
  it('R29.6 are set as a whole: a weekday without shifts is free', async () => {
    const technicianId = shop.crew.fay;
    const week = [
      { weekday: 3, starts: '13:00', ends: '17:00' },
      { weekday: 3, starts: '08:00', ends: '12:00' },
      { weekday: 7, starts: '01:00', ends: '05:00' },
    ];
    const { technician } = await change('setShifts', { technicianId, shifts: week });
    expect(technician.weeklyShifts).toEqual([week[1], week[0], week[2]]);
    expect((await hoursOf(technicianId, '2026-03-11')).shifts).toEqual([
      { start: '2026-03-11T13:00:00.000Z', end: '2026-03-11T17:00:00.000Z' },
      { start: '2026-03-11T18:00:00.000Z', end: '2026-03-11T22:00:00.000Z' },
    ]);
    expect((await hoursOf(technicianId, '2026-03-12')).shifts).toEqual([]);
    // A Sunday of 25 hours.
    expect((await hoursOf(technicianId, '2026-11-01')).shifts).toEqual([
      { start: '2026-11-01T06:00:00.000Z', end: '2026-11-01T11:00:00.000Z' },
    ]);
  });

  it.each([
    [
      'overlapping shifts',
      [
        [1, '08:00', '12:00'],
        [1, '11:00', '17:00'],
      ],
      'TIME_OVERLAP',
    ],
    ['an end before the start', [[1, '17:00', '08:00']], 'BAD_INPUT'],
    ['no length', [[1, '08:00', '08:00']], 'BAD_INPUT'],
    ['no weekday', [[8, '08:00', '12:00']], 'BAD_INPUT'],
    ['no time', [[1, '8 am', '12:00']], 'BAD_INPUT'],
    ['seven shifts a day', Array.from({ length: 7 }, (_, hour) => [1, `0${hour}:00`, `0${hour}:30`]), 'BAD_INPUT'],
  ] as const)('R29.6 %s: %s is refused, and the week stays', async (_name, shifts, code) => {
    const technicianId = shop.crew.ana;
    const wanted = shifts.map(([weekday, starts, ends]) => ({ weekday, starts, ends }));
    expect(await refusal('setShifts', { technicianId, shifts: wanted })).toMatchObject({ code });
    expect((await hoursOf(technicianId, '2026-03-16')).shifts).toHaveLength(1);
  });
});
