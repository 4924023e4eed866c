import type { ReactElement } from 'react';
import { windowName } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { useShop, useWizard } from '../wizard-context';
import own from './schedule.module.css';

/** The jobs in the way, as the API named them: choose something else, or book doubly on purpose. */
export function ClashPanel({ onDoubleBook }: { onDoubleBook: () => void }): ReactElement | null {
  const shop = useShop();
  const { conflicts, isSending } = useWizard();
  if (conflicts.length === 0) return null;
  const names = [...new Set(conflicts.map((one) => one.technicianName))].join(' and ');
  return (
    <section className={own.clashes} data-field="conflicts" role="alert" aria-label={`${names} is already booked`}>
      <h3>{names} is already booked</h3>
      <ul>
        {conflicts.map((one) => (
          <li key={one.jobId}>
            <b>{one.customerName}</b> {one.number} · {windowName(one.window, shop)}
          </li>
        ))}
      </ul>
      <p>
        <Button isPending={isSending} onPress={onDoubleBook}>
          Double-book anyway
        </Button>
        <span>or choose another time or technician.</span>
      </p>
    </section>
  );
}
