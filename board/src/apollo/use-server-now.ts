import { useSyncExternalStore } from 'react';
import { liveStatus, serverNow } from './live-status';

const everyMs = 15_000;
const listeners = new Set<() => void>();
let shown = 0;
let stopOffset: () => void = () => {};
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, everyMs);
  if (listeners.size === 1) stopOffset = liveStatus.subscribeClock(tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    stopOffset();
    timer = undefined;
  };
}

function tick(): void {
  shown = serverNow();
  for (const listener of listeners) listener();
}

// Between two ticks the same value, or React would render for ever; the first reader gets the time as it is.
function read(): number {
  if (Math.abs(serverNow() - shown) > 2 * everyMs) shown = serverNow();
  return shown;
}

/** The server's now in ms, renewed every quarter of a minute: enough for words in minutes. */
export function useServerNow(): number {
  return useSyncExternalStore(subscribe, read);
}
