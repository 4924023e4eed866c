import { voice } from '../../../apollo/presence';
import { CalendarX, ListFilter } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { BoardContext } from '../board-context';
import type { Board } from '../board-context';
import { DragController } from '../drag/drag-controller';
import { useFrameControls } from '../frame/frame-context';
import { JobPeek } from '../peek/job-peek';
import { PeekState } from '../peek/peek-state';
import { usePeekTriggers } from '../peek/use-peek-triggers';
import { useCardKeys } from '../use-card-keys';
import { filterCount, NO_FILTER } from '../model/board-filter';
import { rowsIn } from '../model/list-rows';
import { writePlace } from '../place-in-url';
import { ListGroupRows, ListTitle } from './list-group';
import { ListHead } from './list-head';
import { useListParts } from './use-list-parts';
import { useMountedParts } from './use-mounted-parts';
import styles from './list.module.css';

/** The day as a table: for whoever reads it by ear, prints it, or looks something up in it. */
export function ListStage({ board, top }: { board: Board; top: number }): ReactElement {
  const [peek] = useState(() => new PeekState());
  const [drag] = useState(() => new DragController(board, () => peek.close(), voice.hold));
  const triggers = usePeekTriggers(peek, drag, board.inMind);
  useCardKeys(board);
  return (
    <BoardContext value={board}>
      <div className={styles.stage} {...triggers}>
        <JobTable board={board} top={top} />
      </div>
      <JobPeek peek={peek} board={board} />
    </BoardContext>
  );
}

function JobTable({ board, top }: { board: Board; top: number }): ReactElement {
  const { surface } = board;
  const scroller = useRef<HTMLDivElement>(null);
  const [openAt] = useState(top);
  const { address, go } = useFrameControls();
  const parts = useListParts(address.list);
  const { mounted, rest, restHeight } = useMountedParts(parts, openAt);
  useLayoutEffect(() => {
    surface.scroller = scroller.current;
    scroller.current!.scrollTop = openAt;
  }, [surface, openAt]);
  useEffect(() => writePlace(scroller.current!, ({ scrollTop }) => ({ top: Math.round(scrollTop) })), []);
  return (
    <div ref={scroller} className={styles.scroller} role="region" aria-label="Jobs of the day">
      {parts.length === 0 ? (
        <Empty isFiltered={filterCount(address.filter) > 0} onAll={() => go({ filter: NO_FILTER }, true)} />
      ) : (
        <table className={styles.table} aria-rowcount={parts.reduce((sum, part) => sum + rowsIn(part), 1)}>
          <caption className={styles.hidden}>Jobs of the day by technician</caption>
          <ListHead order={address.list} onOrder={(list) => go({ list }, true)} />
          {mounted.map(({ part, firstRow }) =>
            part.kind === 'group' ? (
              <ListTitle key={`group ${part.key}`} part={part} row={firstRow} />
            ) : (
              <ListGroupRows key={part.technicianId} group={part} firstRow={firstRow} />
            ),
          )}
          {restHeight > 0 && (
            <tbody ref={rest} aria-hidden>
              <tr style={{ height: restHeight }}>
                <td colSpan={8}>Further jobs</td>
              </tr>
            </tbody>
          )}
        </table>
      )}
    </div>
  );
}

function Empty({ isFiltered, onAll }: { isFiltered: boolean; onAll: () => void }): ReactElement {
  if (isFiltered)
    return (
      <EmptyState
        icon={<ListFilter aria-hidden />}
        title="No job matches these filters"
        action={<Button onPress={onAll}>Clear filters</Button>}
      />
    );
  return (
    <EmptyState icon={<CalendarX aria-hidden />} title="Nothing is scheduled on this day">
      Jobs of the day appear here, grouped by technician, as soon as they have a time.
    </EmptyState>
  );
}
