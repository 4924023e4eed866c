import { memo, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { distanceWords } from '../../../lib/distance';
import { clockRange, dayName, dayOf, shortClockRange } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import { priorityLabel } from '../../../lib/priority-words';
import { statusWords } from '../../../lib/status-words';
import { useBoardContext, useJobView } from '../board-context';
import { useByMinute } from '../../../apollo/minute-clock';
import type { BoardJob } from '../model/board-job';
import { isDue } from '../model/board-views';
import type { JobView } from '../model/board-views';
import type { TraySection } from '../model/placement';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import styles from './card.module.css';
import { HandMark } from './hand-mark';
import { JobLines } from './job-lines';
import { MoverRing } from './mover-ring';

const DAY_MS = 86_400_000;

/** A job that waits beside the board. */
export const TrayCard = memo(function TrayCard(props: TrayCardProps): ReactElement | null {
  const view = useJobView(props.jobId);
  return view ? <Card {...props} view={view} /> : null;
});

interface TrayCardProps {
  jobId: string;
  section: TraySection;
  isFirst: boolean;
}

function Card({ jobId, section, isFirst, view }: TrayCardProps & { view: JobView }): ReactElement {
  const { zone, motion, frame, picked } = useBoardContext();
  const element = useRef<HTMLDivElement>(null);
  const isPicked = useSyncExternalStore(picked.subscribe, () => picked.has(jobId));
  const late = useByMinute((now) => minutesLate(view.job, now));
  const heldDays = useByMinute((now) => (view.job.heldAt ? Math.floor((now - view.job.heldAt) / DAY_MS) : 0));
  useLayoutEffect(() => motion.mount(jobId, element.current!), [motion, jobId]);
  useLayoutEffect(() => void motion.arrive(jobId, element.current!), [motion, jobId]);
  const handId = useId();
  const { job } = view;
  const flag = late ? lateLabel(late) : null;
  const today = useByMinute((now) => dayOf(now, zone));
  const due = section === 'onHold' && isDue(job, today);
  const km = useSyncExternalStore(frame.subscribeAll, () => frame.hotKm(jobId));
  const waiting = timeWords(job, section, { heldDays, today }, zone);
  const time = km === null ? waiting : `${distanceWords(km, zone.locale)} · ${waiting}`;
  return (
    <li className={styles.waiting}>
      <div
        ref={element}
        role="button"
        onKeyDown={moveFocus}
        onClick={(event) => {
          if (!job.handles.includes('TECHNICIAN') || !(event.metaKey || event.ctrlKey || event.shiftKey)) return;
          event.preventDefault();
          picked.toggle(jobId);
        }}
        className={styles.trayCard}
        tabIndex={isFirst ? 0 : -1}
        aria-roledescription="job"
        aria-label={[
          job.customerName,
          job.title,
          job.area,
          spokenTime(job, waiting, zone),
          km !== null && distanceWords(km, zone.locale),
          statusWords[job.status],
          flag,
          view.isStaged && 'In the plan',
          priorityLabel(job.priority),
          isPicked && 'Chosen',
        ]
          .filter(Boolean)
          .join(', ')}
        aria-describedby={`${handId} board-card-help`}
        data-job={jobId}
        data-status={job.status}
        data-open={section === 'unassigned' || undefined}
        data-late={late > 0 || undefined}
        data-due={due || undefined}
        data-saving={view.isSaving || undefined}
        data-staged={view.isStaged || undefined}
        data-picked={isPicked || undefined}
        data-movable={job.handles.length > 0 || undefined}
      >
        <JobLines job={job} time={time} flags={{ late: flag, word: view.isSaving ? 'Saving' : null, isStaged: view.isStaged }} />
        <HandMark jobId={jobId} id={handId} />
        {view.mover && <MoverRing key={view.movedAt} mover={view.mover} movedAt={view.movedAt} />}
      </div>
      {job.handles.includes('TECHNICIAN') && (
        // Keys do it too (use-pick-keys): a section stays one stop of the Tab key.
        <label className={styles.pick}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isPicked}
            aria-label={`Choose ${job.customerName}, ${job.title}`}
            onChange={() => picked.toggle(jobId)}
          />
        </label>
      )}
    </li>
  );
}

/** Up and down go from card to card: a section is one stop of the Tab key. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const cards = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-job]') ?? [])];
  event.preventDefault();
  cards[cards.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

function timeWords(job: BoardJob, section: TraySection, { heldDays, today }: { heldDays: number; today: string }, zone: Zone): string {
  if (section === 'unscheduled') return 'No time yet';
  if (section === 'unassigned') return job.window ? shortClockRange(job.window.start, job.window.end, zone) : '';
  const { lookAgainOn } = job;
  if (isDue(job, today)) return `${job.holdReason || 'On hold'} · look again${lookAgainOn === today ? ' today' : ''}`;
  if (lookAgainOn) return `${job.holdReason || 'On hold'} · until ${dayName(lookAgainOn, zone, today)}`;
  const since = heldDays === 0 ? 'today' : heldDays === 1 ? '1 day' : `${heldDays} days`;
  return `${job.holdReason || 'On hold'} · ${since}`;
}

function spokenTime(job: BoardJob, words: string, zone: Zone): string {
  if (!job.window || job.status === 'ON_HOLD') return words;
  return `${dayName(dayOf(job.window.start, zone), zone)}, ${clockRange(job.window.start, job.window.end, zone)}`;
}
