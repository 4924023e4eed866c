import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Listeners, type Bus } from '../platform/live/bus.js';
import { Presence } from './presence.js';
import type { Screen } from './presence.rules.js';

/** Longer than this PostgreSQL carries no message. */
const NOTIFY_BYTES = 8_000;

/** Carries to everybody at once, the sender too, as both real ones do. */
class WireBus implements Bus {
  readonly messages: string[] = [];
  private readonly listeners = new Listeners((error) => {
    throw error;
  });
  publish(channel: string, message: string): void {
    this.messages.push(message);
    this.listeners.tell(channel, message);
  }
  subscribe(channel: string, listener: (message: string) => void): () => void {
    return this.listeners.add(channel, listener);
  }
  async start(): Promise<void> {}
  async close(): Promise<void> {}
}

const screen = (userId: string, more: Partial<Screen> = {}): Screen => ({
  ...{ sessionId: 'a', userId, name: userId, color: '#0b7a7c', day: '2026-03-10' },
  ...{ draggingJobId: null, overTechnicianId: null, overWindow: null, ...more },
});
const hand = (minute: number): Partial<Screen> => ({
  draggingJobId: 'job',
  overWindow: { start: `2026-03-10T10:${String(minute % 60).padStart(2, '0')}:00.000Z`, end: `2026-03-10T12:00:${minute}` },
});
const NOBODY = { userId: '', sessionId: '' };
const settled = () => vi.advanceTimersByTimeAsync(0);

let bus: WireBus;
let [here, there]: Presence[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  bus = new WireBus();
  [here, there] = [new Presence(bus, () => new Date()), new Presence(bus, () => new Date())];
});
afterEach(() => {
  here!.close();
  there!.close();
  vi.useRealTimers();
});

describe('presence over a bus', () => {
  test('R28.9 a hundred words in a second are at most ten on the bus and ten to each screen, and the last one is among them', async () => {
    const frames: Screen[][] = [];
    const stream = there!.follow('shop', NOBODY);
    void (async () => {
      for await (const screens of stream) frames.push(screens);
    })();
    await settled();
    expect(frames).toEqual([[]]);
    await vi.advanceTimersByTimeAsync(100);
    for (let word = 0; word < 99; word++) {
      here!.announce('shop', screen('dana', hand(word)));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(bus.messages.length).toBeLessThanOrEqual(10);
    expect(frames.length - 1).toBeLessThanOrEqual(10);
    expect(frames.length).toBeGreaterThan(8);
    await vi.advanceTimersByTimeAsync(200);
    expect(frames.at(-1)).toEqual([screen('dana', hand(98))]);
    await stream.return(undefined);
  });

  test('R28.8 who leaves is gone at once on every node, also with a word still held back; who falls silent after ten seconds', async () => {
    here!.announce('shop', screen('dana'));
    here!.announce('shop', screen('dana', hand(1)));
    here!.announce('shop', screen('theo'));
    expect(there!.stats()).toEqual({ rooms: 1, screens: 2 });
    here!.leave('shop', screen('dana'));
    expect(there!.screen('shop', screen('dana'))).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([here!.stats(), there!.stats()]).toEqual([
      { rooms: 1, screens: 1 },
      { rooms: 1, screens: 1 },
    ]);
    await vi.advanceTimersByTimeAsync(9_500);
    expect([here!.stats(), there!.stats()]).toEqual([
      { rooms: 0, screens: 0 },
      { rooms: 0, screens: 0 },
    ]);
  });

  test('R28.7 a node’s own words come back from the bus too late to be taken for newer ones', async () => {
    const late: string[] = [];
    vi.spyOn(bus, 'publish').mockImplementation((_channel, message) => void late.push(message));
    here!.announce('shop', screen('dana', hand(1)));
    here!.announce('shop', screen('dana', hand(2)));
    vi.restoreAllMocks();
    for (const message of late) bus.publish('presence', message);
    expect(here!.screen('shop', screen('dana'))).toEqual(screen('dana', hand(2)));
  });

  test('R28.10 the longest word fits into a notification of PostgreSQL', () => {
    const uuid = '0199aaaa-0000-7000-8000-000000000000';
    const [name, sessionId] = ['🧑‍🔧'.repeat(64), '\u0001'.repeat(64)];
    here!.announce(uuid, {
      ...screen(uuid, { sessionId, name: [...name].slice(0, 64).join(''), draggingJobId: uuid, overTechnicianId: uuid }),
      overWindow: { start: '2026-03-10T10:00:00.000Z', end: '2026-03-10T12:00:00.000Z' },
    });
    expect(Buffer.byteLength(`presence\n${bus.messages[0]}`)).toBeLessThan(NOTIFY_BYTES);
  });

  test('R28.7 a stream that ends leaves nobody waiting, and other workspaces wake nobody', async () => {
    const stream = here!.follow('shop', NOBODY);
    expect((await stream.next()).value).toEqual([]);
    const next = stream.next();
    let isAnswered = false;
    void next.then(() => (isAnswered = true));
    here!.announce('another shop', screen('dana'));
    await vi.advanceTimersByTimeAsync(500);
    expect(isAnswered).toBe(false);
    await stream.return(undefined);
    expect((await next).done).toBe(true);
  });
});
