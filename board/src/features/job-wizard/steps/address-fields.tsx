import type { ReactElement } from 'react';
import { TextField } from '../../../ui/text-field';
import type { AddressText } from '../model/draft';
import { useWizard } from '../wizard-context';
import styles from './steps.module.css';

/** An address line by line. `name` begins the fields' names, as refusals use them. */
export function AddressFields({
  name,
  value,
  onChange,
}: {
  name: string;
  value: AddressText;
  onChange: (value: AddressText, field: string) => void;
}): ReactElement {
  const { problem } = useWizard();
  const field = (part: keyof AddressText, label: string, className?: string) => (
    <div className={className}>
      <TextField
        label={label}
        name={`${name}.${part}`}
        value={value[part]}
        onChange={(text) => onChange({ ...value, [part]: text }, `${name}.${part}`)}
        error={problem(`${name}.${part}`)}
        autoComplete="off"
        maxLength={200}
      />
    </div>
  );
  return (
    <div className={styles.address}>
      {field('line1', 'Street and number', styles.street)}
      {field('line2', 'Unit, floor (optional)', styles.unit)}
      {field('city', 'Town', styles.city)}
      {field('region', 'State')}
      {field('postalCode', 'Postal code')}
    </div>
  );
}
