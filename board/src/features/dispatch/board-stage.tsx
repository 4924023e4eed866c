import { CalendarX } from 'lucide-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { voice } from '../../apollo/presence';
import { useViewer } from '../../apollo/viewer';
import { Button } from '../../ui/button';
import { BoardContext } from './board-context';
import type { Board } from './board-context';
import { BoardGrid } from './board-grid';
import { DragController } from './drag/drag-controller';
import { DragEngine } from './drag/drag-engine';
import { FlyingCard } from './drag/flying-card';
import { useFrameControls } from './frame/frame-context';
import type { Zoom } from './model/board-address';
import { NO_FILTER } from './model/board-filter';
import type { BoardStore } from './model/board-store';
import { NoTechnicians } from './no-technicians';
import { JobPeek } from './peek/job-peek';
import { PeekState } from './peek/peek-state';
import { usePeekTriggers } from './peek/use-peek-triggers';
import { TeamHours } from './team-hours/team-hours';
import { Tray } from './tray';
import { CardHelp } from './card-help';
import { useCardKeys } from './use-card-keys';
import { useFocusBack } from './use-focus-back';
import { workingDay } from './use-zoom';
import type { OpenAt } from './use-zoom';
import styles from './schedule-page.module.css';

/** Grid and tray of a loaded day, with the drag engine around them. */
export function BoardStage({ board, zoom, minute, top }: { board: Board; zoom: Zoom } & OpenAt): ReactElement {
  const { workspace } = useViewer();
  const { store, zone } = board;
  // As the address was when the day opened: from then on the board itself writes its place there.
  const [openAt] = useState<OpenAt>(() => ({ minute, top: topOfRow(board) ?? top }));
  const [peek] = useState(() => new PeekState());
  const [drag] = useState(() => new DragController(board, () => peek.close(), voice.hold));
  const working = useMemo(() => workingDay(store.day, zone, workspace.dayStart, workspace.dayEnd), [store, zone, workspace]);
  const layout = useSyncExternalStore(store.subscribeLayout, store.layout);
  const triggers = usePeekTriggers(peek, drag, board.inMind);
  useEffect(() => () => drag.cancel(), [drag]);
  useCardKeys(board);
  useFocusBack(board);

  if (layout.technicianIds.length === 0) {
    return (
      <div className={styles.stage}>
        <NoTechnicians />
        <Tray />
      </div>
    );
  }
  return (
    <BoardContext value={board}>
      <div className={styles.stage} {...triggers}>
        <DragEngine port={drag} flying={<FlyingCard drag={drag} />}>
          {(listRef, proxy) => <BoardGrid drag={drag} zoom={zoom} working={working} openAt={openAt} listRef={listRef} proxy={proxy} />}
        </DragEngine>
        <Tray />
        <EmptyDay board={board} />
        <CardHelp moving="Alt and arrow keys move, Alt, Shift and left or right change the length." />
      </div>
      <JobPeek peek={peek} board={board} />
      {!board.past && <TeamHours board={board} />}
    </BoardContext>
  );
}

/** Where the row of the technician stands whom the address names behind its `#`: a month's cell leads there. */
function topOfRow({ store, surface }: Board): number | null {
  const row = store.layout().technicianIds.indexOf(location.hash.slice(1));
  return row < 0 ? null : (surface.rowTops()[row] ?? null);
}

function EmptyDay({ board }: { board: Board }): ReactElement | null {
  const { frame, store } = board;
  const { inView } = useSyncExternalStore(frame.subscribeLayout, frame.layout);
  const isEmpty = useSyncExternalStore(store.subscribeAll, () => isWithoutJobs(store));
  const { go } = useFrameControls();
  if (inView.size === 0)
    return (
      <div className={styles.banner} data-with-press role="status">
        No technician matches these filters. <Button onPress={() => go({ filter: NO_FILTER }, true)}>Clear filters</Button>
      </div>
    );
  if (!isEmpty) return null;
  return (
    <p className={styles.banner} role="status">
      <CalendarX size={16} aria-hidden style={{ verticalAlign: -3 }} />{' '}
      {board.past ? 'Nothing was scheduled on this day then.' : 'Nothing is scheduled on this day. Drag a job here from the hot list.'}
    </p>
  );
}

function isWithoutJobs(store: BoardStore): boolean {
  for (const { status } of store.dayJobs()) if (status !== 'CANCELLED') return false;
  return true;
}
