const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether this could be one of our ids. What could not be is simply not found. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
