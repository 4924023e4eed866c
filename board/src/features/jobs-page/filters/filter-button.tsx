import { ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { Button } from '../../../ui/button';
import { Popover } from '../../../ui/popover';
import styles from './filters.module.css';

/** A filter: its button says what it is set to, and opens its choices. */
export function FilterButton({
  label,
  value,
  children,
}: {
  label: string;
  /** null while it narrows nothing. */
  value: string | null;
  children: (close: () => void) => ReactNode;
}): ReactElement {
  return (
    <DialogTrigger>
      <Button className={value === null ? undefined : styles.on}>
        {value === null ? label : <span className={styles.value}>{`${label}: ${value}`}</span>}
        <ChevronDown aria-hidden className={styles.down} />
      </Button>
      <Popover placement="bottom start">
        <Dialog aria-label={label} className={styles.surface!}>
          {({ close }) => children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
