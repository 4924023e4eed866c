import { createHash } from 'node:crypto';

/** A hash of what an answer says: the order of keys and of lists of things with ids does not count, nor how an instant is written. */
export function contentHash(value) {
  return createHash('sha256')
    .update(JSON.stringify(normal(value)))
    .digest('hex');
}

function normal(value) {
  if (Array.isArray(value)) {
    const items = value.map(normal);
    return items.every((item) => item?.id !== undefined) ? items.sort((a, b) => (a.id < b.id ? -1 : 1)) : items;
  }
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, normal(value[key])]),
    );
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|\+00:00)$/.test(value)) return new Date(value).toISOString();
  return value;
}
