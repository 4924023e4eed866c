import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { keymap, pressedFor } from './keymap';
import { keyNames } from './shortcuts';
import styles from './small.module.css';

/** A key to press, as a hint beside what it does. */
export function Kbd({ children }: { children: string }): ReactElement {
  return <kbd className={styles.kbd}>{children}</kbd>;
}

/** The keys of a shortcut as this viewer presses them. */
export function ShortcutHint({ keys }: { keys: string }): ReactElement {
  const pressed = usePressedFor(keys);
  return (
    <>
      {keyNames(pressed).map((name) => (
        <Kbd key={name}>{name}</Kbd>
      ))}
    </>
  );
}

/** What is pressed for a shortcut, as registered in `keys`. */
export function usePressedFor(keys: string): string {
  return useSyncExternalStore(keymap.subscribe, () => pressedFor(keys));
}
