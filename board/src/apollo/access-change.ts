const listeners = new Set<() => void>();

/** The socket was closed because the viewer's rights are others now: who they are has to be asked again. */
export function reportAccessChanged(): void {
  for (const listener of [...listeners]) listener();
}

/** Returns how to stop listening. */
export function onAccessChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
