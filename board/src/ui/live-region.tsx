import type { ReactElement, ReactNode } from 'react';
import styles from './small.module.css';

/** Read by a screen reader, not shown. */
export function VisuallyHidden({ children }: { children: ReactNode }): ReactElement {
  return <span className={styles.hidden}>{children}</span>;
}

const polite = 'announcer-polite';
const assertive = 'announcer-assertive';

/** The two regions that `announce` speaks through; mounted once, at the root. */
export function Announcer(): ReactElement {
  return (
    <>
      <div id={polite} className={styles.announcer} role="status" aria-live="polite" aria-atomic />
      <div id={assertive} className={styles.announcer} role="alert" aria-live="assertive" aria-atomic />
    </>
  );
}

/** Says a sentence through the screen reader. `urgent` interrupts what it is saying (each step of a drag, a refusal). */
export function announce(sentence: string, urgency: 'polite' | 'urgent' = 'polite'): void {
  const region = document.getElementById(urgency === 'urgent' ? assertive : polite);
  if (!region) return;
  // The same sentence twice is no change to a live region, and silent: a no-break space makes it one.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
