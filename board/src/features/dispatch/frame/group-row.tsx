import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { useBoardContext } from '../board-context';
import { useFrameControls } from './frame-context';
import type { FrameRow } from '../model/frame-rows';
import styles from './group-row.module.css';

/** The title of a team or a skill: folds its technicians away, and says then what of them needs a look. */
export const GroupRow = memo(function GroupRow({
  row,
  index,
  width,
}: {
  row: FrameRow & { kind: 'group' };
  index: number;
  width: number;
}): ReactElement {
  return (
    <div className={styles.row} role="row" aria-rowindex={index + 2} style={{ top: row.top, height: row.height }}>
      <div className={styles.head} role="rowheader" aria-colindex={1} aria-colspan={width}>
        <GroupTitle row={row} />
      </div>
    </div>
  );
});

export function GroupTitle({ row: { key, title, technicianIds, isOpen } }: { row: FrameRow & { kind: 'group' } }): ReactElement {
  const { toggleGroup } = useFrameControls();
  const warnings = useWarnings(isOpen ? [] : technicianIds);
  const count = technicianIds.length === 1 ? '1 technician' : `${technicianIds.length} technicians`;
  return (
    <button type="button" className={styles.title} aria-expanded={isOpen} data-group={key} onClick={() => toggleGroup(key)}>
      {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
      <b>{title}</b>
      <span className={styles.count}>{count}</span>
      {warnings > 0 && (
        <span className={styles.warnings}>
          <TriangleAlert size={12} aria-hidden />
          {warnings === 1 ? '1 warning' : `${warnings} warnings`}
        </span>
      )}
    </button>
  );
}

function useWarnings(technicianIds: readonly string[]): number {
  const { frame } = useBoardContext();
  return useSyncExternalStore(frame.subscribeAll, () => {
    const { warned } = frame.figures();
    return technicianIds.reduce((sum, id) => sum + (warned.get(id) ?? 0), 0);
  });
}
