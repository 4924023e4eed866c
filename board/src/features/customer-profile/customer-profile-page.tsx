import { useQuery } from '@apollo/client/react';
import { Mail, MapPin, Phone, Plus, UserX } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { apiErrorOf } from '../../apollo/api-error';
import { CustomerNotesDocument, CustomerProfileDocument } from '../../graphql/graphql';
import type { CustomerNotesQuery, CustomerProfileQuery } from '../../graphql/graphql';
import { useViewer } from '../../apollo/viewer';
import { openNewJob } from '../../lib/office-commands';
import { dayName, dayOf } from '../../lib/time';
import { Button, LinkButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { usePageTitle } from '../../ui/page-title';
import { Skeleton } from '../../ui/skeleton';
import { CustomerVisits } from './customer-visits';
import { useCustomerFeed } from './use-customer-feed';
import { useCustomerVisits } from './use-customer-visits';
import styles from './customer-profile.module.css';

type Customer = NonNullable<CustomerProfileQuery['customer']>;

/** Who a customer is, where they live, and every job done for them. */
export function CustomerProfilePage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CustomerProfileDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const notes = useQuery(CustomerNotesDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  const visits = useCustomerVisits(id);
  useCustomerFeed(id, () => {
    visits.reload();
    for (const again of [refetch, notes.refetch]) again().catch(() => {}); // What was read stays.
  });
  const customer = data?.customer;
  usePageTitle(customer?.name ?? 'Customer');
  if (!customer && error) {
    return (
      <ErrorState title="The customer could not be read" onRetry={() => void refetch().catch(() => {})}>
        {apiErrorOf(error).message}
      </ErrorState>
    );
  }
  if (data && !customer) {
    return (
      <EmptyState icon={<UserX aria-hidden />} title="There is no such customer" action={<LinkButton to="/jobs">To the jobs</LinkButton>}>
        They may belong to another workspace, or the address was cut off.
      </EmptyState>
    );
  }
  return (
    <div className={styles.scroll} tabIndex={-1}>
      <header className={styles.head}>
        <div>
          <p className={styles.crumb}>Customer</p>
          <h1 tabIndex={-1}>{customer?.name ?? <Skeleton width={220} height={20} />}</h1>
        </div>
        <Button variant="primary" isDisabled={!customer} onPress={() => customer && openNewJob({ customerId: customer.id })}>
          <Plus aria-hidden /> New job
        </Button>
      </header>
      <div className={styles.columns}>
        <aside className={styles.card}>
          {customer ? <Contact customer={customer} /> : <Skeleton height={120} />}
          <Notes notes={notes.data?.siteNotes ?? []} />
        </aside>
        <CustomerVisits {...visits} />
      </div>
    </div>
  );
}

function Contact({ customer }: { customer: Customer }): ReactElement {
  const { phone, email, addresses, notifyBySms, notifyByEmail } = customer;
  const ways = [notifyBySms && phone && 'text', notifyByEmail && email && 'email'].filter(Boolean);
  return (
    <>
      <h2>Contact</h2>
      <ul className={styles.facts}>
        {phone && (
          <li>
            <Phone aria-hidden />
            <a href={`tel:${phone}`}>{phone}</a>
          </li>
        )}
        {email && (
          <li>
            <Mail aria-hidden />
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {!phone && !email && <li className={styles.faint}>No phone number and no email</li>}
      </ul>
      <p className={styles.faint}>{ways.length > 0 ? `Hears from us by ${ways.join(' and ')}.` : 'Does not want messages.'}</p>
      <h2>{addresses.length === 1 ? 'Address' : 'Addresses'}</h2>
      <ul className={styles.facts}>
        {addresses.map(({ id, line1, line2, area, city, region, postalCode }) => (
          <li key={id}>
            <MapPin aria-hidden />
            <span>
              {[line1, line2].filter(Boolean).join(', ')}
              <br />
              {city}, {region} {postalCode}
              {area && <span className={styles.faint}> · {area}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is known of them: pinned notes, then those of the last visits. */
function Notes({ notes }: { notes: CustomerNotesQuery['siteNotes'] }): ReactElement | null {
  const { workspace } = useViewer();
  if (notes.length === 0) return null;
  return (
    <>
      <h2>Notes</h2>
      <ul className={styles.notes}>
        {notes.map(({ note, job }) => (
          <li key={note.id}>
            <p>{note.body}</p>
            <span className={styles.faint}>
              {note.pinned && 'Pinned · '}
              <Link to={`/jobs/${job.number}`}>{job.number}</Link> · {note.author.name}, {dayName(dayOf(note.at, workspace), workspace)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
