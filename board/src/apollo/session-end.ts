export type SessionEndReason = 'signed-out' | 'access-removed';

let ended: SessionEndReason | null = null;
let isAccessInDoubt = false;
const listeners = new Set<() => void>();

/** Called by whoever learns it first: the socket's close code, or an answer that says UNAUTHENTICATED. The first reason stays. */
export function reportSessionEnded(reason: SessionEndReason): void {
  if (ended) return;
  ended = isAccessInDoubt ? 'access-removed' : reason;
  for (const listener of listeners) listener();
}

/** From a change of rights until the new ones have let us in, being refused means that they are gone. */
export function doubtAccess(isInDoubt: boolean): void {
  isAccessInDoubt = isInDoubt;
}

export const sessionEnd = {
  get: (): SessionEndReason | null => ended,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
