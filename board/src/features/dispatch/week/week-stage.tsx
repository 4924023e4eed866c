import { voice } from '../../../apollo/presence';
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { BoardContext } from '../board-context';
import type { Board } from '../board-context';
import { DragController } from '../drag/drag-controller';
import { DragEngine } from '../drag/drag-engine';
import { FlyingCard } from '../drag/flying-card';
import { JobPeek } from '../peek/job-peek';
import { PeekState } from '../peek/peek-state';
import { usePeekTriggers } from '../peek/use-peek-triggers';
import { TeamHours } from '../team-hours/team-hours';
import { Tray } from '../tray';
import { CardHelp } from '../card-help';
import { useCardKeys } from '../use-card-keys';
import { useFocusBack } from '../use-focus-back';
import { WeekGrid } from './week-grid';
import type { DayHref } from './week-grid';
import { WeekSurface } from './week-surface';
import styles from '../schedule-page.module.css';

export interface WeekStageProps {
  board: Board;
  top: number;
  dayHref: DayHref;
}

/** A loaded week: technicians down, days across; beside it what has no day yet. */
export function WeekStage({ board: loaded, top, dayHref }: WeekStageProps): ReactElement {
  const { workspace } = useViewer();
  const [openAt] = useState(top);
  const [peek] = useState(() => new PeekState());
  const [surface] = useState(() => new WeekSurface(loaded.store, loaded.zone, workspace.dayStart));
  const board = useMemo(() => ({ ...loaded, surface }), [loaded, surface]);
  const [drag] = useState(() => new DragController(board, () => peek.close(), voice.hold));
  const triggers = usePeekTriggers(peek, drag, board.inMind);
  useEffect(() => () => drag.cancel(), [drag]);
  useCardKeys(board);
  useFocusBack(board);
  return (
    <BoardContext value={board}>
      <div className={styles.stage} {...triggers}>
        <DragEngine port={drag} flying={<FlyingCard drag={drag} />}>
          {(listRef, proxy) => <WeekGrid surface={surface} drag={drag} top={openAt} dayHref={dayHref} listRef={listRef} proxy={proxy} />}
        </DragEngine>
        <Tray hasUnassigned={false} />
        <CardHelp moving="Alt and arrow keys move it to another day or technician." />
      </div>
      <JobPeek peek={peek} board={board} />
      <TeamHours board={board} />
    </BoardContext>
  );
}
