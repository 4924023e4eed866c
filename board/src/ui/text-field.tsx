import { clsx } from 'clsx';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactElement, type ReactNode, type Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { IconButton } from './button';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> {
  label: string;
  /** What is wrong and what to do about it; stands under the field in place of the hint. */
  error?: string | undefined;
  hint?: ReactNode;
  /** Rows of a text of several lines; absent: one line. */
  rows?: number;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** Beside the label, at its end. */
  aside?: ReactNode;
}

/** A labelled field of text. */
export function TextField({ label, error, hint, rows, placeholder, inputRef, aside, ...rest }: TextFieldProps): ReactElement {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className={styles.field!}>
      <span className={styles.labelRow}>
        <Label className={styles.label!}>{label}</Label>
        {aside}
      </span>
      {rows ? (
        <TextArea className={clsx(styles.input, styles.area)} rows={rows} placeholder={placeholder} />
      ) : (
        <Input className={styles.input!} placeholder={placeholder} ref={inputRef} />
      )}
      <Below error={error} hint={hint} />
    </AriaTextField>
  );
}

/** A password, which can be shown: typing blind on a phone is where sign-ins fail. */
export function PasswordField({ label, error, hint, inputRef, aside, ...rest }: Omit<TextFieldProps, 'rows' | 'type'>): ReactElement {
  const [shown, setShown] = useState(false);
  return (
    <AriaTextField
      {...rest}
      type={shown ? 'text' : 'password'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field!}
    >
      <span className={styles.labelRow}>
        <Label className={styles.label!}>{label}</Label>
        {aside}
      </span>
      <span className={styles.with}>
        <Input className={styles.input!} ref={inputRef} autoCapitalize="none" spellCheck={false} />
        <IconButton
          label={shown ? 'Hide the password' : 'Show the password'}
          icon={shown ? <EyeOff /> : <Eye />}
          onPress={() => setShown(!shown)}
          className={styles.inside}
        />
      </span>
      <Below error={error} hint={hint} />
    </AriaTextField>
  );
}

/** What stands under a field: the error, else the hint. */
export function Below({ error, hint }: { error?: string | undefined; hint?: ReactNode }): ReactElement {
  return (
    <>
      <FieldError className={styles.error!}>{error}</FieldError>
      {hint && !error && (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      )}
    </>
  );
}
