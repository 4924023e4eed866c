import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

const storages = await Promise.all([
  getCurrentAuthContextAsyncLocalStorage(),
  getCurrentDBAdapterAsyncLocalStorage(),
  getRequestStateAsyncLocalStorage(),
]);
let callsUnderWay = 0;

/**
 * Every call of better-auth goes through here. It keeps what a call is about in AsyncLocalStorages, and before Node 24 one that has ever been
 * entered hooks every promise of the process from then on: a move took the server a sixth more. So they are shut while nobody is inside.
 */
export async function inAuthContext<Result>(call: () => Promise<Result>): Promise<Result> {
  callsUnderWay++;
  try {
    return await call();
  } finally {
    // Entering opens them again.
    if (--callsUnderWay === 0) for (const storage of storages) storage.disable();
  }
}
