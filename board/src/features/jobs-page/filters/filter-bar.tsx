import type { ReactElement, ReactNode } from 'react';
import { PRIORITIES, priorityWords } from '../../../lib/priority-words';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { useCounts, useJobs } from '../jobs-context';
import { filterCount, NO_FILTER } from '../model/jobs-query';
import { FilterChip } from './chip';
import { ChoicesFilter } from './choices-filter';
import { CustomerFilter } from './customer-filter';
import { JobSearch } from './search-field';
import { WhenFilter } from './when-filter';
import styles from './filters.module.css';

/** Everything that narrows the list; all of it must hold, and all of it is in the address. `end`: what stands at its right. */
export function FilterBar({ end }: { end: ReactNode }): ReactElement {
  const { query, technicians, go } = useJobs();
  const counts = useCounts()?.list;
  const people = technicians.map(({ id, name, color }) => ({ id, label: name, icon: <Avatar name={name} color={color} /> }));
  return (
    <div className={styles.bar}>
      <JobSearch />
      <div className={styles.filters}>
        <WhenFilter />
        <ChoicesFilter label="Technician" options={people} chosen={query.technicianIds} onChoose={(ids) => go({ technicianIds: ids })} />
        <CustomerFilter />
        <ChoicesFilter
          label="Priority"
          options={PRIORITIES.map((id) => ({ id, label: priorityWords[id] }))}
          chosen={query.priorities}
          onChoose={(ids) => go({ priorities: PRIORITIES.filter((one) => ids.includes(one)) })}
        />
        <span className={styles.rule} aria-hidden />
        <FilterChip label="Unassigned" count={counts?.unassigned} isOn={query.unassigned} onChange={(unassigned) => go({ unassigned })} />
        <FilterChip label="Late" count={counts?.late} isOn={query.late} onChange={(late) => go({ late })} />
        <FilterChip label="Overdue" count={counts?.overdue} isOn={query.overdue} onChange={(overdue) => go({ overdue })} />
        <FilterChip label="Ready to invoice" count={counts?.readyToInvoice} isOn={query.ready} onChange={(ready) => go({ ready })} />
        {filterCount(query) > 0 && (
          <Button variant="bare" onPress={() => go({ ...NO_FILTER, sort: query.sort })}>
            Clear filters
          </Button>
        )}
      </div>
      <div className={styles.end}>{end}</div>
    </div>
  );
}
