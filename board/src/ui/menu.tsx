import type { ReactElement, ReactNode, RefObject } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Separator,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps,
  type MenuSectionProps,
  type PopoverProps,
} from 'react-aria-components';
import { Check } from 'lucide-react';
import { Kbd } from './kbd';
import styles from './overlay.module.css';
import { Popover } from './popover';

export interface MenuButtonProps extends Omit<MenuProps<object>, 'className' | 'style'>, Pick<PopoverProps, 'placement'> {
  /** The pressable that opens the menu. */
  trigger: ReactElement;
  label: string;
  children: ReactNode;
}

/** A button with a menu of actions or choices. */
export function MenuButton({ trigger, label, children, placement = 'bottom end', ...rest }: MenuButtonProps): ReactElement {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement}>
        <AriaMenu {...rest} aria-label={label} className={styles.menu!}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** A menu that is part of a surface of its own: a filter's choices under a field. */
export function MenuList({ label, ...rest }: Omit<MenuProps<object>, 'className' | 'style'> & { label: string }): ReactElement {
  return <AriaMenu {...rest} aria-label={label} className={styles.menu!} />;
}

/** A menu at an element that is no button of its own: one menu for all rows of a list. */
export function AnchoredMenu({
  anchor,
  label,
  onClose,
  children,
  placement = 'bottom end',
}: {
  anchor: RefObject<Element | null>;
  label: string;
  onClose: () => void;
  children: ReactNode;
  placement?: PopoverProps['placement'];
}): ReactElement {
  return (
    <Popover aria-label={label} triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement={placement}>
      <AriaMenu aria-label={label} autoFocus="first" onClose={onClose} className={styles.menu!}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  children: string;
  icon?: ReactNode;
  shortcut?: string;
  /** Why it is disabled or what it leads to, in one short line. */
  note?: string | undefined;
}

export function MenuItem({ children, icon, shortcut, note, ...rest }: MenuItemProps): ReactElement {
  return (
    <AriaMenuItem textValue={children} {...rest} className={styles.menuItem!}>
      {({ isSelected, selectionMode }) => (
        <>
          {icon}
          <span className={styles.menuText}>
            {children}
            {note && <small>{note}</small>}
          </span>
          {shortcut && <Kbd>{shortcut}</Kbd>}
          {selectionMode !== 'none' && isSelected && <Check aria-hidden />}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection({
  title,
  children,
  ...rest
}: MenuSectionProps<object> & { title?: string; children: ReactNode }): ReactElement {
  return (
    <AriaMenuSection {...rest} className={styles.menuSection!}>
      {title && <Header className={styles.menuTitle}>{title}</Header>}
      {children}
    </AriaMenuSection>
  );
}

export function MenuDivider(): ReactElement {
  return <Separator className={styles.menuDivider!} />;
}
