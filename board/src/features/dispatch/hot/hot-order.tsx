import { ArrowDownUp, X } from 'lucide-react';
import { useId, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { Button, IconButton } from '../../../ui/button';
import { Popover } from '../../../ui/popover';
import { useBoardContext } from '../board-context';
import { useFrameControls } from '../frame/frame-context';
import type { NearOrder } from '../model/board-address';
import styles from './hot.module.css';

/** By what the hot list stands: promise, or distance to a technician's visit before or after now. */
export function HotOrder(): ReactElement {
  const { store, frame } = useBoardContext();
  const { address, go } = useFrameControls();
  const { hot } = address;
  const technician = useSyncExternalStore(store.subscribeLayout, () => hot && store.technician(hot.technicianId));
  const anchor = useSyncExternalStore(frame.subscribeAll, () => anchorWords(hot, frame.hotAnchor()));
  const first = technician?.name.split(' ')[0];
  const said = hot && `${first ?? 'Somebody'}’s ${hot.visit} visit`;
  return (
    <div className={styles.order}>
      <DialogTrigger>
        <Button variant="bare" className={styles.by} aria-label={`Hot list, ${said ? `nearest to ${said}` : 'oldest promise first'}`}>
          <ArrowDownUp aria-hidden /> <span>{said ? `Near ${said}` : 'Oldest promise'}</span>
        </Button>
        <Popover placement="bottom start">
          <Dialog aria-label="Order of the hot list" className={styles.surface!}>
            <OrderForm hot={hot} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {hot && (
        <>
          <IconButton label="Oldest promise first again" icon={<X />} onPress={() => go({ hot: null }, true)} />
          <p className={styles.anchor}>{anchor}</p>
        </>
      )}
    </div>
  );
}

function anchorWords(hot: NearOrder | null, anchor: { job: { customerName: string } | null } | null): string {
  if (!hot) return '';
  if (!anchor) return 'Nobody knows where that is: oldest promise first';
  return anchor.job ? `Nearest to ${anchor.job.customerName}` : 'No such visit: nearest to where they were last';
}

function OrderForm({ hot }: { hot: NearOrder | null }): ReactElement {
  const { store } = useBoardContext();
  const { go } = useFrameControls();
  const name = useId();
  const visit = hot?.visit ?? 'previous';
  const choice = (value: NearOrder['visit'], words: string) => (
    <label className={styles.radio}>
      <input
        type="radio"
        name={name}
        checked={visit === value}
        disabled={!hot}
        onChange={() => hot && go({ hot: { ...hot, visit: value } }, true)}
      />
      {words}
    </label>
  );
  return (
    <div className={styles.form}>
      <label className={styles.field}>
        <span>Nearest to</span>
        <select
          value={hot?.technicianId ?? ''}
          onChange={({ target }) => go({ hot: target.value ? { technicianId: target.value, visit } : null }, true)}
        >
          <option value="">Nobody: oldest promise first</option>
          {store.technicians().map(({ id, name: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.visits}>
        <legend>Their</legend>
        {choice('previous', 'previous visit')}
        {choice('next', 'next visit')}
      </fieldset>
    </div>
  );
}
