import type { ReactElement, ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { Button } from './button';
import styles from './state.module.css';

/** Something could not be shown: says so in words, with a way out. */
export function ErrorState({
  title,
  children,
  onRetry,
  action,
}: {
  title: string;
  children?: ReactNode;
  onRetry?: () => void;
  action?: ReactNode;
}): ReactElement {
  return (
    <div className={styles.state} role="alert">
      <span className={styles.icon} data-tone="bad">
        <TriangleAlert aria-hidden />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      <div className={styles.action}>
        {onRetry && <Button onPress={onRetry}>Try again</Button>}
        {action}
      </div>
    </div>
  );
}
