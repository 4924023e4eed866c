import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { use, useCallback, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ClockContext } from '../../../apollo/minute-clock';
import { useViewer } from '../../../apollo/viewer';
import { money } from '../../../lib/money';
import { useBoardContext } from '../board-context';
import { capacityOf } from '../model/figures';
import type { Fullness } from '../model/figures';
import styles from '../toolbar.module.css';

/** What is in view, in numbers, live; late and overdue move with the clock alone. */
export function DayFigures(): ReactElement {
  const { frame, zone } = useBoardContext();
  const { workspace } = useViewer();
  const clock = use(ClockContext);
  const subscribe = useCallback((wake: () => void) => subscribeBoth(frame.subscribeAll, clock.subscribe, wake), [frame, clock]);
  const figures = useSyncExternalStore(subscribe, frame.figures);
  const count = (value: number) => value.toLocaleString(zone.locale);
  const capacity = capacityOf(figures);
  return (
    <dl className={styles.figures}>
      <Figure value={count(figures.jobs)} word={figures.jobs === 1 ? 'job' : 'jobs'} />
      <Figure value={money(figures.revenueCents, workspace, true)} word="revenue" />
      {capacity && <Capacity {...capacity} />}
      <Figure value={count(figures.late)} word="late" isLate={figures.late > 0} />
      <Figure value={count(figures.overdue)} word="overdue" isLate={figures.overdue > 0} />
      <Figure value={count(figures.unassigned)} word="unassigned" />
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
