import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { use, useCallback, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ClockContext } from '../../../apollo/minute-clock';
import { useViewer } from '../../../apollo/viewer';
import { countWords } from '../../../lib/count';
import { money } from '../../../lib/money';
import { useBoardContext } from '../board-context';
import { capacityOf } from '../model/figures';
import type { Figures, Fullness } from '../model/figures';
import styles from '../toolbar.module.css';

/** What is in view, in numbers, live; late and overdue move with the clock alone. */
export function DayFigures(): ReactElement {
  const { frame } = useBoardContext();
  const clock = use(ClockContext);
  const subscribe = useCallback((wake: () => void) => subscribeBoth(frame.subscribeAll, clock.subscribe, wake), [frame, clock]);
  const figures = useSyncExternalStore(subscribe, frame.figures);
  return <FigureLine figures={figures} />;
}

/** Those that are known. */
export function FigureLine({ figures }: { figures: Partial<Figures> }): ReactElement {
  const { workspace } = useViewer();
  const { jobs, revenueCents, late, overdue, unassigned, bookedMin = 0, workingMin = 0 } = figures;
  const capacity = capacityOf({ bookedMin, workingMin });
  const count = (value: number) => countWords(value, workspace.locale);
  return (
    <dl className={styles.figures}>
      {jobs !== undefined && <Figure value={count(jobs)} word={jobs === 1 ? 'job' : 'jobs'} />}
      {revenueCents !== undefined && <Figure value={money(revenueCents, workspace, true)} word="revenue" />}
      {capacity && <Capacity {...capacity} />}
      {late !== undefined && <Figure value={count(late)} word="late" isLate={late > 0} />}
      {overdue !== undefined && <Figure value={count(overdue)} word="overdue" isLate={overdue > 0} />}
      {unassigned !== undefined && <Figure value={count(unassigned)} word="unassigned" />}
    </dl>
  );
}

const FULLNESS: Record<Fullness, { words: string; icon: ReactNode }> = {
  room: { words: 'booked of the working time; healthy is 75 to 90 %', icon: null },
  healthy: { words: 'booked of the working time: healthy', icon: <Check size={14} aria-hidden /> },
  tight: { words: 'booked of the working time: tight, healthy is 75 to 90 %', icon: <CircleAlert size={14} aria-hidden /> },
  over: { words: 'booked of the working time: more than there is', icon: <TriangleAlert size={14} aria-hidden /> },
};

function Capacity({ percent, is }: { percent: number; is: Fullness }): ReactElement {
  const { words, icon } = FULLNESS[is];
  return (
    <div data-capacity={is} title={`${percent} % ${words}`}>
      <dt>capacity</dt>
      <dd aria-label={`${percent} % ${words}`}>
        {icon}
        {percent} %
      </dd>
    </div>
  );
}

function Figure({ value, word, isLate }: { value: string; word: string; isLate?: boolean }): ReactElement {
  return (
    <div data-late={isLate || undefined}>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type Subscribe = (wake: () => void) => () => void;

function subscribeBoth(one: Subscribe, other: Subscribe, wake: () => void): () => void {
  const stops = [one(wake), other(wake)];
  return () => stops.forEach((stop) => stop());
}
