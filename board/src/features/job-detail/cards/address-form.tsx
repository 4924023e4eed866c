import type { FormEvent, ReactElement } from 'react';
import type { JobPlaceFragment } from '../../../graphql/graphql';
import { Button } from '../../../ui/button';
import { submitByKey } from '../../../ui/submit-keys';
import styles from '../edit/edit.module.css';
import { inputOf, placeLines, retyped, type Place, type TypedField } from '../model/places';

export interface AddressFormProps {
  place: Place;
  /** The customer's other properties, to choose from. */
  others: readonly JobPlaceFragment[];
  isSaving: boolean;
  onChange: (place: Place) => void;
  onSave: () => void;
  onCancel: () => void;
}

const FIELDS: readonly { readonly name: TypedField; readonly label: string; readonly autoComplete: string; readonly isHalf?: boolean }[] = [
  { name: 'line1', label: 'Street and number', autoComplete: 'address-line1' },
  { name: 'line2', label: 'Unit, floor, building', autoComplete: 'address-line2' },
  { name: 'city', label: 'Town', autoComplete: 'address-level2', isHalf: true },
  { name: 'area', label: 'Neighbourhood', autoComplete: 'off', isHalf: true },
  { name: 'region', label: 'State', autoComplete: 'address-level1', isHalf: true },
  { name: 'postalCode', label: 'ZIP', autoComplete: 'postal-code', isHalf: true },
];

export function AddressForm({ place, others, isSaving, onChange, onSave, onCancel }: AddressFormProps): ReactElement {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDownCapture={submitByKey} noValidate>
      <div role="presentation" className={styles.form} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
        {others.length > 0 && (
          <label className={styles.label}>
            Another property of theirs
            <select
              className={styles.input}
              value=""
              onChange={(event) => {
                const chosen = others.find(({ id }) => id === event.target.value);
                if (chosen) onChange(inputOf(chosen));
              }}
            >
              <option value="">Choose, or type below</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {placeLines(other).join(', ')}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className={styles.grid}>
          {FIELDS.map(({ name, label, autoComplete, isHalf }, index) => (
            <label key={name} className={styles.label} data-half={isHalf}>
              {label}
              <input
                className={styles.input}
                value={place[name]}
                maxLength={200}
                autoComplete={autoComplete}
                autoFocus={index === 0}
                onChange={(event) => onChange(retyped(place, name, event.target.value))}
              />
            </label>
          ))}
        </div>
        <div className={styles.row}>
          <Button type="submit" variant="primary" isPending={isSaving}>
            Save address
          </Button>
          <Button onPress={onCancel}>Cancel</Button>
        </div>
      </div>
    </form>
  );
}
