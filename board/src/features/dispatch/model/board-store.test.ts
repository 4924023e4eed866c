import { beforeEach, describe, expect, test } from 'vitest';
import type { BoardJob } from './board-job';
import { BoardStore } from './board-store';
import { DAY, at, jobOf, technicianOf } from './job-builder';

let frames: (() => void)[];
let store: BoardStore;
const runFrame = () => frames.splice(0).forEach((flush) => flush());
const remote = (job: BoardJob) => store.receive([{ kind: 'job', job, mover: { name: 'Theo', color: 'red' } }]);
const heard = (subscribe: (wake: () => void) => unknown) => {
  let count = 0;
  subscribe(() => (count += 1));
  return () => count;
};

beforeEach(() => {
  frames = [];
  store = new BoardStore([DAY], { now: () => at(10, 11).start, today: () => DAY.date, nextFrame: (flush) => frames.push(flush) });
  store.load({
    technicians: [technicianOf('ana'), technicianOf('luis')],
    jobs: [jobOf('1', at(8, 9)), jobOf('2', at(9, 10)), jobOf('3', null), jobOf('4', at(8, 9), { crew: [] })],
    unscheduledTotal: 7,
    onHoldTotal: 0,
  });
});

describe('the gate', () => {
  test('keeps the higher version in whatever order changes come', () => {
    for (const version of [3, 5, 4]) remote(jobOf('1', at(version, version + 1), { version }));
    runFrame();
    expect(store.job('1')).toMatchObject({ version: 5, window: at(5, 6) });
  });

  test('an older event never brings back a job that has left the day', () => {
    remote(jobOf('1', at(30, 31), { version: 3 }));
    runFrame();
    remote(jobOf('1', at(8, 9), { version: 2 }));
    runFrame();
    expect(store.job('1')).toBeUndefined();
    expect(store.lane('ana').cards.map((card) => card.id)).toEqual(['2']);
  });
});

describe('the tray', () => {
  test('R19.4 held jobs whose day has come stand first, the longest due before the others', () => {
    const held = (id: string, heldAt: number, lookAgainOn: string | null) => jobOf(id, null, { status: 'ON_HOLD', heldAt, lookAgainOn });
    for (const job of [held('5', 10, null), held('6', 30, DAY.date), held('7', 40, '2020-01-01'), held('8', 5, '2999-01-01')]) remote(job);
    runFrame();
    expect(store.tray('onHold').ids).toEqual(['7', '6', '8', '5']);
  });
});

describe('one frame, one flush', () => {
  test('changes wait for the frame and then wake each reader once', () => {
    const one = heard((wake) => store.subscribeJob('1', wake));
    const two = heard((wake) => store.subscribeJob('2', wake));
    for (const version of [2, 3, 4]) remote(jobOf('1', at(11, 11 + version), { version }));
    expect([frames.length, one(), store.job('1')!.version]).toEqual([1, 0, 1]);
    runFrame();
    expect([one(), two(), store.job('1')!.version]).toEqual([1, 0, 4]);
  });

  test('a change that leaves the lane as it was does not wake the lane', () => {
    const lane = heard((wake) => store.subscribeLane('ana', wake));
    remote(jobOf('1', at(8, 9), { version: 2, title: 'Other words' }));
    runFrame();
    expect(lane()).toBe(0);
    remote(jobOf('1', at(8, 9), { version: 3, crew: ['luis'] }));
    runFrame();
    expect(lane()).toBe(1);
    expect(store.lane('luis').cards.map((card) => card.id)).toEqual(['1']);
  });

  test('the layout changes only when a row changes height', () => {
    const before = store.layout();
    remote(jobOf('1', at(12, 13), { version: 2 }));
    runFrame();
    expect(store.layout()).toBe(before);
    remote(jobOf('1', at(9, 10), { version: 3 }));
    runFrame();
    expect(store.layout().subLanes).toEqual([2, 1]);
  });
});

