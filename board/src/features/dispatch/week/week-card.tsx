import { memo, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { clockRange, dayName, dayOf, shortClock } from '../../../lib/time';
import { Mark } from '../../../ui/mark';
import { useBoardContext, useJobView } from '../board-context';
import { labelOf, wordOf } from '../card/card-words';
import { HandMark } from '../card/hand-mark';
import { MoverRing } from '../card/mover-ring';
import type { JobView } from '../model/board-views';
import { isRunningOver } from '../model/warnings';
import styles from './week.module.css';

interface WeekCardProps {
  jobId: string;
  technicianId: string | null;
  isDoubleBooked: boolean;
}

/** A job in a cell of the week: time, customer and title in two lines; the details say the rest. */
export const WeekCard = memo(function WeekCard(props: WeekCardProps): ReactElement | null {
  const view = useJobView(props.jobId);
  return view?.job.window ? <Card {...props} view={view} /> : null;
});

function Card({ jobId, technicianId, isDoubleBooked, view }: WeekCardProps & { view: JobView }): ReactElement {
  const { store, frame, zone, motion } = useBoardContext();
  const handId = useId();
  const { job } = view;
  const window = job.window!;
  const element = useRef<HTMLDivElement>(null);
  const late = useByMinute((now) => minutesLate(job, now));
  const isOver = useByMinute((now) => isRunningOver(job, now));
  const isDimmed = useSyncExternalStore(frame.subscribe, () => !frame.isMatch(job));
  useLayoutEffect(() => {
    const unmount = motion.mount(jobId, element.current!);
    motion.arrive(jobId, element.current!);
    return unmount;
  }, [motion, jobId]);
  globalThis.__dispatchBench?.(jobId);
  const when = `${dayName(dayOf(window.start, zone), zone)}, ${clockRange(window.start, window.end, zone)}`;
  const flags = [late ? lateLabel(late) : null, wordOf(view, isOver)];
  const technician = technicianId === null ? 'Unassigned' : store.technician(technicianId)?.name;
  return (
    <div
      ref={element}
      className={styles.card}
      role="button"
      aria-roledescription="job"
      aria-label={labelOf(view, when, technician, flags, isDoubleBooked)}
      aria-describedby={`${handId} board-card-help`}
      tabIndex={-1}
      data-job={jobId}
      data-lane={technicianId ?? undefined}
      data-status={job.status}
      data-open={technicianId === null || undefined}
      data-late={late > 0 || undefined}
      data-saving={view.isSaving || undefined}
      data-staged={view.isStaged || undefined}
      data-dimmed={isDimmed || undefined}
      data-movable={job.handles.length > 0 || undefined}
    >
      <p className={styles.first}>
        <Mark name={technicianId === null ? 'UNASSIGNED' : job.status} />
        <span className={styles.at}>{shortClock(window.start, zone)}</span>
        <b>{job.customerName}</b>
        {job.priority === 'EMERGENCY' && job.status !== 'CANCELLED' && (
          <span className={styles.emergency} title="Emergency">
            <Mark name="EMERGENCY" size={10} />
          </span>
        )}
      </p>
      <p className={styles.what}>
        <span>{job.title}</span>
        {late > 0 && (
          <span className={styles.late} title={lateLabel(late)}>
            <Mark name="WARNING" />
          </span>
        )}
        {job.isEnRoute && job.status === 'SCHEDULED' && (
          <span title="On the way">
            <Mark name="EN_ROUTE" />
          </span>
        )}
        {isDoubleBooked && (
          <span title="Double-booked">
            <Mark name="DOUBLE_BOOKED" />
          </span>
        )}
      </p>
      <HandMark jobId={jobId} id={handId} />
      {view.mover && <MoverRing key={view.movedAt} mover={view.mover} movedAt={view.movedAt} />}
    </div>
  );
}
