/**
 * An async generator that ends at once. A plain one that is parked on a promise sees `return()` only after that promise, which may be
 * hours away: here `return()` fires the signal that the generator's waiting listens to, and so does `parent`.
 */
export function abortable<Value>(parent: AbortSignal, generate: (signal: AbortSignal) => AsyncGenerator<Value>): AsyncGenerator<Value> {
  const ending = new AbortController();
  const end = () => ending.abort();
  parent.addEventListener('abort', end, { once: true });
  if (parent.aborted) end();
  const inner = generate(ending.signal);
  const finish = () => {
    parent.removeEventListener('abort', end);
    end();
  };
  return {
    async next() {
      const result = await inner.next();
      if (result.done) finish();
      return result;
    },
    async return(value) {
      finish();
      return inner.return(value);
    },
    async throw(error) {
      finish();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
