const formats = new Map<string, Intl.NumberFormat>();

/** `1,204`: a whole number in the workspace's locale. */
export function countWords(count: number, locale: string): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(count);
}
