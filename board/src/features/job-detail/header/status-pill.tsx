import type { ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { statusWords } from '../../../lib/status-words';
import { durationWords } from '../../../lib/time';
import { StatusIcon } from '../../../ui/status';
import { useJob } from '../job-context';
import type { JobDetail } from '../model/job-store';
import styles from './header.module.css';

/** Where the job is, and for how long: "In progress · 37 min", "Scheduled · 20 min late". */
export function StatusPill(): ReactElement {
  const job = useJob();
  const words = useByMinute((now) => sinceWords(job, now));
  const isLate = useByMinute((now) => lateness(job, now) > 0);
  return (
    <span className={styles.pill} data-status={job.status} data-late={isLate || undefined}>
      <StatusIcon status={job.status} />
      {statusWords[job.status]}
      {words && ` · ${words}`}
    </span>
  );
}

const lateness = ({ status, window }: JobDetail, now: number): number =>
  minutesLate({ status, window: window && { start: Date.parse(window.start) } }, now);

function sinceWords(job: JobDetail, now: number): string {
  const late = lateness(job, now);
  if (late > 0) return lateLabel(late);
  if (job.enRouteAt) return ['on the way', lengthOf(job.enRouteAt, now)].filter(Boolean).join(' for ');
  if (job.status === 'IN_PROGRESS' && job.startedAt) return lengthOf(job.startedAt, now);
  if (job.status === 'ON_HOLD' && job.heldAt) return lengthOf(job.heldAt, now);
  return '';
}

function lengthOf(since: string, now: number): string {
  const minutes = Math.max(0, (now - Date.parse(since)) / 60_000);
  if (minutes < 1) return '';
  return minutes >= 48 * 60 ? `${Math.floor(minutes / 1440)} days` : durationWords(minutes);
}
