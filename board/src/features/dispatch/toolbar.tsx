import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { useViewer } from '../../apollo/viewer';
import { Button, IconButton } from '../../ui/button';
import type { BoardView, Zoom } from './model/board-address';
import { UNITS, UNIT_WORDS, daysOf, titleOf } from './model/view-days';
import { ViewSwitch } from './view-switch';
import { ZoomControl } from './zoom-control';
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
  /** What narrows and arranges the view. */
  tools: ReactElement | null;
}

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
      <div className={styles.strip}>
        {figures}
        <div className={styles.right}>
          {tools}
          {view === 'day' && <ZoomControl zoom={zoom} onZoom={onZoom} />}
        </div>
      </div>
      <ViewSwitch view={view} onView={onView} />
    </header>
  );
});
