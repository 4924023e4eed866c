import { clsx } from 'clsx';
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';
import { Tooltip } from './tooltip';

interface Look {
  /** `primary`: the one thing to do here. `bare`: no frame until it is under the pointer. */
  variant?: 'default' | 'primary' | 'bare' | 'danger';
  /** `form`: the full-width end of a form. `touch`: 48 px, for the phone. `large`: the phone's one full-width action. */
  size?: 'default' | 'form' | 'touch' | 'large';
}
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  children: ReactNode;
  className?: string | undefined;
}

const look = ({ variant = 'default', size = 'default' }: Look, className?: string) =>
  clsx(styles.button, styles[variant], styles[size], className);

/** A button in words. While `isPending` it keeps its place and width and takes no press. */
export function Button({ variant, size, className, children, ...rest }: ButtonProps): ReactElement {
  return (
    <AriaButton {...rest} className={look({ variant, size }, className)}>
      {children}
      {rest.isPending && <span className={styles.spinner} aria-hidden />}
    </AriaButton>
  );
}

/** Goes somewhere, looks like a button. */
export function LinkButton({ variant, size, className, ...rest }: LinkProps & Look): ReactElement {
  return <Link {...rest} className={look({ variant, size }, className)} />;
}

export interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  /** What it does, in words: its accessible name and its tooltip. */
  label: string;
  icon: ReactNode;
  shortcut?: string;
}

/** A button that is only an icon; the words are in its tooltip. */
export function IconButton({ label, icon, shortcut, variant = 'bare', className, ...rest }: IconButtonProps): ReactElement {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Button {...rest} variant={variant} aria-label={label} className={clsx(styles.icon, className)}>
        {icon}
      </Button>
    </Tooltip>
  );
}
