import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { IconButton } from '../../ui/button';
import { useBoardContext } from './board-context';
import { HotOrder } from './hot/hot-order';
import { HotCount, HotSection } from './hot/hot-section';
import { PickedBar } from './hot/picked-bar';
import { usePickKeys } from './hot/use-pick-keys';
import type { TraySection } from './model/placement';
import styles from './tray.module.css';

const SECTIONS: readonly { id: TraySection; title: string; empty: string }[] = [
  { id: 'unassigned', title: 'Unassigned', empty: 'Every job of the day has a technician.' },
  { id: 'unscheduled', title: 'Unscheduled', empty: 'Nothing is waiting for a time.' },
  { id: 'onHold', title: 'On hold', empty: 'Nothing is on hold.' },
];
const OPEN_KEY = 'board-tray';

/**
 * The hot list: what is not on the board; also where a card goes to leave it. Collapses to a strip with the counts, which takes drops as
 * well. The week has the unassigned in a row of its own.
 */
export function Tray({ hasUnassigned = true }: { hasUnassigned?: boolean }): ReactElement {
  const board = useBoardContext();
  const { surface } = board;
  usePickKeys(board);
  const element = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(readOpen);
  const shown = SECTIONS.filter(({ id }) => hasUnassigned || id !== 'unassigned');
  const toggle = () => {
    setOpen(!isOpen);
    rememberOpen(!isOpen);
  };
  useLayoutEffect(() => {
    surface.tray = element.current;
  }, [surface]);
  return (
    <aside ref={element} className={styles.tray} data-collapsed={!isOpen || undefined} aria-label="Hot list">
      <div className={styles.head}>
        {isOpen && <HotOrder />}
        <IconButton
          label={isOpen ? 'Collapse the hot list' : 'Show the hot list'}
          icon={isOpen ? <PanelRightClose aria-hidden /> : <PanelRightOpen aria-hidden />}
          onPress={toggle}
          aria-expanded={isOpen}
        />
      </div>
      {shown.map((section, index) =>
        isOpen ? (
          <HotSection key={section.id} {...section} above={shown.slice(0, index).map(({ id }) => id)} />
        ) : (
          <HotCount key={section.id} {...section} onOpen={toggle} />
        ),
      )}
      {isOpen && <PickedBar />}
    </aside>
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
