import { Flag, MapPin, Phone, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { clockRange, dayName, dayOf, durationWords } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { Skeleton } from '../../../ui/skeleton';
import { StatusWord } from '../../../ui/status';
import { useBoardContext } from '../board-context';
import { useByMinute } from '../../../apollo/minute-clock';
import type { BoardJob, BoardTechnician } from '../model/board-job';
import { minutesLong } from '../model/geometry';
import { clashesWith } from '../model/slot';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { isOverdue, isRunningOver, lackedSkills, shiftWarning } from '../model/warnings';
import { priorityLabel } from '../../../lib/priority-words';
import { money } from '../../../lib/money';
import { PastDetails } from '../time-machine/past-details';
import { JobActions } from './job-actions';
import type { CardFacts } from './job-peek';
import styles from './peek.module.css';

export interface JobDetailsProps {
  job: BoardJob;
  /** null while on its way, undefined when it could not be read. */
  facts: CardFacts | null | undefined;
  technicianId: string | null;
  onDone: () => void;
}

/** Everything that a dispatcher asks about a job without leaving the board. */
export function JobDetails({ job, facts, technicianId, onDone }: JobDetailsProps): ReactElement {
  const { zone, store, past } = useBoardContext();
  const { workspace } = useViewer();
  const warnings = useWarnings(job, technicianId, facts);
  const window = job.window;
  const crew = job.crew.flatMap((id) => store.technician(id) ?? facts?.crew.find((member) => member.id === id) ?? []);
  const day = window && dayOf(window.start, zone);
  return (
    <>
      <div className={styles.head}>
        <StatusWord status={job.status} />
        {job.priority === 'EMERGENCY' && (
          <span className={styles.emergency}>
            <Flag size={10} fill="currentColor" aria-hidden /> Emergency
          </span>
        )}
        {job.priority === 'HIGH' && <span className={styles.priority}>{priorityLabel(job.priority)}</span>}
        <span className={styles.number}>{job.number}</span>
      </div>
      <h2 className={styles.customer}>{job.customerName}</h2>
      <p className={styles.title}>{job.title}</p>
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <TriangleAlert size={14} aria-hidden />
          {warning}
        </p>
      ))}
      <dl className={styles.facts}>
        {window && (
          <div>
            <dt>When</dt>
            <dd>
              {day !== store.day.date && `${dayName(day!, zone)}, `}
              {clockRange(window.start, window.end, zone)} <span className={styles.faint}>· {durationWords(minutesLong(window))}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>Crew</dt>
          <dd className={styles.crew}>
            {crew.length === 0 && 'Nobody yet'}
            {crew.map((member) => (
              <span key={member.id}>
                <Avatar name={member.name} color={member.color} /> {member.name}
              </span>
            ))}
          </dd>
        </div>
        {job.holdReason && job.status === 'ON_HOLD' && <Fact name="Held for" value={job.holdReason} />}
        {facts === null && !past ? <LoadingFacts /> : facts && <Facts facts={facts} />}
        <Fact name="Total" value={money(job.totalCents, workspace)} />
      </dl>
      {past ? (
        <PastDetails job={job} past={past} />
      ) : (
        <JobActions
          job={job}
          actions={facts?.actions ?? null}
          technicianId={technicianId}
          isUnreadable={facts === undefined}
          onDone={onDone}
        />
      )}
    </>
  );
}

function Facts({ facts }: { facts: CardFacts }): ReactElement {
  const { address, customer, lineItems, notes } = facts;
  const note = notes.find((each) => each.pinned) ?? notes[0];
  const where = [address.line1, address.line2, [address.city, address.region, address.postalCode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <div>
        <dt>
          <MapPin size={14} aria-label="Address" />
        </dt>
        <dd>{where}</dd>
      </div>
      {customer.phone && (
        <div>
          <dt>
            <Phone size={14} aria-label="Phone" />
          </dt>
          <dd>
            <a href={`tel:${customer.phone}`}>{customer.phone}</a>
          </dd>
        </div>
      )}
      {lineItems.length > 0 && (
        <Fact
          name="Work"
          value={lineItems.map((item) => (item.quantity === 1 ? item.name : `${item.quantity} × ${item.name}`)).join(', ')}
        />
      )}
      {note && <Fact name="Note" value={`“${note.body}” ${note.author.name}`} />}
      {facts.cancelReason && <Fact name="Cancelled" value={facts.cancelReason} />}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.clamp}>{value}</dd>
    </div>
  );
}

function LoadingFacts(): ReactElement {
  return (
    <>
      <div>
        <dt>
          <MapPin size={14} aria-label="Address" />
        </dt>
        <dd>
          <Skeleton width="80%" />
        </dd>
      </div>
      <div>
        <dt>Work</dt>
        <dd>
          <Skeleton width="60%" />
        </dd>
      </div>
    </>
  );
}

function useWarnings(job: BoardJob, technicianId: string | null, facts: CardFacts | null | undefined): string[] {
  const { store } = useBoardContext();
  const late = useByMinute((now) => minutesLate(job, now));
  const isOver = useByMinute((now) => isRunningOver(job, now));
  const isPast = useByMinute((now) => isOverdue(job, now));
  const technician = technicianId ? store.technician(technicianId) : undefined;
  const isOpen = job.status !== 'CANCELLED' && job.status !== 'COMPLETED';
  const clashes = technicianId && job.window && isOpen ? clashesWith(job.window, job.id, store.laneJobsOf(technicianId)) : [];
  const hours = technician && job.window && job.status === 'SCHEDULED' ? shiftWarning(job.window, technician, store.day) : null;
  return [
    late > 0 ? (isPast ? `Overdue, ${lateLabel(late)}` : capital(lateLabel(late))) : '',
    isOver ? 'Running over' : '',
    clashes.length ? `Double-booked with ${clashes.map((clash) => `${clash.number} ${clash.customerName}`).join(', ')}` : '',
    hours?.kind === 'timeOff' ? `In ${technician!.name}’s time off${hours.reason ? `: ${hours.reason}` : ''}` : '',
    // By whom the card names: a plan, or a hand just now, may have given it to others than the API knows of.
    ...(isOpen ? job.crew.map((id) => skillWords(store.technician(id), facts?.requiredSkills)) : []),
    hours?.kind === 'outsideShift' ? `Outside ${technician!.name}’s working hours` : '',
    ...(facts?.warnings ?? []).flatMap(({ kind, text }) => (kind === 'MISSING_SKILL' ? [] : text)),
  ].filter(Boolean);
}

function skillWords(technician: BoardTechnician | undefined, asked: readonly string[] = []): string {
  const lacks = technician ? lackedSkills(asked, technician) : [];
  return lacks.length > 0 ? `${technician!.name} lacks ${lacks.join(', ')}` : '';
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
