import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem } from 'react-aria-components';
import { IconButton } from './button';
import styles from './field.module.css';
import { Popover } from './popover';
import { Below } from './text-field';

export interface Choice {
  id: string;
  label: string;
  note?: string;
}

/** One of a long list, found by typing. */
export function ComboField({
  label,
  choices,
  value,
  onChange,
  error,
  hint,
  name,
}: {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChange: (id: string) => void;
  error?: string | undefined;
  hint?: string;
  name?: string;
}): ReactElement {
  return (
    <ComboBox
      name={name}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
      defaultItems={choices}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      menuTrigger="focus"
      className={styles.field!}
    >
      <Label className={styles.label!}>{label}</Label>
      <span className={styles.with}>
        <Input className={styles.input!} onFocus={(event) => event.target.select()} />
        <IconButton label="Show all" icon={<ChevronDown />} className={styles.inside} />
      </span>
      <Below error={error} hint={hint} />
      <Popover>
        <ListBox className={styles.options!} renderEmptyState={() => <p className={styles.none}>Nothing by that name</p>}>
          {(choice: Choice) => (
            <ListBoxItem textValue={choice.label} className={styles.option!}>
              {choice.label}
              {choice.note && <span className={styles.optionNote}>{choice.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
