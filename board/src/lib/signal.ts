/** Those who want to hear of a change; `subscribe` as useSyncExternalStore takes it. */
export class Signal {
  private readonly all = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.all.add(listener);
    return () => this.all.delete(listener);
  };

  tell(): void {
    for (const listener of this.all) listener();
  }
}
