import type { ReactElement, ReactNode } from 'react';
import { usePageTitle } from './page-title';
import styles from './entry-page.module.css';

/** A page before the workspace: one quiet column with a heading and a form. */
export function EntryPage({
  title,
  lead,
  children,
  below,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
}): ReactElement {
  usePageTitle(title);
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <div className={styles.column}>
        <p className={styles.brand}>
          <img src="/favicon.svg" alt="" width={24} height={24} />
          Dispatch
        </p>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
        {below && <div className={styles.below}>{below}</div>}
      </div>
    </main>
  );
}

/** A sentence above the form: what went wrong, or what was done. */
export function FormNotice({ tone, children }: { tone: 'bad' | 'good'; children: ReactNode }): ReactElement {
  return (
    <p className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </p>
  );
}