describe('where a job goes', () => {
  test.each([
    ['without a crew to Unassigned', { crew: [] }, 'unassigned'],
    ['on hold to On hold, out of its lane', { status: 'ON_HOLD' as const }, 'onHold'],
    ['unscheduled to Unscheduled', { status: 'DRAFT' as const, window: null }, 'unscheduled'],
  ] as const)('%s', (_, change, section) => {
    remote({ ...jobOf('1', at(8, 9), { version: 2 }), ...change });
    runFrame();
    expect(store.tray(section).ids).toContain('1');
    expect(store.lane('ana').cards.map((card) => card.id)).toEqual(['2']);
  });

  test('a cancelled one stays in its lane and counts for nothing', () => {
    remote(jobOf('1', at(8, 9), { version: 2, status: 'CANCELLED' }));
    runFrame();
    expect(store.lane('ana')).toMatchObject({ jobCount: 1, loads: [{ jobs: 1, bookedMin: 60 }] });
    expect(store.lane('ana').cards).toHaveLength(2);
  });

  test('one that this viewer may no longer see is gone', () => {
    store.receive([{ kind: 'gone', jobId: '1' }]);
    runFrame();
    expect(store.job('1')).toBeUndefined();
  });

  test('the tray counts what was not loaded too', () => {
    expect(store.tray('unscheduled')).toEqual({ ids: ['3'], total: 7 });
    remote(jobOf('3', at(12, 13), { version: 2 }));
    runFrame();
    expect(store.tray('unscheduled').total).toBe(6);
  });

  test('a job with two technicians stands in both lanes', () => {
    remote(jobOf('1', at(8, 9), { version: 2, crew: ['ana', 'luis'] }));
    runFrame();
    expect([store.lane('ana').jobCount, store.lane('luis').jobCount]).toEqual([2, 1]);
  });
});

describe('during a drag', () => {
  test('only the dragged job stands still, until the drop', () => {
    store.hold('1', () => {});
    remote(jobOf('1', at(14, 15), { version: 2 }));
    remote(jobOf('2', at(15, 16), { version: 2 }));
    runFrame();
    expect([store.job('1')!.version, store.job('2')!.version]).toEqual([1, 2]);
    store.release();
    expect(store.job('1')!.window).toEqual(at(14, 15));
  });

  test('says at once that the dragged job was taken away, and lets it go at the end', () => {
    const gone = heard((wake) => store.hold('1', wake));
    store.receive([{ kind: 'gone', jobId: '1' }]);
    runFrame();
    expect([gone(), store.job('1')?.id]).toEqual([1, '1']);
    store.release();
    expect(store.job('1')).toBeUndefined();
  });

  test('a reload and new rows wait for the drop', () => {
    store.hold('1', () => {});
    store.replaceTechnicians([technicianOf('luis')]);
    expect(store.layout().technicianIds).toEqual(['ana', 'luis']);
    store.release();
    expect(store.layout().technicianIds).toEqual(['luis']);
  });
});

describe('pending changes of ours', () => {
  test('lie over the server’s job and are forgotten when refused', () => {
    store.patch('1', 'p', { window: at(13, 14), crew: ['luis'] });
    expect(store.view('1')).toMatchObject({ isSaving: true, job: { window: at(13, 14) } });
    expect(store.lane('luis').cards).toHaveLength(1);
    store.unpatch('1', 'p');
    expect(store.view('1')).toMatchObject({ isSaving: false, job: { window: at(8, 9), crew: ['ana'] } });
  });

  test('stay in sight while the server’s job changes underneath', () => {
    store.patch('1', 'p', { window: at(13, 14) });
    remote(jobOf('1', at(8, 9), { version: 2, title: 'Other words' }));
    runFrame();
    expect(store.job('1')).toMatchObject({ window: at(13, 14), title: 'Other words' });
    store.unpatch('1', 'p', jobOf('1', at(13, 14), { version: 3 }));
    expect(store.view('1')).toMatchObject({ isSaving: false, job: { version: 3, window: at(13, 14) } });
  });

  test('an answer that comes after a newer event does not go back', () => {
    store.patch('1', 'p', { window: at(13, 14) });
    remote(jobOf('1', at(15, 16), { version: 4 }));
    runFrame();
    store.unpatch('1', 'p', jobOf('1', at(13, 14), { version: 2 }));
    expect(store.job('1')).toMatchObject({ version: 4, window: at(15, 16) });
  });
});

describe('R24.12 a day that is left', () => {
  test('is taken up again as the server had it: with what was heard last, and without what was only wished', () => {
    store.patch('2', 'ours', { window: at(15, 16) });
    remote(jobOf('1', at(11, 12), { version: 2 }));
    const left = store.snapshot()!;
    const again = new BoardStore([DAY], { now: () => 0, today: () => DAY.date, nextFrame: (flush) => frames.push(flush) });
    again.load(left);
    expect(['1', '2'].map((id) => again.job(id)!.window)).toEqual([at(11, 12), at(9, 10)]);
    expect([again.tray('unassigned').ids, again.tray('unscheduled').total]).toEqual([['4'], 7]);
  });

  test('is not kept while a card is in the hand', () => {
    store.hold('1', () => {});
    expect(store.snapshot()).toBeNull();
  });
});

test('a reload keeps what has not changed as it is, and drops what is gone', () => {
  const before = store.view('1');
  store.load({ technicians: [technicianOf('ana')], jobs: [jobOf('1', at(8, 9))], unscheduledTotal: 0, onHoldTotal: 0 });
  expect(store.view('1')).toBe(before);
  expect([store.job('2'), store.job('3')]).toEqual([undefined, undefined]);
  expect(store.tray('unscheduled').total).toBe(0);
});
