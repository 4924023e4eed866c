import { useSyncExternalStore } from 'react';

export type LiveState = 'live' | 'catching-up' | 'offline';

export interface LiveStatus {
  readonly state: LiveState;
  /** When this state began, by this device's clock. */
  readonly since: Date;
  /** Server's clock minus this device's, in ms: `Date.now() + serverClockOffsetMs` is the server's now. */
  readonly serverClockOffsetMs: number;
  /** False while no screen follows the feed: then there is nothing to say. */
  readonly following: boolean;
}

let status: LiveStatus = { state: 'catching-up', since: new Date(), serverClockOffsetMs: 0, following: false };
const listeners = new Set<() => void>();
const clockListeners = new Set<() => void>();
let isClockExact = false;

function set(next: LiveStatus): void {
  status = next;
  for (const listener of listeners) listener();
}

/** A full second and the way here. */
const roughMs = 3_000;

function setOffset(serverClockOffsetMs: number): void {
  const jump = Math.abs(serverClockOffsetMs - status.serverClockOffsetMs);
  set({ ...status, serverClockOffsetMs });
  if (jump > 1_000) for (const listener of [...clockListeners]) listener();
}

export const liveStatus = {
  get: (): LiveStatus => status,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Repeating the present state keeps its `since`: "Offline since 9:41" must not creep forward with every failed attempt. */
  setState(state: LiveState, at: Date = new Date()): void {
    if (state !== status.state) set({ ...status, state, since: at });
  },
  setFollowing(following: boolean): void {
    if (following !== status.following) set({ ...status, following, state: 'catching-up', since: new Date() });
  },
  /** Takes the server's clock as read from an answer (`Board.now`) that has just arrived. */
  setServerClock(now: string, receivedAt: number = Date.now()): void {
    isClockExact = true;
    setOffset(Date.parse(now) - receivedAt);
  },
  /** Until then, the full second that any answer of the server names: enough not to open yesterday on a device whose clock is wrong. */
  setRoughServerClock(date: string | null): void {
    const offset = date === null ? NaN : Date.parse(date) - Date.now();
    if (!isClockExact && Math.abs(offset) > roughMs) setOffset(offset);
  },
  /** Wakes when the server's clock turns out to be another than was thought. */
  subscribeClock(listener: () => void): () => void {
    clockListeners.add(listener);
    return () => clockListeners.delete(listener);
  },
};

/** The live feed's state for this tab; re-renders when it changes. */
export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(liveStatus.subscribe, liveStatus.get);
}

/** The server's clock, ms since the epoch: late and overdue are judged by it. */
export function serverNow(): number {
  return Date.now() + status.serverClockOffsetMs;
}
