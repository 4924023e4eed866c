import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Signal } from '../lib/signal';
import { keymap, pressedFor } from './keymap';

export interface Shortcut {
  /** `n`, `?`, `alt+n`, `mod+k` (⌘ on a Mac, Ctrl elsewhere), `shift+x`, or two after one another: `g j`. Letters in lower case. */
  readonly keys: string;
  /** What it does, in the list of shortcuts. */
  readonly label: string;
  /** Under which heading it is listed. */
  readonly group: string;
  /** Absent: the part that has the focus carries it out, and the key is only listed. */
  readonly run?: (event: KeyboardEvent) => void;
  /** A word for the list on where it works, when not everywhere. */
  readonly note?: string;
  /** Also while somebody types in a field. Only for keys that write nothing there and mean nothing to it. */
  readonly worksWhileTyping?: boolean;
  readonly isEnabled?: boolean;
}

const TYPING = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=textbox]';
/** A dialog has keys of its own, and so has a card that is carried; what only shows itself beside the focus has none. */
const BUSY = '[role=dialog]:not([data-glance]), [role=alertdialog], [role=menu], [role=listbox], [data-lifted]';
const SEQUENCE_MS = 1200;
const SINGLE_KEYS_OFF = 'single-keys-off';

export const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);

const entries: { current: Shortcut }[] = [];
const listeners = new Signal();
let listed: readonly Shortcut[] = [];
/** By keys, also of pages that have been left: a new key must not be one of theirs. */
const known = new Map<string, Shortcut>();
let first: { key: string; at: number } | null = null;

function changed(): void {
  listed = entries.map(({ current }) => current).filter(({ isEnabled }) => isEnabled !== false);
  for (const { current } of entries) known.set(current.keys, current);
  listeners.tell();
}
keymap.subscribe(changed);

export const knownShortcuts = (): readonly Shortcut[] => [...known.values()];

/** A key for as long as the part is on the screen. Where two want the same one, the later (the page, before the shell) has it. */
export function useShortcut(shortcut: Shortcut): void {
  const { keys, label, group, note, isEnabled } = shortcut;
  const entry = useRef(shortcut);
  useEffect(() => {
    entry.current = shortcut;
  });
  useEffect(() => {
    const own = entry;
    entries.push(own);
    changed();
    return () => {
      entries.splice(entries.indexOf(own), 1);
      changed();
    };
  }, [keys, label, group, note, isEnabled]);
}

/** Keys that a part carries out itself while it has the focus, for the list of shortcuts. */
export function useListedKeys(keys: readonly Shortcut[]): void {
  useEffect(() => {
    const own = keys.map((current) => ({ current }));
    entries.push(...own);
    changed();
    return () => {
      for (const entry of own) entries.splice(entries.indexOf(entry), 1);
      changed();
    };
  }, [keys]);
}

/** Every shortcut that works here now, as registered. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(listeners.subscribe, () => listed);
}

/** Letters, digits and signs without Alt, Ctrl or ⌘ can be switched off on this device, for those who dictate (WCAG 2.1.4). */
export const singleKeys = {
  subscribe: listeners.subscribe,
  areOn: (): boolean => {
    try {
      return localStorage.getItem(SINGLE_KEYS_OFF) === null;
    } catch {
      return true;
    }
  },
  set(on: boolean): void {
    try {
      if (on) localStorage.removeItem(SINGLE_KEYS_OFF);
      else localStorage.setItem(SINGLE_KEYS_OFF, '1');
    } catch {
      // Without storage they stay on.
    }
    listeners.tell();
  },
};

/** How a key press is written in `keys`; null for a modifier alone. With Alt the letter comes from the key's place: a Mac types “˜” for Alt+N. */
export function written(event: KeyboardEvent): string | null {
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return null;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const key = event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  const isLetter = /^[a-z]$/i.test(key);
  const shift = event.shiftKey && (isLetter || key.length > 1);
  return [mod && 'mod', event.altKey && 'alt', shift && 'shift', key.toLowerCase()].filter(Boolean).join('+');
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  const key = written(event);
  if (key === null) return;
  const isCharacter = /^(shift\+)?.$/u.test(key);
  if (document.querySelector(BUSY)) return;
  if (isCharacter && !singleKeys.areOn()) return;
  const isTyping = Boolean((event.target as Element).closest?.(TYPING));
  const sequence = first && event.timeStamp - first.at < SEQUENCE_MS ? `${first.key} ${key}` : null;
  // As last rendered: what is listed may do what the page was when the key was registered.
  const live = entries.map(({ current }) => current).filter(({ isEnabled }) => isEnabled !== false);
  const wanted = (keys: string | null) =>
    live.findLast((one) => one.run && pressedFor(one.keys) === keys && (!isTyping || one.worksWhileTyping));
  const match = wanted(sequence) ?? wanted(key);
  first = !match && live.some((one) => one.run && pressedFor(one.keys).startsWith(`${key} `)) ? { key, at: event.timeStamp } : null;
  if (!match?.run) return;
  event.preventDefault();
  match.run(event);
}

window.addEventListener('keydown', onKeyDown);

const NAMES: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  space: 'Space',
  tab: 'Tab',
  pagedown: 'Page Down',
  home: 'Home',
};

/** The keys as they are printed on a keyboard, one entry each: `['Ctrl', 'K']`, `['G', 'J']`. */
export function keyNames(keys: string): string[] {
  // The plus itself is a key, too.
  return keys.split(/(?<=.)\+(?=.)| /).map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
