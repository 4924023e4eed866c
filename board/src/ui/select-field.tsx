import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import type { Choice } from './combo-field';
import styles from './field.module.css';

export interface SelectFieldProps {
  label: string;
  choices: readonly Choice[];
  /** Blank: nothing is chosen yet. */
  value: string;
  onChange: (id: string) => void;
  /** What is wrong and what to do about it; stands under the field in place of the hint. */
  error?: string | undefined;
  hint?: string | undefined;
}

/** One of a few, by the device's own list. */
export function SelectField({ label, choices, value, onChange, error, hint }: SelectFieldProps): ReactElement {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <span className={styles.with}>
        <select
          id={id}
          className={clsx(styles.input, styles.select)}
          value={value}
          disabled={choices.length === 0}
          aria-invalid={Boolean(error)}
          data-invalid={error ? true : undefined}
          aria-describedby={below ? `${id}-below` : undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="" disabled>
            Choose …
          </option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className={styles.chevron} />
      </span>
      {below && (
        <span id={`${id}-below`} className={error ? styles.error : styles.hint}>
          {below}
        </span>
      )}
    </div>
  );
}
