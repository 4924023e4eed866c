/** Rows of the workspace by the key or the name that a file calls them; the key wins. */
export class ReferenceBook<Known extends { name: string }> {
  private readonly byKey = new Map<string, Known>();
  private readonly byName = new Map<string, Known | null>();

  constructor(known: readonly Known[], keyOf: (row: Known) => string | null) {
    for (const row of known) {
      const key = keyOf(row);
      if (key !== null) this.byKey.set(key, row);
      this.byName.set(row.name, this.byName.has(row.name) ? null : row);
    }
  }

  /** 'SEVERAL' when the name alone does not say which. */
  find(written: string): Known | 'NONE' | 'SEVERAL' {
    const found = this.byKey.get(written) ?? this.byName.get(written);
    if (found === undefined) return 'NONE';
    return found ?? 'SEVERAL';
  }
}
