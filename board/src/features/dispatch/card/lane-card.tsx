import { memo, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactElement, RefObject } from 'react';
import { clockRange, shortClock } from '../../../lib/time';
import { useBoardContext, useJobView } from '../board-context';
import { useByMinute } from '../../../apollo/minute-clock';
import type { JobView } from '../model/board-views';
import { CARD_INSET, STEP_MIN, SUB_LANE, onDay } from '../model/geometry';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { isRunningOver } from '../model/warnings';
import type { CardMotion } from './card-motion';
import { labelOf, wordOf } from './card-words';
import { HandMark } from './hand-mark';
import styles from './card.module.css';
import { JobLines } from './job-lines';
import { useSeenPart } from './seen-part';
import { MoverRing } from './mover-ring';

/** Time and flag only, from the edges in: pixels. */
const NARROW = 60;

/** The end is told too: pixels. What flags and the left edge take of a card is the style sheet's. */
const ROOM_FOR_END = 125;

export interface LaneCardProps {
  jobId: string;
  technicianId: string;
  subLane: number;
  isDoubleBooked: boolean;
  pxPerMin: number;
}

/** A job in a technician's lane. Rendered again only by its own changes: everything shared is read where it happens (delegation). */
export const LaneCard = memo(function LaneCard(props: LaneCardProps): ReactElement | null {
  const view = useJobView(props.jobId);
  return view?.job.window ? <Card {...props} view={view} /> : null;
});

function Card({ jobId, technicianId, subLane, isDoubleBooked, pxPerMin, view }: LaneCardProps & { view: JobView }): ReactElement {
  const { store, frame, zone, motion, seenPart } = useBoardContext();
  const handId = useId();
  const { job } = view;
  const window = job.window!;
  const { start, end } = onDay(window, store.day);
  const late = useByMinute((now) => minutesLate(job, now));
  const isOver = useByMinute((now) => isRunningOver(job, now));
  const isDimmed = useSyncExternalStore(frame.subscribe, () => !frame.isMatch(job));
  const box = {
    left: Math.round(start * pxPerMin) + 1,
    top: CARD_INSET + subLane * SUB_LANE,
    width: Math.max(10, Math.round((end - start) * pxPerMin) - 2),
  };
  const element = useSlide(motion, jobId, box, pxPerMin);
  useSeenPart(seenPart, element, box);
  const flags = { late: late ? lateLabel(late) : null, word: wordOf(view, isOver), isDoubleBooked, isStaged: view.isStaged };
  globalThis.__dispatchBench?.(jobId);
  return (
    <div
      ref={element}
      className={styles.card}
      role="gridcell"
      aria-roledescription="job"
      aria-colindex={2 + Math.floor(start / STEP_MIN)}
      aria-colspan={Math.max(1, Math.ceil((end - start) / STEP_MIN))}
      aria-label={labelOf(
        view,
        clockRange(window.start, window.end, zone),
        store.technician(technicianId)?.name,
        [flags.late, flags.word],
        isDoubleBooked,
      )}
      aria-describedby={`${handId} board-card-help`}
      tabIndex={-1}
      data-job={jobId}
      data-lane={technicianId}
      data-status={job.status}
      data-late={late > 0 || undefined}
      data-saving={view.isSaving || undefined}
      data-staged={view.isStaged || undefined}
      data-dimmed={isDimmed || undefined}
      data-movable={job.handles.length > 0 || undefined}
      data-narrow={box.width <= NARROW || undefined}
      style={box}
    >
      <JobLines
        job={job}
        time={shortClock(window.start, zone)}
        until={box.width >= ROOM_FOR_END ? `–${shortClock(window.end, zone)}` : undefined}
        flags={flags}
      />
      {job.handles.includes('END') && <i className={styles.edge} data-resize aria-hidden />}
      <HandMark jobId={jobId} id={handId} />
      {view.mover && <MoverRing key={view.movedAt} mover={view.mover} movedAt={view.movedAt} />}
    </div>
  );
}

/** Lets the card slide when its data moves it; a change of scale moves all cards and slides none. */
function useSlide(
  motion: CardMotion,
  jobId: string,
  { left, top }: { left: number; top: number },
  scale: number,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const last = useRef<{ left: number; top: number; scale: number } | null>(null);
  useLayoutEffect(() => motion.mount(jobId, element.current!), [motion, jobId]);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { left, top, scale };
    if (motion.arrive(jobId, element.current!) || before?.scale !== scale) return;
    motion.slide(element.current!, before.left - left, before.top - top);
  }, [motion, jobId, left, top, scale]);
  return element;
}

declare global {
  /** Set by the benchmark and the browser tests only: told of each render of a card. */
  var __dispatchBench: ((jobId: string) => void) | undefined;
}
