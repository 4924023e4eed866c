import type { ReactElement } from 'react';
import { Navigate, Outlet, useLocation, useMatch } from 'react-router';
import { useViewer } from '../apollo/viewer';
import { homePath } from './navigation';
import { PhoneTabs } from './phone-tabs';
import styles from './phone-shell.module.css';

/** Around a technician's pages. Somebody of the office who is no technician has no day of their own. */
export function TechnicianShell(): ReactElement {
  const viewer = useViewer();
  // An open job takes the whole screen: its one action stands where the tabs would be.
  const isOnJob = useMatch('/today/:jobId') !== null;
  const { pathname } = useLocation();
  if (viewer.role !== 'TECHNICIAN' && !viewer.technician) return <Navigate to={homePath(viewer)} replace />;
  if (!viewer.technician && pathname !== '/me') return <Navigate to="/me" replace />;
  return (
    <div className={styles.shell}>
      <Outlet />
      {!isOnJob && <PhoneTabs />}
    </div>
  );
}
