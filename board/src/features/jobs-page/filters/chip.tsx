import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import styles from './filters.module.css';

/** One condition, on or off; the number is of the list that it makes. */
export function FilterChip({
  label,
  count,
  isOn,
  onChange,
}: {
  label: string;
  count: number | undefined;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}): ReactElement {
  const { workspace } = useViewer();
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} data-chip={label} onClick={() => onChange(!isOn)}>
      {label} {count !== undefined && <b>{count.toLocaleString(workspace.locale)}</b>}
    </button>
  );
}
