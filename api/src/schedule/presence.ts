import { randomUUID } from 'node:crypto';
import type { Bus } from '../platform/live/bus.js';
import { abortable } from '../platform/live/abortable.js';
import { pause } from '../platform/live/workspace-feed.js';
import { keyOf, PresenceRoom, type Screen } from './presence.rules.js';

const CHANNEL = 'presence';
/** No screen is told about more often, whatever it says, and none is told more often than that. */
const EVERY_MS = 100;
const LOOK_MS = 500;

type Message = { workspaceId: string; from: string } & ({ here: Screen } | { gone: Pick<Screen, 'userId' | 'sessionId'> });
type Who = Pick<Screen, 'userId' | 'sessionId'>;

/**
 * Who is at work on the schedule, on every node: said over the bus, kept in memory, never written. It may be lost or late; it is a hint,
 * and the next sign of life makes it good.
 */
export class Presence {
  private readonly rooms = new Map<string, PresenceRoom>();
  private readonly waiting = new Map<string, Set<() => void>>();
  /** Screens that spoke within the last tenth of a second, each with what they have said since. */
  private readonly speaking = new Map<string, Message | null>();
  private readonly node = randomUUID();
  private readonly closing = new AbortController();
  private readonly forgetBus: () => void;
  private readonly look: NodeJS.Timeout;

  constructor(
    private readonly bus: Bus,
    private readonly now: () => Date,
  ) {
    this.forgetBus = bus.subscribe(CHANNEL, (text) => {
      const message = JSON.parse(text) as Message;
      // Our own words come back late, when newer ones may have been said.
      if (message.from !== this.node) this.take(message);
    });
    this.look = setInterval(() => this.forgetSilent(), LOOK_MS).unref();
  }

  announce(workspaceId: string, screen: Screen): void {
    this.say({ workspaceId, from: this.node, here: screen }, keyOf(screen));
  }

  /** What this node last heard of a screen. */
  screen(workspaceId: string, who: Who): Screen | undefined {
    return this.rooms.get(workspaceId)?.screen(who);
  }

  leave(workspaceId: string, { userId, sessionId }: Who): void {
    const gone = { userId, sessionId };
    this.speaking.delete(`${workspaceId} ${keyOf(gone)}`);
    this.say({ workspaceId, from: this.node, gone }, keyOf(gone));
  }

  /** Everybody else, at once and after every change, at most ten times a second. Ends with `return()` or the node. */
  follow(workspaceId: string, own: Who): AsyncGenerator<Screen[]> {
    return abortable(this.closing.signal, (signal) => this.generate(workspaceId, own, signal));
  }

  /** How many screens this node knows of, in how many workspaces. */
  stats(): { rooms: number; screens: number } {
    return { rooms: this.rooms.size, screens: [...this.rooms.values()].reduce((sum, room) => sum + room.size, 0) };
  }

  close(): void {
    clearInterval(this.look);
    this.forgetBus();
    this.closing.abort();
  }

  private async *generate(workspaceId: string, own: Who, signal: AbortSignal): AsyncGenerator<Screen[]> {
    for (let last: string | null = null; !signal.aborted;) {
      const others = this.rooms.get(workspaceId)?.others(own) ?? [];
      const text = JSON.stringify(others);
      if (text === last) {
        await this.news(workspaceId, signal);
        continue;
      }
      yield others;
      last = text;
      await pause(EVERY_MS, signal);
    }
  }

  /** The first word goes out at once; what follows it within a tenth of a second goes out as one, the last. */
  private say(message: Message, key: string): void {
    this.take(message);
    const speaker = `${message.workspaceId} ${key}`;
    if (this.speaking.has(speaker)) return void this.speaking.set(speaker, message);
    this.bus.publish(CHANNEL, JSON.stringify(message));
    if ('gone' in message) return;
    this.speaking.set(speaker, null);
    setTimeout(() => {
      const next = this.speaking.get(speaker);
      this.speaking.delete(speaker);
      if (next) this.say(next, key);
    }, EVERY_MS).unref();
  }

  private take(message: Message): void {
    const { workspaceId } = message;
    const room = this.rooms.get(workspaceId) ?? new PresenceRoom();
    const isNews = 'here' in message ? room.hear(message.here, this.now().getTime()) : room.leave(message.gone);
    if (room.size > 0) this.rooms.set(workspaceId, room);
    else this.rooms.delete(workspaceId);
    if (isNews) this.wake(workspaceId);
  }

  private forgetSilent(): void {
    const now = this.now().getTime();
    for (const [workspaceId, room] of this.rooms) {
      const isNews = room.forgetSilent(now);
      if (room.size === 0) this.rooms.delete(workspaceId);
      if (isNews) this.wake(workspaceId);
    }
  }

  private news(workspaceId: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wakers = this.waiting.get(workspaceId) ?? new Set();
      this.waiting.set(workspaceId, wakers);
      const wake = () => {
        signal.removeEventListener('abort', wake);
        wakers.delete(wake);
        if (wakers.size === 0 && this.waiting.get(workspaceId) === wakers) this.waiting.delete(workspaceId);
        resolve();
      };
      wakers.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  private wake(workspaceId: string): void {
    for (const wake of [...(this.waiting.get(workspaceId) ?? [])]) wake();
  }
}
