import { Signal } from '../lib/signal';

/** Keys that the viewer has changed: from what a shortcut is registered with to what is pressed instead. */
export type KeyChanges = Readonly<Record<string, string>>;

/** A letter, digit or sign, alone, with Alt, or one after another: what somebody who dictates may set off without meaning to. */
const PLAIN = /^\S( \S)*$/u;
const CHOOSABLE = /^(alt\+)?(shift\+)?\S$/u;

const signal = new Signal();
let changes: KeyChanges = {};

export const keymap = {
  subscribe: signal.subscribe,
  current: (): KeyChanges => changes,
  set(next: KeyChanges): void {
    changes = next;
    signal.tell();
  },
};

/** What is pressed for a shortcut that is registered with these keys. */
export const pressedFor = (keys: string): string => changes[keys] ?? keys;

/** Keys with Ctrl or ⌘, and those of a part that has the focus (Enter, arrows), are as everywhere and stay. */
export const isChangeable = (keys: string): boolean => PLAIN.test(keys);

/** Kept settings as changes; what makes no sense is left out. */
export function readKeyChanges(kept: unknown): KeyChanges {
  if (typeof kept !== 'object' || kept === null) return {};
  const sound = Object.entries(kept).filter(
    ([from, to]) => isChangeable(from) && typeof to === 'string' && CHOOSABLE.test(to) && from !== to,
  );
  return Object.fromEntries(sound) as KeyChanges;
}

export type Choice = { readonly keys: string } | { readonly problem: string };

/** A press as the new key of a shortcut, or why it cannot be: in words that say what to do. */
export function chooseKey(press: string, own: string, others: readonly { readonly keys: string; readonly label: string }[]): Choice {
  if (!CHOOSABLE.test(press)) return { problem: 'Press a letter, digit or sign, alone or with Alt.' };
  const taken = others.find(({ keys }) => keys !== own && isSameStart(pressedFor(keys), press));
  return taken ? { problem: `Already “${taken.label}”. Press another key.` } : { keys: press };
}

/** Of "G J" the G is taken as well: pressed alone it waits for what follows. */
const isSameStart = (keys: string, press: string): boolean => keys === press || keys.startsWith(`${press} `);
