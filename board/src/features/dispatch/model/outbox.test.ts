import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardStore } from './board-store';
import type { Command, CommandBody } from './command';
import { DAY, at, jobOf, technicianOf } from './job-builder';
import { Outbox } from './outbox';
import type { Answer, OutboxPort, Resolution } from './outbox';

/** A server by hand: each send waits until the test answers it. */
interface Sent {
  readonly command: Command;
  readonly expectedVersion: number;
  answer(answer: Answer): void;
  fail(error: unknown): void;
}
const UNREACHABLE = new TypeError('fetch failed');
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};
const moveTo = (from: number, more = {}): CommandBody => ({
  kind: 'move',
  intent: { kind: 'move', jobId: '1', window: at(from, from + 1) },
  allowOverlap: false,
  ...more,
});

let sent: Sent[];
let saved: readonly Command[];
let retry: () => void;
let resolution: Resolution;
let isOffline: boolean;
let waiting: number[];
let why: unknown;
let done: string[];
let undone: string[];
let undoing: Promise<void>;
let unsure: unknown[];
/** What waits for an answer that does not come. */
const waitingNow = () => outbox.underWay().filter(outbox.isWaiting);

let store: BoardStore;
let outbox: Outbox;
let port: OutboxPort;

beforeEach(() => {
  [sent, saved, waiting, done, undone, unsure] = [[], [], [], [], [], []];
  undoing = Promise.resolve();
  isOffline = false;
  resolution = { kind: 'drop' };
  let id = 0;
  port = {
    send: (command, expectedVersion) => new Promise((answer, fail) => sent.push({ command, expectedVersion, answer, fail })),
    isUnreachable: (error) => error === UNREACHABLE,
    isOffline: () => isOffline,
    untilRetry: () => new Promise((resolve) => (retry = resolve)),
    newId: () => `m${(id += 1)}`,
    now: () => id,
    resolve: async () => resolution,
    onDone: (_, { batchId }) => done.push(batchId),
    undo: async (_, { batchId }) => {
      undone.push(batchId);
      await undoing;
    },
    onTakenBackRefused: (_, error) => unsure.push(error),
    onWaiting: (error) => {
      why = error;
      const count = waitingNow().length;
      if (waiting.at(-1) !== count) waiting.push(count);
    },
    save: (commands) => (saved = commands),
  };
  outbox = new Outbox(port);
  store = new BoardStore([DAY], { now: () => 0, today: () => DAY.date, nextFrame: (flush) => flush() });
  store.load({ technicians: [technicianOf('ana')], jobs: [jobOf('1', at(8, 9))], unscheduledTotal: 0, onHoldTotal: 0 });
  outbox.show(store);
});

describe('a command', () => {
  test('shows at once and is settled by the answer', async () => {
    outbox.submit('1', moveTo(10), 1);
    expect(store.view('1')).toMatchObject({ isSaving: true, job: { window: at(10, 11) } });
    sent[0]!.answer({ job: jobOf('1', at(10, 11), { version: 2 }), batchId: 'b' });
    await settle();
    expect(store.view('1')).toMatchObject({ isSaving: false, job: { version: 2, window: at(10, 11) } });
    expect([done, saved, outbox.size()]).toEqual([['b'], [], 0]);
  });

  test('refused, flies back', async () => {
    outbox.submit('1', moveTo(10), 1);
    sent[0]!.fail(new Error('refused'));
    await settle();
    expect(store.view('1')).toMatchObject({ isSaving: false, job: { window: at(8, 9) } });
  });

  test('without an answer is sent again under the same id, and stays in sight and in storage', async () => {
    outbox.submit('1', moveTo(10), 1);
    sent[0]!.fail(UNREACHABLE);
    await settle();
    expect([waiting, why, saved.length, store.job('1')!.window]).toEqual([[0, 1], UNREACHABLE, 1, at(10, 11)]);
    retry();
    await settle();
    expect(sent.map(({ command }) => command.id)).toEqual(['m1', 'm1']);
    sent[1]!.answer({ job: jobOf('1', at(10, 11), { version: 2 }), batchId: 'b' });
    await settle();
    expect([waiting, saved.length]).toEqual([[0, 1, 0], 0]);
  });

  test('taken up after a reload, goes on under its id', async () => {
    const command: Command = { id: 'old', jobId: '1', body: moveTo(12), expectedVersion: 1, madeAt: 1 };
    outbox.restore([command]);
    expect(store.job('1')!.window).toEqual(at(12, 13));
    expect(sent[0]!.command.id).toBe('old');
    expect(outbox.isOwn('old')).toBe(true);
  });

  test('meant all the same goes under a new id and against the version that was shown', async () => {
    resolution = { kind: 'again', body: moveTo(10, { allowOverlap: true }), expectedVersion: 5 };
    outbox.submit('1', moveTo(10), 1);
    sent[0]!.fail(new Error('conflict'));
    await settle();
    expect(sent[1]).toMatchObject({ expectedVersion: 5, command: { id: 'm2', body: { allowOverlap: true } } });
    expect(store.job('1')!.window).toEqual(at(10, 11));
  });
});

