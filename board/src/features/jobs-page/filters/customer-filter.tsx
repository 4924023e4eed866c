import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import { Autocomplete, Input, SearchField } from 'react-aria-components';
import { JobsPageCustomerDocument, JobsPageCustomersDocument } from '../../../graphql/graphql';
import { Button } from '../../../ui/button';
import { MenuItem, MenuList } from '../../../ui/menu';
import { useJobs } from '../jobs-context';
import { FilterButton } from './filter-button';
import styles from './filters.module.css';

/** One customer, found by name, phone or address. */
export function CustomerFilter(): ReactElement {
  const { query, go } = useJobs();
  const { data } = useQuery(JobsPageCustomerDocument, { variables: { id: query.customerId ?? '' }, skip: query.customerId === null });
  const value = query.customerId === null ? null : (data?.customer?.name ?? '…');
  return (
    <FilterButton label="Customer" value={value}>
      {(close) => (
        <>
          <Find onChoose={(id) => (go({ customerId: id }), close())} />
          {query.customerId !== null && (
            <div className={styles.foot}>
              <Button variant="bare" onPress={() => (go({ customerId: null }), close())}>
                Any customer
              </Button>
            </div>
          )}
        </>
      )}
    </FilterButton>
  );
}

function Find({ onChoose }: { onChoose: (id: string) => void }): ReactElement {
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const { data, previousData, loading, error } = useQuery(JobsPageCustomersDocument, { variables: { search: search || null } });
  const found = (data ?? previousData)?.customers.nodes ?? [];
  const none = error ? 'Customers could not be read' : loading ? 'Searching …' : 'Nobody by that name';
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label="Find a customer" autoFocus className={styles.find!}>
        <Input placeholder="Name, phone or address" />
      </SearchField>
      <MenuList label="Customers" onAction={(key) => onChoose(String(key))} renderEmptyState={() => <p className={styles.none}>{none}</p>}>
        {found.map(({ id, name, phone, primaryAddress }) => (
          <MenuItem key={id} id={id} note={[phone, primaryAddress?.line1].filter(Boolean).join(' · ') || undefined}>
            {name}
          </MenuItem>
        ))}
      </MenuList>
    </Autocomplete>
  );
}
