import { PhoneCall } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { distanceWords } from '../../lib/distance';
import { Avatar } from '../../ui/avatar';
import { useBoardContext, useLane } from './board-context';
import { jobsWords, loadWords } from './load-words';
import type { BoardTechnician } from './model/board-job';
import { rowHeight } from './model/geometry';
import { bookedIn, workingMin } from './model/load';
import { NameButton, useNameKey } from './team-hours/name-button';
import styles from './grid.module.css';

/** Letters that surely have room beside the avatar. Only what is longer gets a box that cuts it off: each costs every frame of a scroll. */
const ROOM = { name: 14, onCall: 3, load: 24 };

export const headId = (technicianId: string): string => `head-${technicianId}`;

/**
 * Who a lane is of: name and load. All of them stand in one column that sticks to the left edge, not each in its row: a browser draws what
 * sticks on a layer of its own, and twenty of those cost a scroll a third of its frames.
 */
export const LaneHead = memo(function LaneHead({ technicianId, top }: { technicianId: string; top: number }): ReactElement | null {
  const { lane, technician } = useLane(technicianId);
  if (!technician) return null;
  const place = { top, height: rowHeight(lane.subLanes) };
  return <Head technician={technician} jobCount={lane.jobCount} bookedMin={bookedIn(lane.loads)} {...place} />;
});

const Head = memo(function Head({
  technician,
  jobCount,
  bookedMin,
  top,
  height,
}: {
  technician: BoardTechnician;
  jobCount: number;
  bookedMin: number;
  top: number;
  height: number;
}): ReactElement {
  const openHours = useNameKey(technician.id);
  const { store, frame, zone } = useBoardContext();
  const km = useSyncExternalStore(frame.subscribeLayout, () => frame.rowKm(technician.id));
  const shiftMin = workingMin(technician.shifts, store.day);
  const first = km !== null ? distanceWords(km, zone.locale) : jobsWords(jobCount);
  const load = loadWords(bookedMin, shiftMin);
  return (
    <div
      id={headId(technician.id)}
      className={styles.technician}
      role="rowheader"
      aria-colindex={1}
      tabIndex={-1}
      data-head={technician.id}
      style={{ top, height }}
      {...openHours}
    >
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
