export const IMAGE_KINDS = ['JPEG', 'PNG', 'WebP', 'AVIF', 'HEIC'] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];

/** So many first bytes tell every kind apart. */
export const HEAD_BYTES = 32;

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** What a file is by its first bytes, whatever its name or sender says; null for what is no photo. */
export function imageKindOf(head: Buffer): ImageKind | null {
  const text = (start: number, end: number): string => head.toString('latin1', start, end);
  if (text(0, 3) === '\xff\xd8\xff') return 'JPEG';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'PNG';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'WebP';
  if (text(4, 8) !== 'ftyp') return null;
  // The major brand may be the container's general one: what is inside then stands among the compatible brands.
  const brands = [text(8, 12), ...[16, 20, 24, 28].map((at) => text(at, at + 4))];
  if (brands.includes('avif') || brands.includes('avis')) return 'AVIF';
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'HEIC' : null;
}
