/** Office people have no colour of their own; the same person always gets the same one of the two tokens. */
export function personColor(key: string): string {
  let sum = 0;
  for (const char of key) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
  return `var(--who-${(sum % 2) + 1})`;
}
