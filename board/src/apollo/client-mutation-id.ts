const made = new Set<string>();

/**
 * The name of one action of a person. Make it once when they act and keep it through every retry: the API does what it names once.
 * (crypto.randomUUID is missing where a phone opens the board over plain HTTP on the shop's network.)
 */
export function newClientMutationId(): string {
  const id = randomId();
  made.add(id);
  return id;
}

/** The name of what follows from an action that has one: the same follows once. */
export function mutationIdAfter(id: string, what: string): string {
  const after = `${id}-${what}`;
  made.add(after);
  return after;
}

/** Whether a change that the feed tells of was made on this tab: one's own echo wears no ring and does not flash. */
export const isOwnMutation = (clientMutationId: string | null | undefined): boolean =>
  clientMutationId != null && made.has(clientMutationId);

function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
