/** Work that an answer does not wait for (mails, clean-up); a clean stop waits for it. */
export class Background {
  readonly #running = new Set<Promise<unknown>>();

  constructor(private readonly onError: (error: unknown) => void) {}

  run(work: Promise<unknown>): void {
    const settled: Promise<unknown> = work.catch(this.onError).finally(() => this.#running.delete(settled));
    this.#running.add(settled);
  }

  /** Resolves when nothing is left, also of what was added meanwhile. */
  async drain(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
