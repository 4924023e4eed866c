import { createClient } from 'graphql-ws';
import type { FeedBatch, FeedSink } from './live-feed-follower';

const pingEveryMs = 10_000;
const pongWithinMs = 5_000;
const ackWithinMs = 10_000;

/**
 * One attempt at one subscription on a socket of its own: never retried here, so the follower alone decides when to try again and from
 * which cursor (graphql-ws would silently re-send the first one).
 */
export function openFeedSocket<Event>(request: { query: string; after: string }, sink: FeedSink<Event>): () => void {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const ackTimer = setTimeout(() => client.terminate(), ackWithinMs);
  const client = createClient({
    url: location.origin.replace(/^http/, 'ws') + '/graphql',
    retryAttempts: 0,
    keepAlive: pingEveryMs,
    on: {
      connected: () => {
        clearTimeout(ackTimer);
        sink.connected();
      },
      // A link that died without a word (sleep, a tunnel) sends no close: only a missing pong tells.
      ping: (received) => {
        if (!received) pongTimer = setTimeout(() => client.terminate(), pongWithinMs);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
      closed: () => {
        clearTimeout(ackTimer);
        clearTimeout(pongTimer);
      },
    },
  });
  const payload = { query: request.query, variables: { after: request.after } };
  const unsubscribe = client.subscribe<{ jobEvents: FeedBatch<Event> }>(payload, {
    next: (result) => (result.data && !result.errors?.length ? sink.batch(result.data.jobEvents) : sink.ended(result.errors)),
    error: (error) => sink.ended(error),
    complete: () => sink.ended(undefined),
  });
  return () => {
    clearTimeout(ackTimer);
    clearTimeout(pongTimer);
    unsubscribe();
    // It rejects where the attempt never came to a connection: there is nothing to close then.
    Promise.resolve(client.dispose()).catch(() => {});
  };
}
