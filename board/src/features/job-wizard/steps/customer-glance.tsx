import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { NewJobCustomerGlanceDocument } from '../../../graphql/graphql';
import { dayName, dayOf } from '../../../lib/time';
import { serverNow } from '../../../apollo/live-status';
import { Skeleton } from '../../../ui/skeleton';
import { StatusWord } from '../../../ui/status';
import { useLiveQuery } from '../use-live-query';
import { useShop } from '../wizard-context';
import styles from './steps.module.css';

/** Who it is and what was done for them last, while one is still on the phone. */
export function CustomerGlance({ id, isChosen }: { id: string; isChosen: boolean }): ReactElement | null {
  const shop = useShop();
  const { data } = useLiveQuery(NewJobCustomerGlanceDocument, { id });
  const customer = data?.customer?.id === id ? data.customer : null;
  if (data && !data.customer) return <p className={styles.asideHint}>This customer is not there any more.</p>;
  if (!customer)
    return (
      <section className={styles.aside} aria-busy>
        <Skeleton width={160} />
        <Skeleton width={220} />
        <Skeleton width={200} />
      </section>
    );
  const today = dayOf(serverNow(), shop);
  return (
    <section className={styles.aside} aria-label={customer.name}>
      <h3 className={styles.asideTitle}>
        {customer.name}
        {isChosen && (
          <span className={styles.chosen}>
            <Check aria-hidden /> Chosen
          </span>
        )}
      </h3>
      <p className={styles.faint}>{[customer.phone, customer.email].filter(Boolean).join(' · ') || 'No phone or email'}</p>
      {customer.addresses.slice(0, 3).map((address) => (
        <p key={address.id} className={styles.faint}>
          {[address.line1, address.line2, address.city].filter(Boolean).join(', ')}
        </p>
      ))}
      <h4 className={styles.asideHead}>{customer.jobs.totalCount > 0 ? 'Visits, the latest first' : 'No visits yet'}</h4>
      <ul className={styles.visits}>
        {customer.jobs.nodes.map((job) => (
          <li key={job.id}>
            <span className={styles.visitTitle}>{job.title}</span>
            <span className={styles.visitWhen}>
              {dayName(dayOf(job.window?.start ?? job.completedAt ?? job.createdAt, shop), shop, today)} · {job.number}
            </span>
            <StatusWord status={job.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
