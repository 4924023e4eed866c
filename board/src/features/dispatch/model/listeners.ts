/** Listeners by key: waking one key never walks the others. */
export class Listeners<K> {
  private readonly byKey = new Map<K, Set<() => void>>();

  add(key: K, listener: () => void): () => void {
    const set = this.byKey.get(key) ?? new Set();
    this.byKey.set(key, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.byKey.get(key) === set) this.byKey.delete(key);
    };
  }

  has = (key: K): boolean => this.byKey.has(key);

  wake(key: K): void {
    for (const listener of [...(this.byKey.get(key) ?? [])]) listener();
  }
}
