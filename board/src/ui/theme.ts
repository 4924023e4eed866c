import { useSyncExternalStore } from 'react';
import { Media } from './media';

/** What the person chose; `system` follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'system';

const key = 'theme'; // Also read by public/theme-boot.js, before the first paint.
const prefersDark = new Media('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system'; // Storage is refused in some private windows.
  }
}

let choice = stored();

const shownNow = (): 'light' | 'dark' => (choice === 'system' ? (prefersDark.matches() ? 'dark' : 'light') : choice);

function paint(): void {
  document.documentElement.dataset['theme'] = shownNow();
  const bar = document.querySelector<HTMLMetaElement>('meta[name=theme-color]');
  if (bar) bar.content = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim();
  for (const listener of listeners) listener();
}

prefersDark.subscribe(paint);

/** Keeps the choice on this device and shows it at once. */
export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  try {
    if (next === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  } catch {
    // It holds until the tab closes.
  }
  paint();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): { choice: ThemeChoice; shown: 'light' | 'dark' } {
  const chosen = useSyncExternalStore(subscribe, () => choice);
  const shown = useSyncExternalStore(subscribe, shownNow);
  return { choice: chosen, shown };
}
