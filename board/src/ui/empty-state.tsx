import type { ReactElement, ReactNode } from 'react';
import styles from './state.module.css';

export interface StateProps {
  icon?: ReactNode;
  title: string;
  /** What belongs here, or what happened; one or two sentences. */
  children?: ReactNode;
  /** The first thing to do. */
  action?: ReactNode;
}

/** Nothing is here yet: says what belongs here and offers the first action. */
export function EmptyState({ icon, title, children, action }: StateProps): ReactElement {
  return (
    <div className={styles.state}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
