import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react';
import { memo, use, useCallback, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { useViewer } from '../../apollo/viewer';
import { money } from '../../lib/money';
import { Button, IconButton } from '../../ui/button';
import { useBoardContext } from './board-context';
import { ClockContext } from '../../apollo/minute-clock';
import { ZOOM_STEPS } from './model/geometry';
import type { BoardView, Zoom } from './model/board-address';
import { UNITS, daysOf, titleOf } from './model/view-days';
import { ViewSwitch } from './view-switch';
import styles from './toolbar.module.css';

export interface ToolbarProps {
  view: BoardView;
  date: string;
  today: string;
  zoom: Zoom;
  onStep: (by: 1 | -1) => void;
  onToday: () => void;
  onZoom: (zoom: Zoom) => void;
  onView: (view: BoardView) => void;
  figures: ReactElement | null;
  tools: ReactElement | null;
}

const UNIT_WORDS = { day: 'Day', week: 'Week', month: 'Month' } as const;

/** Which day, how it stands, and how much of it is seen. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps): ReactElement {
  const { view, date, today, zoom, onStep, onToday, onZoom, onView, figures, tools } = props;
  const { workspace } = useViewer();
  const unit = UNIT_WORDS[UNITS[view]];
  const { words, spoken } = titleOf(view, date, workspace, today);
  return (
    <header className={styles.tools}>
      <div className={styles.steps} role="group" aria-label={unit}>
        <IconButton label={`${unit} before`} variant="default" icon={<ChevronLeft aria-hidden />} onPress={() => onStep(-1)} />
        <Button onPress={onToday} aria-label="Today" aria-pressed={daysOf(view, date, workspace).includes(today)}>
          Today
        </Button>
        <IconButton label={`${unit} after`} variant="default" icon={<ChevronRight aria-hidden />} onPress={() => onStep(1)} />
      </div>
      <h1 className={styles.day} tabIndex={-1} aria-label={`Schedule, ${spoken}`}>
        {words}
      </h1>
      {figures}
      <div className={styles.right}>
        {tools}
        {view === 'day' && <ZoomControl zoom={zoom} onZoom={onZoom} />}
        <ViewSwitch view={view} onView={onView} />
      </div>
    </header>
  );
});

function ZoomControl({ zoom, onZoom }: { zoom: Zoom; onZoom: (zoom: Zoom) => void }): ReactElement {
  const at = zoom === 'fit' ? -1 : ZOOM_STEPS.indexOf(zoom as (typeof ZOOM_STEPS)[number]);
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <IconButton
        label="Zoom out"
        icon={<Minus aria-hidden />}
        isDisabled={zoom === 'fit'}
        onPress={() => onZoom(ZOOM_STEPS[at - 1] ?? 'fit')}
      />
      <Button
        variant={zoom === 'fit' ? 'default' : 'bare'}
        aria-pressed={zoom === 'fit'}
        onPress={() => onZoom(zoom === 'fit' ? ZOOM_STEPS[0] : 'fit')}
      >
        Fit the day
      </Button>
      <IconButton
        label="Zoom in"
        icon={<Plus aria-hidden />}
        isDisabled={at === ZOOM_STEPS.length - 1}
        onPress={() => onZoom(ZOOM_STEPS[at + 1] ?? ZOOM_STEPS[0])}
      />
    </div>
  );
}

/** The day in numbers, live; late ones move with the clock alone. */
export function DayFigures(): ReactElement {
  const { store, zone } = useBoardContext();
  const { workspace } = useViewer();
  const clock = use(ClockContext);
  const subscribe = useCallback((wake: () => void) => subscribeBoth(store.subscribeFigures, clock.subscribe, wake), [store, clock]);
  const figures = useSyncExternalStore(subscribe, store.figures);
  const count = (value: number) => value.toLocaleString(zone.locale);
  return (
    <dl className={styles.figures}>
      <Figure value={count(figures.jobs)} word={figures.jobs === 1 ? 'job' : 'jobs'} />
      <Figure value={count(figures.done)} word="done" />
      <Figure value={count(figures.inProgress)} word="in progress" />
      {figures.late > 0 && <Figure value={count(figures.late)} word="late" isLate />}
      <Figure value={count(figures.unassigned)} word="unassigned" />
      <Figure value={money(figures.bookedCents, workspace, true)} word="booked" />
    </dl>
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
