/** Access that ended: one session (signed out, password changed), or a member of a workspace whose role changed or who was removed. */
export type Revocation = { sessionId: string } | { userId: string; workspaceId: string };

/** Tells those who keep something open or cached for a person. Listeners run at once and in order; each must not throw. */
export class Revocations {
  readonly #listeners = new Set<(revocation: Revocation) => void>();

  /** @returns how to stop listening */
  listen(listener: (revocation: Revocation) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  publish(revocation: Revocation): void {
    for (const listener of [...this.#listeners]) listener(revocation);
  }
}
