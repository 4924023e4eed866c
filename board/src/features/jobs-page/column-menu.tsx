import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { Button, IconButton } from '../../ui/button';
import { Popover } from '../../ui/popover';
import { COLUMNS, FIRST_LAYOUT, moveColumn } from './model/columns';
import type { ColumnKey, ColumnLayout } from './model/columns';
import styles from './jobs-page.module.css';

/** Which columns are shown, and in which order. */
export function ColumnMenu({ layout, onLayout }: { layout: ColumnLayout; onLayout: (layout: ColumnLayout) => void }): ReactElement {
  const { order, hidden } = layout;
  const toggle = (key: ColumnKey, isShown: boolean) =>
    onLayout({ ...layout, hidden: isShown ? hidden.filter((other) => other !== key) : [...hidden, key] });
  return (
    <DialogTrigger>
      <IconButton label="Columns" icon={<Columns3 aria-hidden />} />
      <Popover placement="bottom end">
        <Dialog aria-label="Columns" className={styles.columns!}>
          <ul>
            {order.map((key, at) => {
              const { label } = COLUMNS.find((column) => column.key === key)!;
              const isShown = !hidden.includes(key);
              return (
                <li key={key}>
                  <label>
                    <input
                      type="checkbox"
                      checked={isShown}
                      disabled={key === 'number'}
                      onChange={(event) => toggle(key, event.target.checked)}
                    />
                    {label}
                  </label>
                  <IconButton
                    label={`${label} further left`}
                    icon={<ArrowUp />}
                    isDisabled={at === 0}
                    onPress={() => onLayout(moveColumn(layout, key, -1))}
                  />
                  <IconButton
                    label={`${label} further right`}
                    icon={<ArrowDown />}
                    isDisabled={at === order.length - 1}
                    onPress={() => onLayout(moveColumn(layout, key, 1))}
                  />
                </li>
              );
            })}
          </ul>
          <Button variant="bare" onPress={() => onLayout(FIRST_LAYOUT)}>
            As at first
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
