import { PhoneCall } from 'lucide-react';
import { memo, useMemo, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { distanceWords } from '../../lib/distance';
import { Avatar } from '../../ui/avatar';
import { useBoardContext, useLane } from './board-context';
import { NameButton, useNameKey } from './team-hours/name-button';
import { TimeOffBar } from './team-hours/time-off-bar';
import { LaneCard } from './card/lane-card';
import { LaneTravel } from './card/lane-travel';
import type { BoardTechnician } from './model/board-job';
import type { LaneView } from './model/board-views';
import { onDay, rowHeight } from './model/geometry';
import { bookedIn, workingMin } from './model/load';
import { spanOf } from './model/placement';
import { offHours } from './model/warnings';
import { PlanTraces } from './plan/plan-traces';
import { jobsWords, loadWords } from './load-words';
import styles from './grid.module.css';

/** Letters that surely have room beside the avatar. Only what is longer gets a box that cuts it off: each costs every frame of a scroll. */
const ROOM = { name: 14, onCall: 3, load: 24 };

export interface LaneRowProps {
  technicianId: string;
  index: number;
  top: number;
  pxPerMin: number;
}

/** One technician: name and load at the left, the day's jobs across. */
export const LaneRow = memo(function LaneRow({ technicianId, index, top, pxPerMin }: LaneRowProps): ReactElement | null {
  const { lane, technician } = useLane(technicianId);
  if (!technician) return null;
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      aria-label={technician.name}
      data-row={technicianId}
      data-first={index === 0 || undefined}
      style={{ top, height: rowHeight(lane.subLanes) }}
    >
      <TechnicianCell technician={technician} jobCount={lane.jobCount} bookedMin={bookedIn(lane.loads)} />
      <div className={styles.lane} role="presentation">
        <OffHours technician={technician} pxPerMin={pxPerMin} />
        <PlanTraces technicianId={technicianId} pxPerMin={pxPerMin} />
        <Cards lane={lane} pxPerMin={pxPerMin} />
        <LaneTravel lane={lane} pxPerMin={pxPerMin} />
      </div>
    </div>
  );
});

const TechnicianCell = memo(function TechnicianCell({
  technician,
  jobCount,
  bookedMin,
}: {
  technician: BoardTechnician;
  jobCount: number;
  bookedMin: number;
}): ReactElement {
  const openHours = useNameKey(technician.id);
  const { store, frame, zone } = useBoardContext();
  const km = useSyncExternalStore(frame.subscribeLayout, () => frame.rowKm(technician.id));
  const shiftMin = workingMin(technician.shifts, store.day);
  const first = km !== null ? distanceWords(km, zone.locale) : jobsWords(jobCount);
  const load = loadWords(bookedMin, shiftMin);
  return (
    <div className={styles.technician} role="rowheader" aria-colindex={1} tabIndex={-1} data-head={technician.id} {...openHours}>
      <Avatar name={technician.name} color={technician.color} size="large" />
      <span className={styles.name} data-long={technician.name.length + (technician.isOnCall ? ROOM.onCall : 0) > ROOM.name || undefined}>
        <NameButton technician={technician}>
          {technician.name.split(' ')[0]} <span className={styles.surname}>{technician.name.split(' ').slice(1).join(' ')}</span>
        </NameButton>
        {technician.isOnCall && (
          <span title="On call" className={styles.onCall}>
            <PhoneCall size={12} role="img" aria-label="On call" />
          </span>
        )}
      </span>
      <small className={styles.load} data-long={`${first} · ${load}`.length > ROOM.load || undefined}>
        {first} · <span data-over={(shiftMin > 0 && bookedMin > shiftMin) || undefined}>{load}</span>
      </small>
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
