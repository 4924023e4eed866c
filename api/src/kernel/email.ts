const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/;

/** One mailbox at a host with a dot in its name: no list, no display name. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}
