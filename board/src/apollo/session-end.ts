export type SessionEndReason = 'signed-out' | 'access-removed';

let ended: SessionEndReason | null = null;
const listeners = new Set<() => void>();

/** Called by whoever learns it first: the socket's close code, or an answer that says UNAUTHENTICATED. The first reason stays. */
export function reportSessionEnded(reason: SessionEndReason): void {
  if (ended) return;
  ended = reason;
  for (const listener of listeners) listener();
}

export const sessionEnd = {
  get: (): SessionEndReason | null => ended,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
