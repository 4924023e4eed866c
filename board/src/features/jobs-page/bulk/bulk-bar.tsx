import { useSyncExternalStore, type ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import type { SelectionStore } from '../selection';
import { BULK_WORDS } from './model/bulk-change';
import type { BulkKind } from './model/bulk-change';
import styles from './bulk-bar.module.css';

export const BULK_ORDER: readonly BulkKind[] = ['reassign', 'reschedule', 'complete', 'cancel'];

/** What can be done with the ticked jobs, at the bottom of the list. The list leaves room for it beneath its last row. */
export function BulkBar({
  selection,
  total,
  onSelectAll,
  onBegin,
}: {
  selection: SelectionStore;
  /** Jobs that match the filter. */
  total: number;
  onSelectAll: () => void;
  onBegin: (kind: BulkKind) => void;
}): ReactElement | null {
  const { workspace } = useViewer();
  const chosen = useSyncExternalStore(selection.subscribe, selection.get);
  const count = selection.count(total);
  if (selection.isEmpty()) return null;
  const isPartOfMore = chosen.kind === 'some' && count < total;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected jobs">
      <span className={styles.count} role="status">
        {count.toLocaleString(workspace.locale)} selected
      </span>
      {isPartOfMore && <Button onPress={onSelectAll}>Select all {total.toLocaleString(workspace.locale)} that match</Button>}
      {BULK_ORDER.map((kind) => (
        <Button key={kind} variant={kind === 'reassign' ? 'primary' : 'default'} isDisabled={count === 0} onPress={() => onBegin(kind)}>
          {kind === 'reassign' ? 'Assign' : BULK_WORDS[kind].title}
        </Button>
      ))}
      <Button variant="bare" onPress={() => selection.clear()}>
        Clear <Kbd>Esc</Kbd>
      </Button>
    </div>
  );
}
