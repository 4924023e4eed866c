/**
 * What graphql-ws takes for a subscription's events while they are written to the socket by somebody else: it yields nothing, ends when
 * `run` ends and stops it on `return()`. graphql-ws keeps the ids, the errors and the `complete` message.
 */
export function directStream(stream: AbortController, run: (signal: AbortSignal) => Promise<void>): AsyncGenerator<never, void> {
  let running: Promise<void> | null = null;
  return {
    async next() {
      // Not before it is asked for: an operation that was completed meanwhile is never asked.
      running ??= run(stream.signal);
      await running;
      return { done: true, value: undefined };
    },
    async return() {
      stream.abort();
      await running?.catch(() => undefined);
      return { done: true, value: undefined };
    },
    async throw(error) {
      stream.abort();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  } as AsyncGenerator<never, void>;
}
