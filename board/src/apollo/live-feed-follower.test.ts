import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followFeed, type FeedBatch, type FeedSink } from './live-feed-follower';

type Event = { id: string };

/** The other end of the socket: what the client asked for, and what a server may say. */
class FakeServer {
  readonly asked: string[] = [];
  sink!: FeedSink<Event>;
  open = 0;
  connect = (after: string, sink: FeedSink<Event>) => {
    this.asked.push(after);
    this.sink = sink;
    this.open += 1;
    return () => {
      this.open -= 1;
    };
  };
  send(from: string, to: string, ...ids: string[]) {
    this.sink.batch({ from, to, resync: null, events: ids.map((id) => ({ id })) });
  }
}

function follow(overrides: Partial<Parameters<typeof followFeed<Event>>[0]> = {}) {
  const server = new FakeServer();
  const applied: string[] = [];
  const states: string[] = [];
  const ended: string[] = [];
  const resyncs: string[] = [];
  let cursor = 'c0';
  const feed = followFeed<Event>({
    getCursor: () => cursor,
    onBatch: (events) => applied.push(...events.map(({ id }) => id)),
    onResync: async (reason) => {
      resyncs.push(reason);
      cursor = 'fresh';
    },
    onRevoked: (reason) => ended.push(reason),
    onState: (state) => {
      if (states.at(-1) !== state) states.push(state);
    },
    connect: server.connect,
    random: () => 1,
    ...overrides,
  });
  return { server, applied, states, ended, resyncs, feed };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('LIVE the feed joins on', () => {
  test('starts from the cursor of the rows on the screen and moves with every batch', () => {
    const { server, applied, feed } = follow();
    server.sink.connected();
    server.send('c0', 'c2', 'a', 'b');
    server.send('c2', 'c3', 'c');
    expect(server.asked).toEqual(['c0']);
    expect(applied).toEqual(['a', 'b', 'c']);
    expect(feed.position()).toBe('c3');
  });

  test('comes back from where it is, never from the first cursor', () => {
    const { server, applied } = follow();
    server.sink.connected();
    server.send('c0', 'c2', 'a');
    server.sink.ended(undefined);
    vi.advanceTimersByTime(10_000);
    server.sink.connected();
    server.send('c2', 'c3', 'b');
    expect(server.asked).toEqual(['c0', 'c2']);
    expect(applied).toEqual(['a', 'b']);
  });

  test('a batch with a gap before it is not applied: it asks again from its own position', () => {
    const { server, applied, feed } = follow();
    server.sink.connected();
    server.send('c0', 'c1', 'a');
    server.send('c5', 'c6', 'lost');
    expect(applied).toEqual(['a']);
    expect(feed.position()).toBe('c1');
    expect(server.asked).toEqual(['c0', 'c1']);
    server.send('c1', 'c6', 'b', 'lost');
    expect(applied).toEqual(['a', 'b', 'lost']);
  });

  test('a batch that was applied already is not applied twice', () => {
    const { server, applied } = follow();
    server.sink.connected();
    server.send('c0', 'c1', 'a');
    server.send('c0', 'c1', 'a');
    expect(applied).toEqual(['a']);
  });

  test('an empty batch moves the position', () => {
    const { server, feed } = follow();
    server.sink.connected();
    server.send('c0', 'c9');
    expect(feed.position()).toBe('c9');
  });

  test('what an abandoned connection still says is ignored', () => {
    const { server, applied } = follow();
    const before = server.sink;
    before.connected();
    before.ended(undefined);
    vi.advanceTimersByTime(10_000);
    before.batch({ from: 'c0', to: 'c1', resync: null, events: [{ id: 'ghost' }] });
    before.ended({ code: 4401 });
    expect(applied).toEqual([]);
    expect(server.open).toBe(1);
  });

  test('an exception while a batch is applied does not move the position over it', () => {
    const { server, feed } = follow({
      onBatch: () => {
        throw new Error('a broken screen');
      },
    });
    server.sink.connected();
    expect(() => server.send('c0', 'c1', 'a')).toThrow('a broken screen');
    expect(feed.position()).toBe('c0');
  });
});

describe('LIVE the feed never gives up', () => {
  test('tries again for ever, with a pause that grows up to a limit', () => {
    const { server } = follow();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 40; attempt++) {
      const tries = server.asked.length;
      server.sink.ended(new Error('refused'));
      let waited = 0;
      while (server.asked.length === tries) {
        vi.advanceTimersByTime(50);
        waited += 50;
        expect(waited).toBeLessThan(8_100);
      }
      pauses.push(waited);
    }
    expect(server.asked).toHaveLength(41);
    expect(pauses[0]).toBeLessThanOrEqual(350);
    expect(pauses.at(-1)).toBeGreaterThan(7_000);
  });

  test('spreads the screens: the pause lies between half of its ceiling and all of it', () => {
    const early = follow({ random: () => 0 });
    const late = follow({ random: () => 1 });
    for (const { server } of [early, late]) server.sink.ended(undefined);
    vi.advanceTimersByTime(160);
    expect(early.server.asked).toHaveLength(2);
    expect(late.server.asked).toHaveLength(1);
  });

  test('goes on at once when it is woken', () => {
    const { server, feed } = follow();
    for (let attempt = 0; attempt < 8; attempt++) {
      server.sink.ended(undefined);
      feed.wake();
    }
    expect(server.asked).toHaveLength(9);
  });

  test('a wake does not open a second connection beside a working one', () => {
    const { server, feed } = follow();
    feed.wake();
    server.sink.connected();
    feed.wake();
    expect(server.open).toBe(1);
    expect(server.asked).toHaveLength(1);
  });

  test('after closing nothing is tried or applied', () => {
    const { server, applied, feed } = follow();
    server.sink.connected();
    feed.close();
    server.send('c0', 'c1', 'a');
    server.sink.ended(undefined);
    vi.advanceTimersByTime(60_000);
    expect(applied).toEqual([]);
    expect(server.asked).toHaveLength(1);
    expect(server.open).toBe(0);
  });
});

