import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useBoardContext, useLane } from './board-context';
import { TimeOffBar } from './team-hours/time-off-bar';
import { LaneCard } from './card/lane-card';
import { LaneTravel } from './card/lane-travel';
import type { BoardTechnician } from './model/board-job';
import type { LaneView } from './model/board-views';
import { onDay, rowHeight } from './model/geometry';
import { spanOf } from './model/placement';
import { offHours } from './model/warnings';
import { PlanTraces } from './plan/plan-traces';
import { headId } from './lane-head';
import styles from './grid.module.css';

export interface LaneRowProps {
  technicianId: string;
  index: number;
  top: number;
  pxPerMin: number;
}

/** The day's jobs of a technician. Who it is stands in the column of heads, which this row owns for a screen reader. */
export const LaneRow = memo(function LaneRow({ technicianId, index, top, pxPerMin }: LaneRowProps): ReactElement | null {
  const { lane, technician } = useLane(technicianId);
  if (!technician) return null;
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      aria-label={technician.name}
      aria-owns={headId(technicianId)}
      data-row={technicianId}
      data-first={index === 0 || undefined}
      style={{ top, height: rowHeight(lane.subLanes) }}
    >
      <div className={styles.lane} role="presentation">
        <OffHours technician={technician} pxPerMin={pxPerMin} />
        <PlanTraces technicianId={technicianId} pxPerMin={pxPerMin} />
        <Cards lane={lane} pxPerMin={pxPerMin} />
        <LaneTravel lane={lane} pxPerMin={pxPerMin} />
      </div>
    </div>
  );
});

const OffHours = memo(function OffHours({ technician, pxPerMin }: { technician: BoardTechnician; pxPerMin: number }): ReactElement {
  const { day } = useBoardContext().store;
  const gaps = useMemo(() => offHours(technician.shifts, spanOf(day)).map((gap) => onDay(gap, day)), [technician, day]);
  const place = ({ start, end }: { start: number; end: number }) => ({ left: start * pxPerMin, width: (end - start) * pxPerMin });
  return (
    <>
      {gaps.map((gap) => (
        <div key={gap.start} className={styles.off} style={place(gap)} />
      ))}
      {technician.timeOff.map((off) => (
        <TimeOffBar
          key={off.id}
          technicianId={technician.id}
          off={off}
          className={styles.away!}
          style={place(onDay(off, day))}
          words={off.reason ? `Time off · ${off.reason}` : 'Time off'}
        />
      ))}
    </>
  );
});

const Cards = memo(function Cards({ lane, pxPerMin }: { lane: LaneView; pxPerMin: number }): ReactElement {
  return (
    <>
      {lane.cards.map(({ id, subLane, isDoubleBooked }) => (
        <LaneCard
          key={id}
          jobId={id}
          technicianId={lane.technicianId}
          subLane={subLane}
          isDoubleBooked={isDoubleBooked}
          pxPerMin={pxPerMin}
        />
      ))}
    </>
  );
});
