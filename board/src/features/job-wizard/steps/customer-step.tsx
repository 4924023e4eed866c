import { useQuery } from '@apollo/client/react';
import { UserPlus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import { NewJobCustomersDocument, NewJobRecentCustomersDocument } from '../../../graphql/graphql';
import type { NewJobCustomerFragment } from '../../../graphql/graphql';
import type { Draft } from '../model/draft';
import { withCustomer } from '../model/draft';
import { SearchList } from '../search-list';
import { useLiveQuery } from '../use-live-query';
import { useSettled } from '../use-settled';
import { useWizard } from '../wizard-context';
import { CustomerGlance } from './customer-glance';
import { NewCustomer } from './new-customer';
import styles from './steps.module.css';

const ADD = 'add';
/** Of any alphabet: what has none is no name. */
const HAS_LETTERS = /\p{L}/u;

export function CustomerStep(): ReactElement {
  return useWizard().draft.customerMode === 'new' ? <NewCustomer /> : <FindCustomer />;
}

function FindCustomer(): ReactElement {
  const { draft, store, edit, problem } = useWizard();
  const [active, setActive] = useState<string | null>(null);
  const { customers, neighbour, isCurrent, isSearch, error } = useCustomers(draft.customerSearch);
  const typed = draft.customerSearch.trim();

  const pick = (id: string) => {
    if (id === ADD) {
      edit((now) => asNew(now, neighbour), 'customer');
      return store.focusOn(!HAS_LETTERS.test(typed) ? 'customer.name' : 'customer.phone');
    }
    const customer = customers.find((one) => one.id === id);
    if (!customer) return;
    edit((now) => withCustomer(now, customer), 'customer');
    store.goOn();
  };
  const shownId = active ?? draft.customerId;
  return (
    <div className={styles.columns}>
      <SearchList
        label="Customer"
        name="customer"
        placeholder="Name, phone, email or address"
        text={draft.customerSearch}
        onText={(customerSearch) => edit({ customerSearch }, 'customer')}
        items={[
          ...customers.map((customer) => ({ id: customer.id, node: <CustomerLine customer={customer} /> })),
          {
            id: ADD,
            isAction: true,
            node: (
              <>
                <UserPlus aria-hidden />
                {typed ? `Add “${typed}” as a new customer` : 'Add a new customer'}
              </>
            ),
          },
        ]}
        isCurrent={isCurrent}
        onPick={pick}
        onActive={setActive}
        selectedId={draft.customerId}
        error={problem('customer') ?? error ?? undefined}
        hint={isSearch ? undefined : 'Those who called last stand first.'}
      />
      {shownId ? (
        <CustomerGlance id={shownId} isChosen={shownId === draft.customerId} />
      ) : (
        <p className={styles.asideHint}>Their last visits are shown here.</p>
      )}
    </div>
  );
}

function CustomerLine({ customer: { name, phone, primaryAddress } }: { customer: NewJobCustomerFragment }): ReactElement {
  return (
    <span className={styles.lines}>
      <b>{name}</b>
      <span>{[phone, primaryAddress && `${primaryAddress.line1}, ${primaryAddress.city}`].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** Who fits the text; without one, who called last. */
function useCustomers(text: string): {
  customers: readonly NewJobCustomerFragment[];
  /** Who called last: a new customer most likely lives in their town. */
  neighbour: NewJobCustomerFragment | null;
  isCurrent: boolean;
  isSearch: boolean;
  error: string | null;
} {
  const search = useSettled(text.trim());
  const isSearch = search !== '';
  const found = useQuery(NewJobCustomersDocument, { variables: { search }, skip: !isSearch, fetchPolicy: 'network-only' });
  const recent = useLiveQuery(NewJobRecentCustomersDocument, {});
  const nodes = (found.data ?? found.previousData)?.customers.nodes ?? [];
  return {
    neighbour: recent.data?.recentCustomers[0] ?? null,
    customers: isSearch ? nodes : (recent.data?.recentCustomers ?? []),
    isCurrent: search === text.trim() && (isSearch ? !found.loading : !recent.isLoading),
    isSearch,
    error: isSearch && found.error ? apiErrorOf(found.error).message : null,
  };
}

/** What was typed to find them begins the new customer; the town is where the shop works. */
function asNew(draft: Draft, neighbour: NewJobCustomerFragment | null): Draft {
  const typed = draft.customerSearch.trim();
  const { newCustomer } = draft;
  const isPhone = /\d{3}/.test(typed) && !HAS_LETTERS.test(typed);
  const isEmail = /\S@\S/.test(typed);
  const town = neighbour?.primaryAddress;
  return {
    ...draft,
    customerMode: 'new',
    newCustomer: {
      name: newCustomer.name || (isPhone || isEmail ? '' : typed),
      phone: newCustomer.phone || (isPhone ? typed : ''),
      email: newCustomer.email || (isEmail ? typed : ''),
      address: {
        ...newCustomer.address,
        city: newCustomer.address.city || (town?.city ?? ''),
        region: newCustomer.address.region || (town?.region ?? ''),
      },
    },
  };
}
