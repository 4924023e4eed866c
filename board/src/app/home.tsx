import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { useViewer } from '../apollo/viewer';
import { homePath } from './navigation';

export function Home(): ReactElement {
  return <Navigate to={homePath(useViewer())} replace />;
}
