type Fields = Record<string, unknown>;
export type KnownJobs = Map<string, { version: number; fields: Fields }>;

const remembered = 5000;

/**
 * Walks an answer and puts the newest known fields into every job that is older than one seen before; remembers the jobs that are
 * newer. Fields that the newer state did not carry stay as they came: nothing better is known of them.
 */
export function keepNewestJobs<T>(known: KnownJobs, value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => keepNewestJobs(known, item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, keepNewestJobs(known, field as unknown)]));
  return (isJob(fields) ? newestOf(known, fields) : fields) as T;
}

function isJob(fields: Fields): fields is Fields & { id: string; version: number } {
  return fields['__typename'] === 'Job' && typeof fields['id'] === 'string' && typeof fields['version'] === 'number';
}

function newestOf(known: KnownJobs, incoming: Fields & { id: string; version: number }): Fields {
  const before = known.get(incoming.id);
  if (before && before.version > incoming.version) {
    return Object.fromEntries(Object.entries(incoming).map(([name, field]) => [name, name in before.fields ? before.fields[name] : field]));
  }
  const fields = before?.version === incoming.version ? { ...before.fields, ...incoming } : incoming;
  known.delete(incoming.id); // Re-inserted at the end: the map is in order of use and forgets its oldest.
  known.set(incoming.id, { version: incoming.version, fields });
  if (known.size > remembered) known.delete(known.keys().next().value!);
  return incoming;
}
