/** NUL cannot be stored and a lone surrogate is no character: neither is text. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}
