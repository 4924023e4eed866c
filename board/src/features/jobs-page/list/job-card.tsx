import type { ReactElement } from 'react';
import { money } from '../../../lib/money';
import type { Day } from '../../../lib/time';
import { EmergencyFlag } from '../../../ui/emergency-flag';
import type { JobRow } from '../model/list-store';
import { Crew, RowStatus, Scheduled } from './row-cells';
import type { Shop } from './row-cells';
import styles from './row.module.css';

/** A job on a phone: who and what, when, and who goes. */
export function JobCard({ job, shop, today, isOut }: { job: JobRow; shop: Shop; today: Day; isOut: boolean }): ReactElement {
  return (
    <span role="gridcell" className={styles.card}>
      <span className={styles.cardLine}>
        <a className={styles.customer} href={`/jobs/${job.number}`} data-open tabIndex={-1}>
          {job.customer.name}
        </a>
        {job.priority === 'EMERGENCY' && <EmergencyFlag />}
        <span className={styles.cardEnd}>
          <RowStatus job={job} />
        </span>
      </span>
      <span className={styles.cardLine}>
        <span className={styles.text}>
          {job.number} · {job.title}
        </span>
        <span className={styles.cardEnd}>{isOut ? 'Left this list' : money(job.total, shop)}</span>
      </span>
      <span className={styles.cardLine}>
        <Scheduled job={job} shop={shop} today={today} />
        <span className={styles.cardEnd}>
          <Crew job={job} />
        </span>
      </span>
    </span>
  );
}
