import { clsx } from 'clsx';
import type { ReactElement, ReactNode } from 'react';
import styles from './small.module.css';

/** First letters of the first and last word: `Luis Ortega` → `LO`. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => (word ? [...word][0] : ''));
  return letters.join('').toLocaleUpperCase();
}

/** Letters for a shop's mark: `Cedar & Sons Plumbing` → `CS`. */
export function markOf(name: string): string {
  return initialsOf(
    name
      .split(/\s+/)
      .filter((word) => /^[\p{L}\p{N}]/u.test(word))
      .slice(0, 2)
      .join(' '),
  );
}

/** A person as a small chip of colour with initials. Decoration: the name stands beside it or is given by `title`. */
export function Avatar({
  name,
  color,
  size = 'default',
  title,
}: {
  name: string;
  color?: string;
  size?: 'default' | 'large';
  title?: boolean;
}): ReactElement {
  return (
    <span
      className={clsx(styles.avatar, size === 'large' && styles.avatarLarge)}
      style={color ? ({ '--who': color } as React.CSSProperties) : undefined}
      {...(title ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
    >
      {initialsOf(name)}
    </span>
  );
}

/** In place of somebody's large chip, where there is nobody. */
export function NobodyChip({ icon }: { icon: ReactNode }): ReactElement {
  return (
    <span className={styles.nobody} aria-hidden>
      {icon}
    </span>
  );
}
