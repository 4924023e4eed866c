import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { ErrorState } from '../ui/error-state';
import { usePageTitle } from '../ui/page-title';
import styles from './page.module.css';

/** One page broke; the rest goes on. A chunk that is gone after a new release is not a fault: loading the page again finds the new one. */
export function RouteError(): ReactElement {
  const error = useRouteError();
  const isOldBuild = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  usePageTitle(isOldBuild ? 'New version' : 'Something went wrong');
  return (
    <main id="main" className={styles.full} tabIndex={-1}>
      {isOldBuild ? (
        <ErrorState title="This page could not be loaded" onRetry={() => location.reload()}>
          There is a newer version, or the connection was lost on the way. Loading it again usually helps.
        </ErrorState>
      ) : (
        <ErrorState title="This page stopped working" onRetry={() => location.reload()}>
          Nothing that was saved is lost. Load the page again; if it keeps happening, tell whoever runs this server what you were doing.
        </ErrorState>
      )}
    </main>
  );
}
