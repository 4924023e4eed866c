import { TriangleAlert, Truck, UserPlus } from 'lucide-react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import type { Viewer } from '../../../apollo/viewer';
import { priorityWords } from '../../../lib/priority-words';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { money } from '../../../lib/money';
import { clockRange, dayOf, windowName } from '../../../lib/time';
import type { Day } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { EmergencyFlag } from '../../../ui/emergency-flag';
import { StatusWord } from '../../../ui/status';
import type { ColumnKey } from '../model/columns';
import type { JobRow } from '../model/list-store';
import styles from './row.module.css';

export type Shop = Pick<Viewer['workspace'], 'timeZone' | 'locale' | 'currency'>;

export interface CellProps {
  readonly column: ColumnKey;
  readonly job: JobRow;
  readonly shop: Shop;
  readonly today: Day;
}

/** What one column says of a job. */
export const Cell = memo(function Cell({ column, job, shop, today }: CellProps): ReactElement {
  switch (column) {
    case 'number':
      return (
        <a className={styles.number} href={`/jobs/${job.number}`} data-open tabIndex={-1}>
          {job.number}
        </a>
      );
    case 'title':
      return (
        <span className={styles.titleCell}>
          <span className={styles.text}>{job.title}</span>
          {job.priority === 'EMERGENCY' && <EmergencyFlag />}
          {job.priority === 'HIGH' && <span className={styles.high}>High</span>}
        </span>
      );
    case 'status':
      return <RowStatus job={job} />;
    case 'customer':
      return (
        <a className={styles.customer} href={`/customers/${job.customer.id}`} data-link tabIndex={-1}>
          {job.customer.name}
        </a>
      );
    case 'technician':
      return <Crew job={job} />;
    case 'scheduled':
      return <Scheduled job={job} shop={shop} today={today} />;
    case 'total':
      return <span className={styles.total}>{money(job.total, shop)}</span>;
    case 'area':
      return <span className={styles.faintText}>{job.address.area || job.address.city}</span>;
    case 'priority':
      return <span className={styles.faintText}>{priorityWords[job.priority]}</span>;
  }
});

/** The likeliest thing to do with a job, where the API gives a handle for it: on the row under the pointer. */
export function Quick({ job }: { job: JobRow }): ReactElement | null {
  const what = job.unassigned && job.handles.includes('TECHNICIAN') ? 'assign' : job.handles.includes('START') ? 'move' : null;
  if (!what) return null;
  return (
    <button type="button" tabIndex={-1} className={styles.quick} data-do={what}>
      {what === 'assign' ? 'Assign' : job.window ? 'Reschedule' : 'Schedule'}
    </button>
  );
}

export function RowStatus({ job }: { job: JobRow }): ReactElement {
  return (
    <span className={styles.pill} data-status={job.status} title={(job.status === 'ON_HOLD' && job.holdReason) || undefined}>
      {job.enRouteAt && job.status === 'SCHEDULED' ? (
        <StatusWord status={job.status} icon={<Truck aria-hidden />}>
          On the way
        </StatusWord>
      ) : (
        <StatusWord status={job.status} />
      )}
    </span>
  );
}

export function Crew({ job }: { job: JobRow }): ReactElement {
  const [lead, ...others] = job.crew;
  if (!lead)
    return job.unassigned ? (
      <span className={styles.unassigned}>
        <UserPlus aria-hidden />
        Unassigned
      </span>
    ) : (
      <span className={styles.none}>–</span>
    );
  return (
    <span className={styles.crew} title={job.crew.map(({ name }) => name).join(', ')}>
      {job.crew.slice(0, 3).map((one) => (
        <Avatar key={one.id} name={one.name} color={one.color} />
      ))}
      <span className={styles.text}>{others.length ? `${lead.name.split(' ')[0]} +${others.length}` : lead.name}</span>
    </span>
  );
}

export function Scheduled({ job, shop, today }: Omit<CellProps, 'column'>): ReactElement {
  const late = useByMinute((now) =>
    minutesLate({ status: job.status, window: job.window && { start: Date.parse(job.window.start) } }, now),
  );
  if (!job.window) return <span className={styles.none}>No day yet</span>;
  return (
    <span className={styles.when}>
      <span className={styles.text}>
        {job.status === 'ON_HOLD' && 'Was '}
        {/* Late on its own day: the time is what counts, and there is no room for both. */}
        {late > 0 && dayOf(job.window.start, shop) === today
          ? clockRange(job.window.start, job.window.end, shop)
          : windowName(job.window, shop, today)}
      </span>
      {late > 0 && (
        <span className={styles.late}>
          <TriangleAlert aria-hidden />
          {lateLabel(late)}
        </span>
      )}
    </span>
  );
}
