import { clsx } from 'clsx';
import type { ReactElement } from 'react';
import { Navigate, Outlet } from 'react-router';
import { useViewer } from '../apollo/viewer';
import { NewJobHost } from '../features/job-wizard/new-job-host';
import { PaletteHost } from '../features/palette/palette-host';
import { homePath } from './navigation';
import { LiveIndicator } from './live-indicator';
import { PeopleHere } from './people-here';
import { PhoneTabs } from './phone-tabs';
import { Sidebar, useSidebarIcons } from './sidebar';
import { ThemeSwitch } from './theme-switch';
import { UndoButtons } from './undo-buttons';
import { UserMenu } from './user-menu';
import { WorkspaceClock } from './workspace-clock';
import styles from './shell.module.css';

/** Around the office's pages: sidebar, top bar, and the page below it. A technician has no business here and is shown their day. */
export function OfficeShell(): ReactElement {
  const viewer = useViewer();
  const [icons, toggle] = useSidebarIcons();
  if (viewer.role === 'TECHNICIAN') return <Navigate to={homePath(viewer)} replace />;
  return (
    <div className={clsx(styles.app, icons && styles.appIcons)}>
      <Sidebar icons={icons} onToggle={toggle} />
      <header className={styles.top}>
        <span className={styles.topShop}>{viewer.workspace.name}</span>
        <PaletteHost />
        <span className={styles.grow} />
        <WorkspaceClock />
        <LiveIndicator />
        <PeopleHere />
        <UndoButtons />
        <ThemeSwitch />
        <UserMenu />
        <NewJobHost />
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <PhoneTabs />
    </div>
  );
}
