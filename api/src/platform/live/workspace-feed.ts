import type { EventBatch } from './event-batch.js';
import type { FeedReader } from './feed-reader.js';

/** A batch with nothing in it, now and then, so that a viewer who sees little does not fall behind the horizon. */
export const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1_000;

/**
 * One viewer's stream as a plain async generator, for any GraphQL executor. The first batch comes at once, even when empty: it says that
 * the stream stands. Ends when `signal` fires, after a batch with `resync`, or with AccessEnded.
 */
export async function* workspaceFeed(reader: FeedReader, signal: AbortSignal, heartbeatMs = HEARTBEAT_MS): AsyncGenerator<EventBatch> {
  let due = 0;
  while (!signal.aborted) {
    const batch = await pullPatiently(reader, signal);
    if (signal.aborted) return;
    const silentTooLong = Date.now() >= due && reader.position >= reader.log.last && (due === 0 || reader.position > reader.sent);
    if (batch || silentTooLong) {
      yield batch ?? reader.cover();
      reader.delivered();
      due = Date.now() + heartbeatMs;
      if (batch?.resync) return;
    }
    await reader.log.news(reader.position, signal, Math.max(0, due - Date.now()) || heartbeatMs);
  }
}

/** A database that is away for a moment ends nobody's stream: the same page is asked for again until it comes. */
export async function pullPatiently(reader: FeedReader, signal: AbortSignal, until?: number): Promise<EventBatch | null> {
  for (;;) {
    try {
      return await reader.pull(until);
    } catch (error) {
      if (signal.aborted || !isOutage(error)) throw error;
      await pause(RETRY_MS, signal);
    }
  }
}

/** Resolves after `ms` or when `signal` fires. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}

const CONNECTION_LOST = /^(08|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;

/** The database is not there, as opposed to an answer that we do not like. */
export function isOutage(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return CONNECTION_LOST.test(code ?? '') || /Connection terminated|timeout exceeded when trying to connect/.test(message ?? '');
}
