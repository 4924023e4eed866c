import type { ReactElement } from 'react';
import { clockWords } from '../../../lib/time';
import { TextField } from '../../../ui/text-field';
import { parseClock } from '../model/typed-clock';
import { useShop, useWizard } from '../wizard-context';

/** A time as one says it (`2p`, `930`); written out when one leaves it. */
export function ClockField({
  label,
  name,
  value,
  placeholder,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  placeholder?: string | undefined;
  onChange: (text: string) => void;
}): ReactElement {
  const shop = useShop();
  const { problem } = useWizard();
  const writeOut = () => {
    const clock = parseClock(value, shop);
    const words = clock && clockWords(clock, shop);
    if (words && words !== value) onChange(words);
  };
  return (
    <TextField
      label={label}
      name={name}
      value={value}
      onChange={onChange}
      onBlur={writeOut}
      error={problem(name)}
      autoComplete="off"
      maxLength={12}
      {...(placeholder ? { placeholder } : {})}
    />
  );
}
