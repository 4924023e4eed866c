import { clsx } from 'clsx';
import { ArrowUp, Plus, Users } from 'lucide-react';
import { useMemo, useSyncExternalStore } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import { usePreference } from '../../apollo/use-preference';
import { useViewer } from '../../apollo/viewer';
import { openNewJob } from '../../lib/office-commands';
import { Button, IconButton } from '../../ui/button';
import { usePageTitle } from '../../ui/page-title';
import { BulkBar } from './bulk/bulk-bar';
import { BulkDialog } from './bulk/bulk-dialog';
import { BulkMenu } from './bulk/bulk-menu';
import { ExportMenu } from './bulk/export-menu';
import { useBulkRequest, useManyJobs } from './bulk/use-many-jobs';
import type { ManyJobs } from './bulk/use-many-jobs';
import { ColumnMenu } from './column-menu';
import { FilterBar } from './filters/filter-bar';
import { Figures } from './header/figures';
import { StatusTabs } from './header/status-tabs';
import { JobsContext, useJobs, useSelection } from './jobs-context';
import { JobList } from './list/job-list';
import type { JobListProps } from './list/job-list';
import { ListDialogs } from './list/list-dialogs';
import { ListNotice } from './list/list-notice';
import { readLayout } from './model/columns';
import { CarriedRows, TechnicianRail } from './rail/technician-rail';
import { useJobsPage } from './use-jobs-page';
import { ViewsMenu } from './views-menu';
import headerStyles from './header/header.module.css';
import styles from './jobs-page.module.css';

/** The list of jobs: where dispatch starts in the morning, and where finished work turns into invoices. */
export function JobsPage(): ReactElement {
  usePageTitle('Jobs');
  const state = useJobsPage();
  return (
    <JobsContext value={state}>
      <Page />
    </JobsContext>
  );
}

function Page(): ReactElement {
  const many = useManyJobs();
  const { query } = useJobs();
  const [kept, onLayout] = usePreference('jobs.columns');
  const layout = useMemo(() => readLayout(kept), [kept]);
  // Whoever looks at unassigned jobs wants to give them to somebody.
  const [railText, keepRail] = usePreference('jobs.rail');
  const hasRail = railText === null ? query.unassigned : railText === 'shown';
  return (
    <div className={styles.page}>
      <header className={headerStyles.head}>
        <h1 className={headerStyles.title} tabIndex={-1}>
          Jobs
        </h1>
        <ViewsMenu />
        <Figures />
        <div className={headerStyles.tools}>
          <ExportMenu total={many.total} layout={layout} />
          <BulkMenu count={many.count} total={many.total} onBegin={many.begin} />
          <Button className={headerStyles.wide} onPress={() => openNewJob()}>
            <Plus aria-hidden />
            Create Job
          </Button>
        </div>
      </header>
      <StatusTabs />
      <FilterBar
        end={
          <>
            <IconButton
              label={hasRail ? 'Hide technicians' : 'Show technicians'}
              aria-pressed={hasRail}
              icon={<Users aria-hidden />}
              className={styles.railSwitch}
              onPress={() => keepRail(hasRail ? 'hidden' : 'shown')}
            />
            <ColumnMenu layout={layout} onLayout={onLayout} />
          </>
        }
      />
      <Body layout={layout} onLayout={onLayout} many={many} hasRail={hasRail} />
      <ListDialogs />
      <ManyJobsDialog many={many} />
      <CarriedRows drag={many.drag} />
    </div>
  );
}

function Body({ many, hasRail, ...list }: Omit<JobListProps, 'onBegin'> & { many: ManyJobs; hasRail: boolean }): ReactElement {
  const { session, filter, today } = useJobs();
  const selection = useSelection();
  const carry = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as Element;
    const row = hasRail && !target.closest('button, input, [data-tick]') ? target.closest<HTMLElement>('[data-row]') : null;
    const id = row?.dataset['row'];
    if (id === undefined) return;
    const isTicked = selection.kind === 'some' && selection.ids.has(id);
    many.drag.begin(event.nativeEvent, () => (isTicked ? [...selection.ids] : [id]));
  };
  return (
    <div className={styles.body}>
      {/* Rows are carried by pointer from here; the keys for it are the ticks and the rail's own buttons. */}
      <div
        className={clsx(styles.list, !session.selection.isEmpty() && styles.selecting)}
        onPointerDown={carry}
        onDragStart={(event) => event.preventDefault()}
        role="presentation"
      >
        <Fresh />
        <JobList {...list} onBegin={many.begin} />
        <ListNotice />
        <BulkBar
          selection={session.selection}
          total={many.total}
          onSelectAll={() => session.selection.selectAll(filter)}
          onBegin={many.begin}
        />
      </div>
      {hasRail && (
        <TechnicianRail
          day={many.day}
          today={today}
          jobId={selection.kind === 'some' && selection.ids.size === 1 ? [...selection.ids][0]! : null}
          count={many.count}
          drag={many.drag}
          changes={many.changes}
          onAssign={(technicianId) => many.assign(technicianId)}
        />
      )}
    </div>
  );
}

function ManyJobsDialog({ many }: { many: ManyJobs }): ReactElement | null {
  const { today } = useJobs();
  const request = useBulkRequest(many.store);
  return (
    request && <BulkDialog {...request} desk={many.desk} day={many.day} today={today} heard={many.changes} onClose={many.store.close} />
  );
}

/** What came to belong to the list since it was read: it waits for a press, so that nothing moves under the pointer. */
function Fresh(): ReactElement | null {
  const { session } = useJobs();
  const { workspace } = useViewer();
  const { freshCount } = useSyncExternalStore(session.list.store.subscribe, session.list.store.view);
  return (
    <div role="status">
      {freshCount > 0 && (
        <button type="button" className={styles.fresh} onClick={() => void session.list.reload()}>
          <ArrowUp aria-hidden />
          {freshCount.toLocaleString(workspace.locale)} new
        </button>
      )}
    </div>
  );
}
