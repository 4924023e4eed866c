import type { ReactElement } from 'react';
import { useViewer } from '../../apollo/viewer';
import { money } from '../../lib/money';
import type { Stop } from './model/stops';
import styles from './day.module.css';

/** What is to be done, with how much of it. */
export function JobWork({ stop }: { stop: Stop }): ReactElement {
  const { workspace } = useViewer();
  const amount = new Intl.NumberFormat(workspace.locale, { maximumFractionDigits: 3 });
  return (
    <section aria-label="Work">
      <h2 className={styles.partHead}>Work{stop.lineItems.length > 0 && <span>{money(stop.total, workspace)}</span>}</h2>
      {stop.lineItems.length === 0 ? (
        <p className={styles.empty}>Nothing is listed yet. {stop.title} is all the office knows.</p>
      ) : (
        <ul className={styles.work}>
          {stop.lineItems.map((item) => (
            <li key={item.id}>
              <span>{item.name}</span>
              <span data-figures>{amount.format(item.quantity)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