describe('LIVE what the screen says of it', () => {
  test('connected and quiet is live; a short loss is catching up, a long one offline', () => {
    const { server, states } = follow();
    server.sink.connected();
    expect(states).toEqual(['catching-up']);
    vi.advanceTimersByTime(500);
    expect(states).toEqual(['catching-up', 'live']);
    server.sink.ended(undefined);
    expect(states.at(-1)).toBe('catching-up');
    vi.advanceTimersByTime(2_500);
    expect(states.at(-1)).toBe('offline');
    server.sink.connected();
    server.send('c0', 'c1', 'a');
    expect(states.slice(-2)).toEqual(['catching-up', 'live']);
  });

  test('"offline since" is when the connection was lost, not when that was noticed', () => {
    vi.setSystemTime('2026-11-24T15:41:00Z');
    let since: Date | undefined;
    const { server } = follow({
      onState: (state, at) => {
        if (state === 'offline') since = at;
      },
    });
    server.sink.connected();
    server.sink.ended(undefined);
    for (let attempt = 0; attempt < 5; attempt++) {
      vi.advanceTimersByTime(9_000);
      server.sink.ended(undefined);
    }
    expect(since?.toISOString()).toBe('2026-11-24T15:41:00.000Z');
  });

  test('is not live while a backlog comes in whole pages', () => {
    const { server, states } = follow();
    server.sink.connected();
    const page = Array.from({ length: 200 }, (_, n) => `e${n}`);
    server.send('c0', 'c200', ...page);
    vi.advanceTimersByTime(300);
    server.send('c200', 'c400', ...page);
    expect(states).toEqual(['catching-up']);
    server.send('c400', 'c401', 'last');
    expect(states.at(-1)).toBe('live');
  });

  test('a device that knows it has no network is offline at once', () => {
    const { server, states, feed } = follow();
    server.sink.connected();
    feed.drop();
    expect(states.at(-1)).toBe('offline');
    expect(server.open).toBe(0);
  });
});

