import { ClipboardList, SearchX } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { openNewJob } from '../../../lib/office-commands';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useJobs } from '../jobs-context';
import { filterCount, NO_FILTER } from '../model/jobs-query';
import styles from '../jobs-page.module.css';

/** In place of rows: why there are none, and what to do about it. */
export function ListNotice(): ReactElement | null {
  const { session, query, go } = useJobs();
  const { state, ids, isReading, message } = useSyncExternalStore(session.list.store.subscribe, session.list.store.view);
  if (state === 'failed')
    return (
      <div className={styles.over}>
        <ErrorState title="The jobs could not be read" onRetry={() => void session.list.reload()}>
          {message}
        </ErrorState>
      </div>
    );
  if (message && !isReading)
    return (
      <div className={styles.notice} role="alert">
        <span>{message} What is shown was read before.</span>
        <Button onPress={() => void session.list.reload()}>Try again</Button>
      </div>
    );
  if (state !== 'ready' || ids.length > 0 || isReading) return null;
  return (
    <div className={styles.over}>
      {filterCount(query) > 0 ? (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title="No job matches"
          action={<Button onPress={() => go({ ...NO_FILTER, sort: query.sort })}>Clear filters</Button>}
        >
          Nothing fits all of what is asked for. Take a filter away, or search for part of a word.
        </EmptyState>
      ) : (
        <EmptyState
          icon={<ClipboardList aria-hidden />}
          title="No jobs yet"
          action={
            <Button variant="primary" onPress={() => openNewJob()}>
              Create Job
            </Button>
          }
        >
          Every visit of the shop will be listed here, from the first call to the invoice.
        </EmptyState>
      )}
    </div>
  );
}
