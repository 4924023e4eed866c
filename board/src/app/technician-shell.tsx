import type { ReactElement } from 'react';
import { Navigate, Outlet } from 'react-router';
import { useViewer } from '../apollo/viewer';
import { homePath } from './navigation';

/** Around a technician's pages. Somebody of the office who is no technician has no day of their own. */
export function TechnicianShell(): ReactElement {
  const viewer = useViewer();
  if (!viewer.technician) return <Navigate to={viewer.role === 'TECHNICIAN' ? '/me' : homePath(viewer)} replace />;
  return <Outlet />;
}
