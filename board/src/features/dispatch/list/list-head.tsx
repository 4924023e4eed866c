import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { LIST_COLUMNS } from '../model/list-rows';
import type { ListColumn, ListOrder } from '../model/list-rows';
import styles from './list.module.css';

const WORDS: Readonly<Record<ListColumn, string>> = {
  time: 'Time',
  number: 'Job',
  customer: 'Customer',
  title: 'Work',
  area: 'Area',
  status: 'Status',
  total: 'Total',
};

/** The columns; a press sorts each technician's jobs by one, a second press the other way round. */
export function ListHead({ order, onOrder }: { order: ListOrder; onOrder: (order: ListOrder) => void }): ReactElement {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {LIST_COLUMNS.map((column) => {
          const isOn = order.column === column;
          const Arrow = order.isDescending ? ArrowDown : ArrowUp;
          return (
            <th
              key={column}
              scope="col"
              data-column={column}
              aria-sort={isOn ? (order.isDescending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => onOrder({ column, isDescending: isOn && !order.isDescending })}>
                {WORDS[column]}
                {isOn && <Arrow size={12} aria-hidden />}
              </button>
            </th>
          );
        })}
        <th scope="col" data-column="actions">
          <span className={styles.hidden}>Actions</span>
        </th>
      </tr>
    </thead>
  );
}
