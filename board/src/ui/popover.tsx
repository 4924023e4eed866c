import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import styles from './overlay.module.css';

export interface PopoverTriggerProps extends Pick<PopoverProps, 'placement'> {
  /** The pressable that opens it. */
  trigger: ReactElement;
  label: string;
  children: ReactNode;
}

/** A small surface beside its button; Escape and a press outside close it and give focus back. */
export function PopoverTrigger({ trigger, label, children, placement = 'bottom start' }: PopoverTriggerProps): ReactElement {
  return (
    <DialogTrigger>
      {trigger}
      <Popover placement={placement}>
        <AriaDialog aria-label={label} className={styles.popoverBody!}>
          {children}
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The bare floating surface, for a controlled popover (`triggerRef`, `isOpen`). */
export function Popover({ children, ...rest }: Omit<PopoverProps, 'className' | 'style'>): ReactElement {
  return (
    <AriaPopover offset={4} {...rest} className={styles.popover!}>
      {children}
    </AriaPopover>
  );
}
