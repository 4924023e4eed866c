/** Text as searches compare it: no case, no accents. `Élan Жук` finds `elan жук`. Digits and punctuation stay. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** One folded line to search in. Phone numbers are added as bare digits, so that `5125550143` finds `(512) 555-0143`. */
export function searchText(parts: readonly (string | null | undefined)[], phones: readonly (string | null | undefined)[] = []): string {
  const digits = phones.map((phone) => phone?.replace(/\D+/g, ''));
  return [...parts, ...digits]
    .filter((part) => part)
    .map((part) => fold(part as string))
    .join(' ');
}
