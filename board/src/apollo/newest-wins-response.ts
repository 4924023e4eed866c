type Fields = Record<string, unknown>;
export type KnownJobs = Map<string, { version: number; fields: Fields }>;

const remembered = 5000;

/**
 * Walks an answer and puts the newest known fields into every job that is older than one seen before; remembers the jobs that are
 * newer. Fields that the newer state did not carry stay as they came: nothing better is known of them.
 */
export function keepNewestJobs<T>(known: KnownJobs, value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Fields;
  let fields = given;
  // Copied only where something is put in: a board has thousands of parts, and nearly all stay as they came.
  for (const name of Object.keys(given)) {
    const kept = keepNewestJobs(known, given[name]);
    if (kept === given[name]) continue;
    if (fields === given) fields = (Array.isArray(given) ? [...given] : { ...given }) as Fields;
    fields[name] = kept;
  }
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
