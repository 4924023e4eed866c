import type { ReactElement } from 'react';
import { NewJobDuplicatesDocument } from '../../../graphql/graphql';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { withCustomer } from '../model/draft';
import type { NewCustomerText } from '../model/draft';
import { useLiveQuery } from '../use-live-query';
import { useSettled } from '../use-settled';
import { useWizard } from '../wizard-context';
import { AddressFields } from './address-fields';
import styles from './steps.module.css';

/** Somebody who calls for the first time, or so it seems. */
export function NewCustomer(): ReactElement {
  const { draft, store, edit, problem } = useWizard();
  const { newCustomer } = draft;
  const change = (part: Partial<NewCustomerText>, field: string) =>
    edit((now) => ({ ...now, newCustomer: { ...now.newCustomer, ...part } }), field);
  const field = (part: 'name' | 'phone' | 'email', label: string, type?: 'tel' | 'email') => (
    <TextField
      label={label}
      name={`customer.${part}`}
      value={newCustomer[part]}
      onChange={(text) => change({ [part]: text }, `customer.${part}`)}
      error={problem(`customer.${part}`)}
      autoComplete="off"
      maxLength={part === 'phone' ? 50 : 200}
      {...(type ? { type } : {})}
    />
  );
  const back = () => {
    edit({ customerMode: 'known' });
    store.focusOn('customer');
  };
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <div className={styles.headRow}>
          <h3 className={styles.asideTitle}>New customer</h3>
          <Button variant="bare" onPress={back}>
            Search instead
          </Button>
        </div>
        {field('name', 'Name')}
        <div className={styles.pair}>
          {field('phone', 'Phone', 'tel')}
          {field('email', 'Email', 'email')}
        </div>
        <AddressFields name="customer.address" value={newCustomer.address} onChange={(address, name) => change({ address }, name)} />
      </div>
      <Duplicates typed={newCustomer} />
    </div>
  );
}

/** Whoever is likely the same person, as the API judges: pointed out while one types, never forced. */
function Duplicates({ typed }: { typed: NewCustomerText }): ReactElement {
  const { store, edit } = useWizard();
  const { name, phone, email, address } = useSettled(typed, 350);
  const asked = { name, phone, email, line1: address.line1, postalCode: address.postalCode };
  const isBlank = [name, phone, email, address.line1].every((text) => text.trim().length < 3);
  const { data } = useLiveQuery(NewJobDuplicatesDocument, asked, { isOff: isBlank });
  const found = isBlank ? [] : (data?.likelyDuplicates ?? []);
  return (
    <section className={styles.aside} aria-live="polite" aria-label="Likely the same">
      {found.length === 0 ? (
        <p className={styles.faint}>If they are known already, it is pointed out here.</p>
      ) : (
        <>
          <h3 className={styles.asideTitle}>Known already?</h3>
          <ul className={styles.duplicates}>
            {found.map(({ customer, because }) => (
              <li key={customer.id}>
                <p className={styles.because}>
                  {because.join(', ')}: <b>{customer.name}</b>
                </p>
                <p className={styles.faint}>
                  {[customer.phone, customer.primaryAddress && `${customer.primaryAddress.line1}, ${customer.primaryAddress.city}`]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <Button
                  onPress={() => {
                    edit((now) => withCustomer(now, customer));
                    store.goOn();
                  }}
                >
                  Use {customer.name}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
