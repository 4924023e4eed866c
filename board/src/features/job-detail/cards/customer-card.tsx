import { Mail, Phone } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { openNewJob } from '../../../lib/office-commands';
import { Button } from '../../../ui/button';
import { useJob } from '../job-context';
import { Card } from './card';
import styles from './cards.module.css';
import { PreviousVisits } from './previous-visits';

/** Who is visited, how to reach them, and what was done for them before. */
export function CustomerCard(): ReactElement {
  const { customer } = useJob();
  return (
    <Card
      title="Customer"
      action={
        <Button variant="bare" onPress={() => openNewJob({ customerId: customer.id })}>
          New job for them
        </Button>
      }
    >
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd>
          <Link to={`/customers/${customer.id}`} className={styles.strongLink}>
            {customer.name}
          </Link>
        </dd>
        {customer.phone && (
          <>
            <dt>Phone</dt>
            <dd>
              <a className={styles.reach} href={`tel:${customer.phone}`}>
                <Phone aria-hidden /> {customer.phone}
              </a>
            </dd>
          </>
        )}
        {customer.email && (
          <>
            <dt>Email</dt>
            <dd>
              <a className={styles.reach} href={`mailto:${customer.email}`}>
                <Mail aria-hidden /> {customer.email}
              </a>
            </dd>
          </>
        )}
      </dl>
      <PreviousVisits />
    </Card>
  );
}
