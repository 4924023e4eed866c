import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { useViewer } from '../apollo/viewer';
import { phoneTabs } from './navigation';
import styles from './shell.module.css';

/** The main navigation on a phone, at the thumb. */
export function PhoneTabs(): ReactElement {
  return (
    <nav className={styles.tabs} aria-label="Main">
      {phoneTabs(useViewer()).map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} className={styles.tab!}>
          <Icon aria-hidden />
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
