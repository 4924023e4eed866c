import { clsx } from 'clsx';
import { PanelLeft } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useState, type ReactElement } from 'react';
import { NavLink } from 'react-router';
import { useViewer } from '../apollo/viewer';
import { markOf } from '../ui/avatar';
import { Tooltip } from '../ui/tooltip';
import { officePages } from './navigation';
import styles from './shell.module.css';

const key = 'sidebar';

function storedIsIcons(): boolean {
  try {
    return localStorage.getItem(key) !== 'wide';
  } catch {
    return true;
  }
}

/** Whether the sidebar is folded to its icons (at first it is: the board gets the room); kept on this device. */
export function useSidebarIcons(): [boolean, () => void] {
  const [icons, setIcons] = useState(storedIsIcons);
  const toggle = () => {
    setIcons(!icons);
    try {
      localStorage.setItem(key, icons ? 'wide' : 'icons');
    } catch {
      // It holds until the tab closes.
    }
  };
  return [icons, toggle];
}

export function Sidebar({ icons, onToggle }: { icons: boolean; onToggle: () => void }): ReactElement {
  const viewer = useViewer();
  const { workspace } = viewer;
  return (
    <nav className={clsx(styles.side, icons && styles.sideIcons)} aria-label="Main">
      <div className={styles.shop} title={workspace.name}>
        <span className={styles.mark} aria-hidden>
          {markOf(workspace.name)}
        </span>
        <span className={styles.sideText}>{workspace.name}</span>
      </div>
      <ul className={styles.nav}>
        {officePages(viewer).map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <NavLink to={to} className={styles.navLink!} title={icons ? label : undefined}>
              <Icon aria-hidden />
              <span className={styles.sideText}>{label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <div className={styles.sideEnd}>
        <Tooltip text={icons ? 'Show names' : 'Only icons'}>
          <AriaButton
            className={styles.navLink!}
            aria-expanded={!icons}
            aria-label={icons ? 'Widen the sidebar' : 'Fold the sidebar'}
            onPress={onToggle}
          >
            <PanelLeft aria-hidden />
            <span className={styles.sideText}>Collapse</span>
          </AriaButton>
        </Tooltip>
      </div>
    </nav>
  );
}