describe('LIVE resync', () => {
  const resync = (reason: 'CURSOR_TOO_OLD'): FeedBatch<Event> => ({ from: 'c0', to: 'c9', resync: reason, events: [] });
  const settle = () => vi.advanceTimersByTimeAsync(0);

  test('reads the rows again and follows from their cursor', async () => {
    const { server, resyncs, feed } = follow();
    server.sink.connected();
    server.sink.batch(resync('CURSOR_TOO_OLD'));
    await settle();
    expect(resyncs).toEqual(['CURSOR_TOO_OLD']);
    expect(server.asked).toEqual(['c0', 'fresh']);
    expect(feed.position()).toBe('fresh');
    expect(server.open).toBe(1);
  });

  test('tries the rows again when reading them fails', async () => {
    let failures = 2;
    const { server } = follow({
      onResync: async () => {
        if (failures-- > 0) throw new Error('offline');
      },
    });
    server.sink.batch(resync('CURSOR_TOO_OLD'));
    await settle();
    expect(server.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(failures).toBe(-1);
    expect(server.asked).toHaveLength(2);
  });

  test('a log that never joins on is read afresh instead of asked for ever', async () => {
    const { server, resyncs } = follow();
    for (let n = 0; n < 3; n++) server.send('elsewhere', 'c9', 'x');
    await settle();
    expect(resyncs).toEqual(['CURSOR_UNKNOWN']);
  });

  test('a cursor that the API cannot read leads to a resync, not to a loop', async () => {
    const { server, resyncs } = follow();
    server.sink.ended([{ message: 'Bad cursor', extensions: { code: 'BAD_INPUT' } }]);
    await settle();
    expect(resyncs).toEqual(['CURSOR_UNKNOWN']);
  });
});

describe('LIVE the end of a session', () => {
  test.each([
    { close: { code: 4401 }, connected: true, reason: 'signed-out' },
    { close: { code: 4403 }, connected: false, reason: 'signed-out' },
    { close: { code: 4403, reason: 'Your session has ended' }, connected: true, reason: 'signed-out' },
    { close: [{ extensions: { code: 'UNAUTHENTICATED' } }], connected: true, reason: 'signed-out' },
  ])('close $close.code, connected $connected: $reason, and no more tries', ({ close, connected, reason }) => {
    const { server, ended } = follow();
    if (connected) server.sink.connected();
    server.sink.ended(close);
    vi.advanceTimersByTime(60_000);
    expect(ended).toEqual([reason]);
    expect(server.asked).toHaveLength(1);
  });

  test('changed rights: the rows are read with the new ones, and the feed goes on', async () => {
    const { server, ended, resyncs, applied } = follow();
    server.sink.connected();
    server.sink.ended({ code: 4403 });
    await vi.advanceTimersByTimeAsync(0);
    expect(resyncs).toEqual(['ACCESS_CHANGED']);
    expect(server.asked).toEqual(['c0', 'fresh']);
    server.sink.connected();
    server.send('fresh', 'c9', 'x');
    expect(applied).toEqual(['x']);
    expect(ended).toEqual([]);
    server.sink.ended({ code: 4403 }); // Changed once more, later: as good as the first time.
    await vi.advanceTimersByTimeAsync(0);
    expect(resyncs).toEqual(['ACCESS_CHANGED', 'ACCESS_CHANGED']);
  });

  test.each([
    { how: 'the door', refuse: ({ server }: ReturnType<typeof follow>) => server.sink.ended({ code: 4403 }) },
    {
      how: 'a second close',
      refuse: ({ server }: ReturnType<typeof follow>) => (server.sink.connected(), server.sink.ended({ code: 4403 })),
    },
  ])('rights that are gone: refused at $how after the change, it ends', async ({ refuse }) => {
    const it = follow();
    it.server.sink.connected();
    it.server.sink.ended({ code: 4403 });
    await vi.advanceTimersByTimeAsync(0);
    refuse(it);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(it.ended).toEqual(['access-removed']);
    expect(it.server.asked).toHaveLength(2);
  });

  test('rights that are gone: the rows are refused', async () => {
    const refusal = new CombinedGraphQLErrors({ data: null, errors: [{ message: 'No', extensions: { code: 'FORBIDDEN' } }] });
    const { server, ended } = follow({ onResync: () => Promise.reject(refusal) });
    server.sink.connected();
    server.sink.ended({ code: 4403 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended).toEqual(['access-removed']);
    expect(server.asked).toHaveLength(1);
  });

  test.each([1000, 1001, 1006, 1011, 4400, 4408, 4429, 4500])('close %i is a loss like any other', (code) => {
    const { server, ended } = follow();
    server.sink.connected();
    server.sink.ended({ code });
    vi.advanceTimersByTime(10_000);
    expect(ended).toEqual([]);
    expect(server.asked).toHaveLength(2);
  });
});
