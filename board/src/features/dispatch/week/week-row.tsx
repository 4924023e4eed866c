import { PhoneCall, UserPlus } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { dayName } from '../../../lib/time';
import { Avatar, NobodyChip } from '../../../ui/avatar';
import { useBoardContext, useLane } from '../board-context';
import { overlaps } from '../model/board-job';
import type { BoardDay, BoardTechnician } from '../model/board-job';
import type { LaneView } from '../model/board-views';
import type { LaneCard } from '../model/lanes';
import { bookedIn, workingMin } from '../model/load';
import { UNASSIGNED, spanOf } from '../model/placement';
import { drawn } from '../model/week-rows';
import { jobsWords, loadWords } from '../load-words';
import { NameButton, useNameKey } from '../team-hours/name-button';
import { TimeOffBar } from '../team-hours/time-off-bar';
import { offWords } from './off-words';
import { WeekCard } from './week-card';
import { HEAD } from './week-keys';
import styles from './week.module.css';

export interface WeekRowProps {
  /** UNASSIGNED for nobody's. */
  technicianId: string;
  index: number;
  /** Among the technicians' rows. */
  place: number;
  top: number;
  height: number;
  isOpen: boolean;
  onToggle: (technicianId: string) => void;
}

/** One technician's week, or the jobs that nobody has. */
export const WeekRow = memo(function WeekRow({ technicianId, index, place, top, height, isOpen, onToggle }: WeekRowProps): ReactElement {
  const { days } = useBoardContext().store;
  const { lane, technician } = useLane(technicianId);
  const byDay = useMemo(() => days.map((_, day) => lane.cards.filter((card) => card.day === day)), [days, lane]);
  const name = technician?.name ?? 'Unassigned';
  return (
    <div className={styles.row} role="row" aria-rowindex={index + 2} aria-label={name} data-row={technicianId} style={{ top, height }}>
      {technicianId === UNASSIGNED ? (
        <NobodysCell lane={lane} at={`${place}/${HEAD}`} />
      ) : (
        technician && <TechnicianCell technician={technician} lane={lane} at={`${place}/${HEAD}`} />
      )}
      {days.map((day, column) => (
        <WeekCell
          key={day.date}
          day={day}
          at={`${place}/${column}`}
          cards={byDay[column]!}
          lane={lane}
          column={column}
          technician={technician}
          isOpen={isOpen}
          onToggle={onToggle}
        />
      ))}
    </div>
  );
});

function NobodysCell({ lane, at }: { lane: LaneView; at: string }): ReactElement {
  return (
    <div className={styles.technician} role="rowheader" aria-colindex={1} tabIndex={-1} data-cell={at}>
      <NobodyChip icon={<UserPlus />} />
      <span className={styles.name}>Unassigned</span>
      <small className={styles.load}>{jobsWords(lane.jobCount)}</small>
    </div>
  );
}

function TechnicianCell({ technician, lane, at }: { technician: BoardTechnician; lane: LaneView; at: string }): ReactElement {
  const openHours = useNameKey(technician.id);
  const { day } = useBoardContext().store;
  const shiftMin = useMemo(() => workingMin(technician.shifts, day), [day, technician]);
  const bookedMin = bookedIn(lane.loads);
  return (
    <div
      className={styles.technician}
      role="rowheader"
      aria-colindex={1}
      tabIndex={-1}
      data-cell={at}
      data-head={technician.id}
      {...openHours}
    >
      <Avatar name={technician.name} color={technician.color} size="large" />
      <span className={styles.name}>
        <NameButton technician={technician}>
          {technician.name.split(' ')[0]} <span className={styles.surname}>{technician.name.split(' ').slice(1).join(' ')}</span>
        </NameButton>
        {technician.isOnCall && (
          <span title="On call" className={styles.onCall}>
            <PhoneCall size={12} role="img" aria-label="On call" />
          </span>
        )}
      </span>
      <small className={styles.load}>
        {jobsWords(lane.jobCount)} ·{' '}
        <span data-over={(shiftMin > 0 && bookedMin > shiftMin) || undefined}>{loadWords(bookedMin, shiftMin)}</span>
      </small>
    </div>
  );
}

interface WeekCellProps {
  day: BoardDay;
  /** "row/column", for the keys. */
  at: string;
  column: number;
  cards: readonly LaneCard[];
  lane: LaneView;
  technician: BoardTechnician | undefined;
  isOpen: boolean;
  onToggle: (technicianId: string) => void;
}

function WeekCell({ day, at, column, cards, lane, technician, isOpen, onToggle }: WeekCellProps): ReactElement {
  const { zone } = useBoardContext();
  const shiftMin = technician ? workingMin(technician.shifts, day) : 0;
  const offs = (technician?.timeOff ?? []).filter((off) => overlaps(off, spanOf(day)));
  const seen = drawn(cards.length, isOpen);
  const load = technician ? `, ${loadWords(lane.loads[column]?.bookedMin ?? 0, shiftMin)}` : '';
  const where = `${technician?.name ?? 'Unassigned'}, ${dayName(day.date, zone)}`;
  return (
    <div
      className={styles.cell}
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={[`${where}: ${jobsWords(cards.length)}${load}`, ...offs.map((off) => offWords(off, day, zone))].join(', ')}
      tabIndex={-1}
      data-cell={at}
      data-off={(technician && shiftMin === 0) || undefined}
    >
      {technician && offs.length > 0 && (
        <div className={styles.offs}>
          {offs.map((off) => (
            <TimeOffBar
              key={off.id}
              technicianId={technician.id}
              off={off}
              className={styles.away!}
              words={offWords(off, day, zone)}
              {...(offs.length > 1 && { short: offWords({ ...off, reason: null }, day, zone) })}
            />
          ))}
        </div>
      )}
      {cards.slice(0, seen).map((card) => (
        <WeekCard
          key={card.id}
          jobId={card.id}
          technicianId={technician?.id ?? null}
          isDoubleBooked={technician !== undefined && card.isDoubleBooked}
        />
      ))}
      {cards.length > seen && (
        <button
          type="button"
          className={styles.more}
          tabIndex={-1}
          data-more
          aria-label={`${cards.length - seen} more jobs, ${where}`}
          onClick={() => onToggle(lane.technicianId)}
        >
          +{cards.length - seen} more
        </button>
      )}
      {isOpen && cards.length > 0 && drawn(cards.length, false) < cards.length && (
        <button
          type="button"
          className={styles.more}
          tabIndex={-1}
          data-more
          aria-label={`Show fewer jobs, ${where}`}
          onClick={() => onToggle(lane.technicianId)}
        >
          Show fewer
        </button>
      )}
    </div>
  );
}
