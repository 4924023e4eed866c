import { useQuery } from '@apollo/client/react';
import { useEffect, type ReactElement } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { onAccessChanged } from '../apollo/access-change';
import { apiErrorOf } from '../apollo/api-error';
import { VIEWER, ViewerContext } from '../apollo/viewer';
import { ErrorState } from '../ui/error-state';
import { setTitleWorkspace } from '../ui/page-title';
import { notify } from '../ui/toast';
import { Booting } from './booting';
import { roleWords } from '../lib/role-words';
import styles from './page.module.css';

/** The door to every page that needs a session: loads who this is, or sends them to sign in and back. */
export function SignedIn(): ReactElement {
  const location = useLocation();
  const { data, error, refetch } = useQuery(VIEWER.query, { context: VIEWER.context });
  useEffect(
    () =>
      onAccessChanged(() => {
        refetch().then(
          ({ data: now }) =>
            now &&
            notify({
              subject: 'access',
              title: 'Your access has changed',
              detail: `You are signed in as ${roleWords[now.viewer.role].toLowerCase()}.`,
            }),
          () => {}, // The page itself says what became of it.
        );
      }),
    [refetch],
  );
  if (data?.viewer) {
    setTitleWorkspace(data.viewer.workspace.name);
    return (
      <ViewerContext value={data.viewer}>
        <Outlet />
      </ViewerContext>
    );
  }
  if (!error) return <Booting />;
  const { code, message } = apiErrorOf(error);
  if (code === 'UNAUTHENTICATED') {
    const next = location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.pathname + location.search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  return (
    <main id="main" className={styles.full} tabIndex={-1}>
      <ErrorState
        title={code === 'OFFLINE' ? 'No connection' : 'The workspace could not be opened'}
        onRetry={() => void refetch().catch(() => {})}
      >
        {message}
      </ErrorState>
    </main>
  );
}
