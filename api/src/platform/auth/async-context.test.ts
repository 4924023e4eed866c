import { AsyncLocalStorage } from 'node:async_hooks';
import { getRequestStateAsyncLocalStorage, runWithRequestState } from '@better-auth/core/context';
import { describe, expect, test } from 'vitest';
import { inAuthContext } from './async-context.js';

/** A hooked promise carries the ids of its async resources. */
const promisesAreHooked = (): boolean => Object.getOwnPropertySymbols(Promise.resolve()).length > 0;
// From Node 24 on, contexts cost promises nothing.
const hooksPromises = ((): boolean => {
  const storage = new AsyncLocalStorage<number>();
  const hooked = storage.run(1, promisesAreHooked);
  storage.disable();
  return hooked;
})();

/** As better-auth does in each of its calls. */
const call = (work: () => Promise<void>): Promise<void> =>
  inAuthContext(async () => {
    await runWithRequestState(new WeakMap(), work);
  });

describe("better-auth's contexts", () => {
  test('hold through a call, also beside others, and hook no promise after the last', async () => {
    const state = await getRequestStateAsyncLocalStorage();
    let endSlowOne!: () => void;
    const slowMayEnd = new Promise<void>((resolve) => (endSlowOne = resolve));
    const slow = call(async () => {
      await slowMayEnd;
      expect(state.getStore()).toBeInstanceOf(WeakMap);
    });
    await call(async () => expect(promisesAreHooked()).toBe(hooksPromises));
    expect(promisesAreHooked()).toBe(hooksPromises);

    endSlowOne();
    await slow;
    expect(promisesAreHooked()).toBe(false);
  });

  test('are shut after a call that fails', async () => {
    await expect(call(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(promisesAreHooked()).toBe(false);
  });
});