test('two moves of a job go one after the other, the second by the version that the first made', async () => {
  outbox.submit('1', moveTo(10), 1);
  outbox.submit('1', moveTo(12), 1);
  expect(sent).toHaveLength(1);
  sent[0]!.answer({ job: jobOf('1', at(10, 11), { version: 7 }), batchId: 'b' });
  await settle();
  expect(store.job('1')!.window).toEqual(at(12, 13));
  expect(sent[1]!.expectedVersion).toBe(7);
});

test('a second move is judged by what was seen when the first was refused', async () => {
  outbox.submit('1', moveTo(10), 3);
  outbox.submit('1', moveTo(12), 3);
  sent[0]!.fail(new Error('refused'));
  await settle();
  expect(sent[1]!.expectedVersion).toBe(3);
  expect(store.job('1')!.window).toEqual(at(12, 13));
});

describe('taken back before it was answered, a command', () => {
  const takeBackLast = () => outbox.takeBack(waitingNow().at(-1)!);
  const withoutAnswer = async () => {
    outbox.submit('1', moveTo(10), 1);
    sent.at(-1)!.fail(UNREACHABLE);
    await settle();
  };

  test('that never left the device is never sent', async () => {
    isOffline = true;
    await withoutAnswer();
    takeBackLast();
    expect([store.job('1')!.window, saved, outbox.size(), waiting]).toEqual([at(8, 9), [], 0, [0, 1, 0]]);
    isOffline = false;
    retry();
    await settle();
    expect([sent.length, done, undone]).toEqual([1, [], []]);
  });

  test('that may have arrived is shown no longer, sent until that is known, and undone', async () => {
    await withoutAnswer();
    takeBackLast();
    expect([store.job('1')!.window, saved.length, waiting.at(-1)]).toEqual([at(8, 9), 1, 0]);
    retry();
    await settle();
    sent[1]!.answer({ job: jobOf('1', at(10, 11), { version: 2 }), batchId: 'b' });
    await settle();
    expect([sent[1]!.command.id, done, undone, outbox.size()]).toEqual(['m1', [], ['b'], 0]);
  });

  test('and refused is asked about no more', async () => {
    await withoutAnswer();
    takeBackLast();
    resolution = { kind: 'again' };
    retry();
    await settle();
    sent[1]!.fail(new Error('conflict'));
    await settle();
    expect([sent.length, outbox.size(), store.job('1')!.window, unsure.length]).toEqual([2, 0, at(8, 9), 1]);
  });

  test('and refused leaves what was done after it judged by what the viewer saw', async () => {
    await withoutAnswer();
    takeBackLast();
    outbox.submit('1', moveTo(12), 1);
    retry();
    await settle();
    sent[1]!.fail(new Error('conflict'));
    await settle();
    expect(sent[2]).toMatchObject({ expectedVersion: 1, command: { id: 'm2' } });
  });

  test('is kept until it is undone, and what was done after it waits for that', async () => {
    let onUndone = () => {};
    undoing = new Promise((resolve) => (onUndone = resolve));
    await withoutAnswer();
    takeBackLast();
    outbox.submit('1', moveTo(12), 1);
    retry();
    await settle();
    sent[1]!.answer({ job: jobOf('1', at(10, 11), { version: 2 }), batchId: 'b' });
    await settle();
    expect([undone, sent.length, saved.map(({ id }) => id)]).toEqual([['b'], 2, ['m1', 'm2']]);
    onUndone();
    await settle();
    expect([sent.length, sent[2]!.expectedVersion, saved.map(({ id }) => id)]).toEqual([3, 2, ['m2']]);
  });

  test('leaves what is done right after it waiting for the network, too', async () => {
    isOffline = true;
    await withoutAnswer();
    takeBackLast();
    outbox.submit('1', moveTo(12), 1);
    await settle();
    expect([sent.length, waitingNow().map(({ id }) => id)]).toEqual([1, ['m2']]);
  });

  test('is not the nudge that still waits out its delay, which goes on', async () => {
    await withoutAnswer();
    outbox.submit('1', moveTo(12), 1, 500);
    takeBackLast();
    outbox.submit('1', moveTo(14), 1, 500);
    expect(saved).toMatchObject([
      { id: 'm1', isTakenBack: true },
      { id: 'm2', body: moveTo(14) },
    ]);
    outbox.withdraw('1');
    expect(saved.map(({ id }) => id)).toEqual(['m1']);
  });

  test('whose answer is only slow counts as waiting after a while', async () => {
    vi.useFakeTimers();
    outbox.submit('1', moveTo(10), 1);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(waitingNow()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect([waitingNow().length, why]).toEqual([1, undefined]);
    takeBackLast();
    sent[0]!.answer({ job: jobOf('1', at(10, 11), { version: 2 }), batchId: 'b' });
    await vi.advanceTimersByTimeAsync(10);
    expect([done, undone, waiting.at(-1)]).toEqual([[], ['b'], 0]);
    vi.useRealTimers();
  });

  test('is taken back and undone after a reload, too', async () => {
    await withoutAnswer();
    takeBackLast();
    const kept = saved;
    outbox = new Outbox(port);
    outbox.show(store);
    outbox.restore(kept);
    expect(store.job('1')!.window).toEqual(at(8, 9));
    sent[1]!.answer({ job: jobOf('1', at(10, 11), { version: 2 }), batchId: 'b' });
    await settle();
    expect(undone).toEqual(['b']);
  });

  test('is the last of them, one after another', async () => {
    isOffline = true;
    store.load({
      technicians: [technicianOf('ana')],
      jobs: [jobOf('1', at(8, 9)), jobOf('2', at(8, 9))],
      unscheduledTotal: 0,
      onHoldTotal: 0,
    });
    await withoutAnswer();
    outbox.submit('2', { kind: 'move', intent: { kind: 'move', jobId: '2', window: at(14, 15) }, allowOverlap: false }, 1);
    sent.at(-1)!.fail(UNREACHABLE);
    await settle();
    outbox.submit('1', moveTo(12), 1);
    const taken: unknown[] = [];
    while (waitingNow().length > 0) {
      takeBackLast();
      taken.push([store.job('1')!.window, store.job('2')!.window]);
    }
    expect(taken).toEqual([
      [at(10, 11), at(14, 15)],
      [at(10, 11), at(8, 9)],
      [at(8, 9), at(8, 9)],
    ]);
  });
});

describe('nudges', () => {
  test('in quick succession are one command; each shows at once', () => {
    vi.useFakeTimers();
    outbox.submit('1', moveTo(8.25), 1, 400);
    vi.advanceTimersByTime(300);
    outbox.submit('1', moveTo(8.5), 1, 400);
    expect([sent.length, store.job('1')!.window]).toEqual([0, at(8.5, 9.5)]);
    vi.advanceTimersByTime(399);
    expect(sent).toHaveLength(0);
    vi.advanceTimersByTime(1);
    expect(sent.map(({ command }) => command.body)).toEqual([moveTo(8.5)]);
    vi.useRealTimers();
  });

  test('from lane to lane to lane show in the last one only', () => {
    const nudgeTo = (technicianId: string): CommandBody => ({
      kind: 'move',
      intent: { kind: 'move', jobId: '1', window: at(8, 9), technicianId, fromTechnicianId: 'ana' },
      allowOverlap: false,
    });
    vi.useFakeTimers();
    outbox.submit('1', nudgeTo('luis'), 1, 400);
    outbox.submit('1', nudgeTo('priya'), 1, 400);
    expect(store.job('1')!.crew).toEqual(['priya']);
    vi.useRealTimers();
  });

  test('back to where it began send nothing', () => {
    vi.useFakeTimers();
    outbox.submit('1', moveTo(8.25), 1, 400);
    outbox.withdraw('1');
    vi.advanceTimersByTime(1000);
    expect([sent.length, outbox.size(), store.view('1')!.isSaving]).toEqual([0, 0, false]);
    vi.useRealTimers();
  });
});
