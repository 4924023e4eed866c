import { UserPlus } from 'lucide-react';
import { memo, useId } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { clockRange } from '../../../lib/time';
import { initialsOf } from '../../../ui/avatar';
import { StatusIcon } from '../../../ui/status';
import { useBoardContext, useJobView } from '../board-context';
import { labelOf, wordOf } from '../card/card-words';
import { HandMark } from '../card/hand-mark';
import type { BoardTechnician } from '../model/board-job';
import type { Cluster, PlanePoint } from '../model/map-plane';
import type { Stop } from '../model/map-stops';
import { isRunningOver } from '../model/warnings';
import styles from './map.module.css';

/** A stop where it lies on the screen's plane. */
export interface Pin extends PlanePoint {
  readonly stop: Stop;
  readonly technician: BoardTechnician | null;
}

const placed = ({ x, y }: PlanePoint): CSSProperties => ({ transform: `translate(${x}px, ${y}px)` });

/** A job where it is: its number on the way in the colours of its status, and the technician's colour as a chip. */
export const MapPin = memo(function MapPin({ pin, isDim, isShown }: { pin: Pin; isDim: boolean; isShown: boolean }): ReactElement {
  const { zone } = useBoardContext();
  const handId = useId();
  const { stop, technician } = pin;
  const { job, order } = stop;
  const late = useByMinute((now) => minutesLate(job, now));
  const isOver = useByMinute((now) => isRunningOver(job, now));
  const when = job.window ? clockRange(job.window.start, job.window.end, zone) : '';
  const view = useJobView(job.id) ?? { job, isSaving: false, isStaged: false };
  const flags = [late ? lateLabel(late) : null, wordOf(view, isOver)];
  return (
    <span className={styles.at} style={placed(pin)}>
      <button
        type="button"
        className={styles.pin}
        tabIndex={-1}
        aria-label={labelOf(view, when, technician?.name ?? 'Unassigned', flags, false)}
        aria-describedby={handId}
        data-job={job.id}
        data-lane={technician?.id}
        data-status={job.status}
        data-open={technician === null || undefined}
        data-late={late > 0 || undefined}
        data-staged={view.isStaged || undefined}
        data-dim={isDim || undefined}
        data-shown={isShown || undefined}
      >
        {order ?? (technician ? <StatusIcon status={job.status} size={12} /> : <UserPlus size={12} aria-hidden />)}
        {technician && <i style={{ background: technician.color }} />}
        <HandMark jobId={job.id} id={handId} />
      </button>
    </span>
  );
});

/** Jobs too near to one another to be told apart at this scale; a press goes nearer. */
export const MapCluster = memo(function MapCluster({
  cluster,
  hasShown,
  onOpen,
}: {
  cluster: Cluster<Pin>;
  hasShown: boolean;
  onOpen: (pins: readonly Pin[]) => void;
}): ReactElement {
  const { pins } = cluster;
  const open = pins.filter(({ technician }) => technician === null).length;
  const words = `${pins.length} jobs${open ? `, ${open} unassigned` : ''}, zoom in`;
  return (
    <span className={styles.at} style={placed(cluster)}>
      <button
        type="button"
        className={styles.cluster}
        tabIndex={-1}
        aria-label={words}
        title={words}
        data-open={open > 0 || undefined}
        data-shown={hasShown || undefined}
        onClick={() => onOpen(pins)}
      >
        {pins.length}
        {pins.map(({ stop }) => (
          <HandMark key={`${stop.technicianId}/${stop.job.id}`} jobId={stop.job.id} />
        ))}
      </button>
    </span>
  );
});

/** Where a technician was last seen. */
export const TechnicianPin = memo(function TechnicianPin({
  technician,
  at,
  isDim,
}: {
  technician: BoardTechnician;
  at: PlanePoint;
  isDim: boolean;
}): ReactElement {
  return (
    <span className={styles.at} style={placed(at)}>
      <span
        className={styles.technician}
        role="img"
        aria-label={`${technician.name}, last seen here`}
        title={`${technician.name}, last seen here`}
        data-dim={isDim || undefined}
        style={{ '--who': technician.color } as CSSProperties}
      >
        {initialsOf(technician.name)}
      </span>
    </span>
  );
});
