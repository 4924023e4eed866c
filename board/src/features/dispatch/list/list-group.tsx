import { Ellipsis, UserPlus } from 'lucide-react';
import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { useViewer } from '../../../apollo/viewer';
import { distanceWords } from '../../../lib/distance';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { money } from '../../../lib/money';
import { clockRange } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { EmergencyFlag } from '../../../ui/emergency-flag';
import { StatusWord } from '../../../ui/status';
import { useBoardContext, useJobView, useLane } from '../board-context';
import { wordOf } from '../card/card-words';
import { HandMark } from '../card/hand-mark';
import { GroupTitle } from '../frame/group-row';
import type { JobView } from '../model/board-views';
import type { ListGroup, ListPart } from '../model/list-rows';
import { workingMin } from '../model/load';
import { UNASSIGNED } from '../model/placement';
import { isRunningOver } from '../model/warnings';
import { jobsWords, loadWords } from '../load-words';
import styles from './list.module.css';

/** One technician's rows under a heading with their load; nobody's have none. */
export const ListGroupRows = memo(function ListGroupRows({ group, firstRow }: { group: ListGroup; firstRow: number }): ReactElement {
  const { technicianId, jobIds } = group;
  return (
    <tbody>
      <GroupHead technicianId={technicianId} row={firstRow} />
      {jobIds.map((id, index) => (
        <JobRow key={id} jobId={id} technicianId={technicianId} row={firstRow + 1 + index} />
      ))}
    </tbody>
  );
});

/** The title of a team or a skill, of those who have jobs. */
export function ListTitle({ part, row }: { part: ListPart & { kind: 'group' }; row: number }): ReactElement {
  return (
    <tbody>
      <tr className={styles.title} aria-rowindex={row}>
        <th scope="rowgroup" colSpan={8}>
          <GroupTitle row={part} />
        </th>
      </tr>
    </tbody>
  );
}

function GroupHead({ technicianId, row }: { technicianId: string; row: number }): ReactElement {
  const { store, frame, zone } = useBoardContext();
  const { lane, technician } = useLane(technicianId);
  const km = useSyncExternalStore(frame.subscribeLayout, () => frame.rowKm(technicianId));
  return (
    <tr className={styles.group} aria-rowindex={row}>
      <th scope="rowgroup" colSpan={8}>
        <span className={styles.who}>
          {technician ? <Avatar name={technician.name} color={technician.color} /> : <UserPlus size={16} aria-hidden />}
          {technician?.name ?? 'Unassigned'}
          <small>
            {jobsWords(lane.jobCount)}
            {technician && ` · ${loadWords(lane.loads[0]?.bookedMin ?? 0, workingMin(technician.shifts, store.day))}`}
            {km !== null && ` · ${distanceWords(km, zone.locale)}`}
          </small>
        </span>
      </th>
    </tr>
  );
}

interface JobRowProps {
  jobId: string;
  technicianId: string;
  row: number;
}

const JobRow = memo(function JobRow(props: JobRowProps): ReactElement | null {
  const view = useJobView(props.jobId);
  return view ? <Cells {...props} view={view} /> : null;
});

function Cells({ jobId, technicianId, row, view }: JobRowProps & { view: JobView }): ReactElement {
  const { zone, motion } = useBoardContext();
  const { workspace } = useViewer();
  const name = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => motion.mount(jobId, name.current!), [motion, jobId]);
  const { job } = view;
  const lane = technicianId === UNASSIGNED ? undefined : technicianId;
  return (
    <tr aria-rowindex={row} data-cancelled={job.status === 'CANCELLED' || undefined}>
      <td data-column="time">{job.window && clockRange(job.window.start, job.window.end, zone)}</td>
      <td data-column="number">{job.number}</td>
      <th scope="row" data-column="customer">
        <button ref={name} type="button" className={styles.name} data-job={jobId} data-lane={lane} aria-haspopup="dialog">
          {job.customerName}
        </button>
      </th>
      <td data-column="title">{job.title}</td>
      <td data-column="area">{job.area}</td>
      <td data-column="status">
        <span className={styles.states}>
          <StatusWord status={job.status} />
          <Flags view={view} technicianId={technicianId} />
        </span>
      </td>
      <td data-column="total">{money(job.totalCents, workspace)}</td>
      <td data-column="actions">
        <button
          type="button"
          className={styles.actions}
          data-job={jobId}
          data-lane={lane}
          aria-haspopup="dialog"
          aria-label={`Details and actions, ${job.customerName}`}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      </td>
    </tr>
  );
}

/** Everything else that a card shows, as words. */
function Flags({ view, technicianId }: { view: JobView; technicianId: string }): ReactElement {
  const { job } = view;
  const { lane } = useLane(technicianId);
  const late = useByMinute((now) => minutesLate(job, now));
  const isOver = useByMinute((now) => isRunningOver(job, now));
  const isDouble = technicianId !== UNASSIGNED && lane.cards.some((card) => card.id === job.id && card.isDoubleBooked);
  const word = job.status === 'CANCELLED' ? null : wordOf(view, isOver);
  return (
    <>
      <HandMark jobId={job.id} isInRow />
      {late > 0 && <span className={styles.late}>{lateLabel(late)}</span>}
      {word && <span>{word}</span>}
      {job.isEnRoute && job.status === 'SCHEDULED' && <span>On the way</span>}
      {view.isStaged && <span>In the plan</span>}
      {isDouble && <span>Double-booked</span>}
      {job.priority === 'EMERGENCY' && job.status !== 'CANCELLED' && <EmergencyFlag />}
    </>
  );
}
