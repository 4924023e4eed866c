import { createContext, use, useSyncExternalStore } from 'react';
import { liveStatus, serverNow } from './live-status';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let stopOffset: () => void = () => {};
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  for (const listener of [...listeners]) listener();
  schedule();
}

function schedule(): void {
  clearTimeout(timer);
  if (listeners.size) timer = setTimeout(tick, MINUTE - (serverNow() % MINUTE) + 20);
}

/** Wakes once at each full minute of the server's clock, when a sleeping tab is seen again, and when the server says that its clock is another. */
export function subscribeMinute(listener: () => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener('visibilitychange', tick);
    stopOffset = liveStatus.subscribeClock(tick);
  }
  listeners.add(listener);
  if (listeners.size === 1) schedule();
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
    stopOffset();
  };
}

/** The server's clock to the minute, epoch ms. Whoever derives a primitive from it renders only when that changes. */
export const minuteNow = (): number => Math.floor(serverNow() / MINUTE) * MINUTE;

/** What a screen takes for now. */
export interface MinuteClock {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => number;
}

export const serverMinutes: MinuteClock = { subscribe: subscribeMinute, now: minuteNow };

/** Another clock around what shows the past. */
export const ClockContext = createContext<MinuteClock>(serverMinutes);

export function useByMinute<T extends string | number | boolean>(read: (nowMs: number) => T): T {
  const clock = use(ClockContext);
  return useSyncExternalStore(clock.subscribe, () => read(clock.now()));
}
