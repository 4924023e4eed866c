import type { ReactElement } from 'react';
import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import styles from './overlay.module.css';

/** A small floating surface: a menu's, or a controlled popover's (`triggerRef`, `isOpen`). Escape and a press outside close it. */
export function Popover({ children, ...rest }: Omit<PopoverProps, 'className' | 'style'>): ReactElement {
  return (
    <AriaPopover offset={4} {...rest} className={styles.popover!}>
      {children}
    </AriaPopover>
  );
}
