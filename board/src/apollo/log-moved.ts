type Listener = (entities: readonly string[] | null) => void;

const listeners = new Set<Listener>();

/**
 * Something was committed in the workspace, as the page's feed has just heard. For what is shown over a page and follows no feed of its own.
 * Told with what was changed besides jobs, as `Plan` or `Technician`; null where the page's feed does not say.
 */
export function onLogMoved(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellLogMoved(entities: readonly string[] | null): void {
  for (const listener of listeners) listener(entities);
}
