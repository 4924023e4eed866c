import type { ReactElement } from 'react';
import { Navigate, Outlet } from 'react-router';
import { useViewer } from '../apollo/viewer';
import { homePath } from './navigation';

/** Around the Team page. Whoever has no business there is shown where they work. */
export function TeamDoor(): ReactElement {
  const viewer = useViewer();
  return viewer.permissions.includes('team:manage') ? <Outlet /> : <Navigate to={homePath(viewer)} replace />;
}
