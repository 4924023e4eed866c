import { useSyncExternalStore, type ReactElement } from 'react';
import { Outlet } from 'react-router';
import { sessionEnd } from '../apollo/session-end';
import { Announcer } from '../ui/live-region';
import { Toaster } from '../ui/toast';
import { SessionEndedPage } from './session-ended-page';
import { useRouteFocus } from './use-route-focus';
import styles from './page.module.css';

/** Around every page: the skip link, the regions that speak and notify, and what is shown when the session ends under it. */
export function RootLayout(): ReactElement {
  const ended = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.get);
  useRouteFocus();
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      {ended ? <SessionEndedPage reason={ended} /> : <Outlet />}
      <Announcer />
      <Toaster />
    </>
  );
}
