import { clsx } from 'clsx';
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from './button';
import styles from './overlay.module.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons, the main one last. */
  actions?: ReactNode;
  /** `alertdialog` for a question that must be answered; it does not close by a press outside. */
  role?: 'dialog' | 'alertdialog';
  /** Set false while closing would lose typed text. */
  isDismissable?: boolean;
  /** `wide`: for lists and forms of several columns. */
  width?: 'wide';
}

/** A modal surface; on a phone a sheet from the bottom. Focus goes in, stays in, and comes back. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  role = 'dialog',
  isDismissable = true,
  width,
}: DialogProps): ReactElement {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable && role === 'dialog'}
      className={styles.scrim!}
    >
      <Modal className={clsx(styles.modal, width && styles.wide)}>
        <AriaDialog role={role} className={styles.dialog!}>
          <header className={styles.dialogHead}>
            <Heading slot="title" className={styles.dialogTitle!}>
              {title}
            </Heading>
            <IconButton label="Close" icon={<X />} onPress={onClose} />
          </header>
          <div className={styles.dialogBody}>{children}</div>
          {actions && <footer className={styles.dialogActions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
