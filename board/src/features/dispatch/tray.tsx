import { ChevronDown, ChevronRight, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { memo, useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { IconButton } from '../../ui/button';
import { AutoAssignButton } from './auto-assign/auto-assign-button';
import { TrayCard } from './card/tray-card';
import { dayOf } from '../../lib/time';
import { useBoardContext } from './board-context';
import { useByMinute } from '../../apollo/minute-clock';
import { CARD } from './model/geometry';
import type { TraySection } from './model/placement';
import type { TrayView } from './model/board-views';
import { useMountedCount } from './use-mounted-count';
import styles from './tray.module.css';

const SECTIONS: readonly { id: TraySection; title: string; short: string; empty: string }[] = [
  { id: 'unassigned', title: 'Unassigned', short: 'Unassigned', empty: 'Every job of the day has a technician.' },
  { id: 'unscheduled', title: 'Unscheduled', short: 'Unscheduled', empty: 'Nothing is waiting for a time.' },
  { id: 'onHold', title: 'On hold', short: 'On hold', empty: 'Nothing is on hold.' },
];
const OPEN_KEY = 'board-tray';
/** A card and the gap below it, in pixels. */
const STEP = CARD + 4;

/**
 * What is not on the board: also where a card goes to leave it. Collapses to a strip with the counts, which takes drops as well. The week
 * has the unassigned in a row of its own.
 */
export function Tray({ hasUnassigned = true }: { hasUnassigned?: boolean }): ReactElement {
  const { surface } = useBoardContext();
  const element = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(readOpen);
  const toggle = () => {
    setOpen(!isOpen);
    rememberOpen(!isOpen);
  };
  useLayoutEffect(() => {
    surface.tray = element.current;
  }, [surface]);
  return (
    <aside ref={element} className={styles.tray} data-collapsed={!isOpen || undefined} aria-label="Not on the board">
      <div className={styles.head}>
        <IconButton
          label={isOpen ? 'Collapse the tray' : 'Show the tray'}
          icon={isOpen ? <PanelRightClose aria-hidden /> : <PanelRightOpen aria-hidden />}
          onPress={toggle}
          aria-expanded={isOpen}
        />
      </div>
      {SECTIONS.filter(({ id }) => hasUnassigned || id !== 'unassigned').map((section) =>
        isOpen ? <Section key={section.id} {...section} /> : <Count key={section.id} {...section} onOpen={toggle} />,
      )}
    </aside>
  );
}

function useTray(section: TraySection): TrayView {
  const { store } = useBoardContext();
  const subscribe = useCallback((wake: () => void) => store.subscribeTray(section, wake), [store, section]);
  return useSyncExternalStore(subscribe, () => store.tray(section));
}

const Section = memo(function Section({ id, title, empty }: { id: TraySection; title: string; empty: string }): ReactElement {
  const { ids, total } = useTray(id);
  const [isOpen, setOpen] = useState(true);
  const isToday = useIsToday();
  const { mounted, rest } = useMountedCount(ids.length);
  const words = id === 'unassigned' && isToday ? `${title} today` : title;
  return (
    <section className={styles.section} data-tray-section={id} aria-label={`${words}, ${total}`}>
      <h2>
        <button type="button" className={styles.title} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
          {words}
          <span className={styles.count}>{total}</span>
        </button>
      </h2>
      {isOpen && id === 'unassigned' && <AutoAssignButton />}
      {isOpen && (
        <ul className={styles.list}>
          {ids.slice(0, mounted).map((jobId, index) => (
            <TrayCard key={jobId} jobId={jobId} section={id} isFirst={index === 0} />
          ))}
          {mounted < ids.length && <li ref={rest} aria-hidden style={{ height: (ids.length - mounted) * STEP }} />}
          {total === 0 && <li className={styles.empty}>{empty}</li>}
          {total > ids.length && <li className={styles.empty}>{total - ids.length} more</li>}
        </ul>
      )}
    </section>
  );
});

/** The day on the screen is the day at the workspace. */
function useIsToday(): boolean {
  const { store, zone } = useBoardContext();
  return useByMinute((now) => dayOf(now, zone) === store.day.date);
}

function Count({ id, short, onOpen }: { id: TraySection; short: string; onOpen: () => void }): ReactElement {
  const { total } = useTray(id);
  return (
    <button type="button" className={styles.strip} data-tray-section={id} onClick={onOpen} aria-label={`${short}: ${total}. Show the tray`}>
      <b>{total}</b>
      <span>{short}</span>
    </button>
  );
}

function readOpen(): boolean {
  try {
    const choice = localStorage.getItem(OPEN_KEY);
    return choice === null ? window.innerWidth > 1024 : choice === 'open';
  } catch {
    return true;
  }
}

function rememberOpen(isOpen: boolean): void {
  try {
    localStorage.setItem(OPEN_KEY, isOpen ? 'open' : 'closed');
  } catch {
    // A private window forgets it; nothing else depends on it.
  }
}
