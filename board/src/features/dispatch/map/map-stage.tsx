import { voice } from '../../../apollo/presence';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { BoardContext } from '../board-context';
import type { Board } from '../board-context';
import { DragController } from '../drag/drag-controller';
import type { BoardFrame } from '../model/board-frame';
import type { BoardStore } from '../model/board-store';
import { waysOf } from '../model/map-stops';
import type { Way } from '../model/map-stops';
import { JobPeek } from '../peek/job-peek';
import { PeekState } from '../peek/peek-state';
import { usePeekTriggers } from '../peek/use-peek-triggers';
import { useCardKeys } from '../use-card-keys';
import { MapCanvas } from './map-canvas';
import { StopList } from './stop-list';
import styles from './map.module.css';

/** The day by place: where the jobs and the technicians are, and who drives from where to where. */
export default function MapStage({ board }: { board: Board }): ReactElement {
  const { store, frame } = board;
  const [peek] = useState(() => new PeekState());
  const [drag] = useState(() => new DragController(board, () => peek.close(), voice.hold));
  const triggers = usePeekTriggers(peek, drag, board.inMind);
  useCardKeys(board);
  const read = useMemo(() => waysReader(store, frame), [store, frame]);
  const ways = useSyncExternalStore(frame.subscribeAll, read);
  const [alone, setAlone] = useState<string | null>(null);
  const shownJobId = useSyncExternalStore(peek.subscribe, () => peek.current()?.jobId ?? null);
  const stage = useRef<HTMLDivElement>(null);
  return (
    <BoardContext value={board}>
      <div ref={stage} className={styles.stage} {...triggers}>
        <MapCanvas ways={ways} alone={alone} shownJobId={shownJobId} />
        <StopList ways={ways} alone={alone} onAlone={setAlone} />
      </div>
      <JobPeek peek={peek} board={board} />
    </BoardContext>
  );
}

/** Made anew only when the board has changed. */
function waysReader(store: BoardStore, frame: BoardFrame): () => readonly Way[] {
  let made: readonly unknown[] = [];
  let ways: readonly Way[] = [];
  return () => {
    const layout = frame.layout();
    if (made[0] !== store.revision() || made[1] !== layout) {
      made = [store.revision(), layout];
      const technicians = store.technicians().filter(({ id }) => layout.inView.has(id));
      // Numbered before others are left out: the number is the visit's on its day.
      const all = waysOf(technicians, store.laneJobsOf);
      ways = all.map((way) => ({ ...way, stops: way.stops.filter(({ job }) => frame.isMatch(job)) }));
    }
    return ways;
  };
}
