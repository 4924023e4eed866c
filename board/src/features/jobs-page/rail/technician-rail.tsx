import { useQuery } from '@apollo/client/react';
import { clsx } from 'clsx';
import { PhoneCall, UserX } from 'lucide-react';
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { RailTechniciansDocument } from '../../../graphql/graphql';
import type { RailTechniciansQuery } from '../../../graphql/graphql';
import { distanceWords } from '../../../lib/distance';
import { dayName, durationWords } from '../../../lib/time';
import type { Day } from '../../../lib/time';
import { Avatar, NobodyChip } from '../../../ui/avatar';
import { Skeleton } from '../../../ui/skeleton';
import { jobsWords } from '../bulk/model/bulk-change';
import type { RailDrag } from './rail-drag';
import styles from './rail.module.css';

type RailDay = RailTechniciansQuery['technicianDays'][number];

export interface TechnicianRailProps {
  day: Day;
  today: Day;
  /** The one job that is meant: those near it stand first. */
  jobId: string | null;
  /** How many jobs a press would assign; 0 when none is ticked or focused. */
  count: number;
  drag: RailDrag;
  /** Goes up with every change in the workspace: the days are read again. */
  changes: number;
  onAssign: (technicianId: string | null) => void;
}

/** Who can go: on call first, then by way and by hours left, as the API ranks them. Rows are dropped here, or ticked and given by a press. */
export function TechnicianRail({ day, today, jobId, count, drag, changes, onAssign }: TechnicianRailProps): ReactElement {
  const { workspace } = useViewer();
  const { data, previousData, error, refetch } = useQuery(RailTechniciansDocument, { variables: { day, jobId }, fetchPolicy: 'no-cache' });
  useEffect(() => {
    if (changes > 0) refetch().catch(() => {});
  }, [changes, refetch]);
  const over = useSyncExternalStore(drag.subscribe, () => drag.get()?.over);
  const isCarrying = useSyncExternalStore(drag.subscribe, () => drag.get() !== null);
  const days = (data ?? previousData)?.technicianDays;
  const place = (id: string | null) => ({
    'data-rail': id ?? '',
    className: clsx(styles.place, isCarrying && over === id && styles.over),
    disabled: count === 0 && !isCarrying,
    onClick: () => onAssign(id),
  });
  const jobs = jobsWords(count, workspace.locale);
  return (
    <aside className={styles.rail} aria-label="Technicians">
      <header>
        <h2>Technicians</h2>
        <span>{day === today ? 'Today' : dayName(day, workspace, today)}</span>
      </header>
      <p className={styles.hint}>{count > 0 ? `Press a name to give them ${jobs}` : 'Drag jobs here, or tick some and press a name'}</p>
      {!days && !error && [0, 1, 2, 3, 4, 5].map((row) => <Skeleton key={row} height={36} style={{ margin: '6px 0' }} />)}
      {error && !days && <p className={styles.hint}>The technicians’ days could not be read. They come back with the connection.</p>}
      <ul>
        {days?.map((one) => (
          <li key={one.technician.id}>
            <button
              type="button"
              {...place(one.technician.id)}
              aria-label={`${count > 0 ? `Assign ${jobs} to ` : ''}${one.technician.name}${one.technician.onCall ? ', on call' : ''}, ${dayWords(one, workspace.locale)}`}
            >
              <Avatar name={one.technician.name} color={one.technician.color} size="large" />
              <span className={styles.who}>
                <b>
                  {one.technician.name}
                  {one.technician.onCall && <PhoneCall aria-hidden />}
                </b>
                {/* The receiver beside the name says who is on call. */}
                <small>{dayWords(one, workspace.locale)}</small>
                <Load day={one} />
              </span>
            </button>
          </li>
        ))}
        {days && (
          <li>
            <button type="button" {...place(null)} aria-label={count > 0 ? `Unassign ${jobs}` : 'Unassigned'}>
              <NobodyChip icon={<UserX />} />
              <span className={styles.who}>
                <b>Unassigned</b>
              </span>
            </button>
          </li>
        )}
      </ul>
    </aside>
  );
}

/** "3 h 15 min free · 4.2 mi". */
function dayWords({ workingMinutes, freeMinutes, jobCount, distanceKm }: RailDay, locale: string): string {
  return [
    workingMinutes === 0 ? 'Not working' : freeMinutes > 0 ? `${durationWords(freeMinutes)} free` : 'Full',
    distanceKm == null ? `${jobsWords(jobCount, locale)}` : distanceWords(distanceKm, locale),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Load({ day: { workingMinutes, bookedMinutes } }: { day: RailDay }): ReactElement | null {
  if (workingMinutes === 0) return null;
  const share = Math.min(1, bookedMinutes / workingMinutes);
  return (
    <span className={styles.load} aria-hidden>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}

/** The rows in the hand, beside the pointer. */
export function CarriedRows({ drag }: { drag: RailDrag }): ReactElement | null {
  const { workspace } = useViewer();
  const carried = useSyncExternalStore(drag.subscribe, drag.get);
  if (!carried) return null;
  return (
    <div className={styles.carried} style={{ transform: `translate(${carried.x + 12}px, ${carried.y + 8}px)` }} data-lifted>
      {jobsWords(carried.jobIds.length, workspace.locale)}
    </div>
  );
}
