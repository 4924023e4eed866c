import { BellRing, ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { dayOf } from '../../../lib/time';
import { AutoAssignButton } from '../auto-assign/auto-assign-button';
import { useBoardContext } from '../board-context';
import { TrayCard } from '../card/tray-card';
import { CARD } from '../model/geometry';
import type { BoardFrame, HotSection as HotView } from '../model/board-frame';
import { isNagging } from '../model/nag';
import type { TraySection } from '../model/placement';
import { useMountedCount } from '../use-mounted-count';
import styles from '../tray.module.css';

/** A card and the gap below it, in pixels. */
const STEP = CARD + 4;
/** Cards of a section that are there from the first, wherever it stands. */
const FEW = 4;

interface HotSectionProps {
  id: TraySection;
  title: string;
  empty: string;
  /** The sections that stand above it. */
  above: readonly TraySection[];
}

export const HotSection = memo(function HotSection({ id, title, empty, above }: HotSectionProps): ReactElement {
  const { ids, total, filtered } = useHot(id);
  const [isOpen, setOpen] = useState(true);
  const isToday = useIsToday();
  const isUrgent = useNag(id, total);
  const { frame } = useBoardContext();
  const { mounted, rest } = useMountedCount(ids.length, () => countInSight(frame, above));
  const words = id === 'unassigned' && isToday ? `${title} today` : title;
  const count = filtered ? `${total - filtered} of ${total}` : String(total);
  return (
    <section className={styles.section} data-tray-section={id} data-nag={isUrgent || undefined} aria-label={`${words}, ${count}`}>
      <h2>
        <button type="button" className={styles.title} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
          {words}
          <span className={styles.count}>
            {isUrgent && <BellRing size={12} aria-hidden />}
            {count}
          </span>
        </button>
      </h2>
      {isUrgent && <p className={styles.nag}>{total === 1 ? 'One job' : `${total} jobs`} of today still without a technician</p>}
      {isOpen && id === 'unassigned' && <AutoAssignButton />}
      {isOpen && (
        <ul className={styles.list}>
          {ids.slice(0, mounted).map((jobId, index) => (
            <TrayCard key={jobId} jobId={jobId} section={id} isFirst={index === 0} />
          ))}
          {mounted < ids.length && <li ref={rest} aria-hidden style={{ height: (ids.length - mounted) * STEP }} />}
          {total === 0 && <li className={styles.empty}>{empty}</li>}
          {filtered > 0 && <li className={styles.empty}>{filtered} left out by the filter</li>}
          {total > ids.length + filtered && <li className={styles.empty}>{total - ids.length - filtered} more</li>}
        </ul>
      )}
    </section>
  );
});

/** The collapsed list's share of a section: its count, where a card can be dropped as well. */
export function HotCount({ id, title, onOpen }: { id: TraySection; title: string; onOpen: () => void }): ReactElement {
  const { total } = useHot(id);
  const isUrgent = useNag(id, total);
  return (
    <button
      type="button"
      className={styles.strip}
      data-tray-section={id}
      data-nag={isUrgent || undefined}
      onClick={onOpen}
      aria-label={`${title}: ${total}${isUrgent ? ', still without a technician' : ''}. Show the hot list`}
    >
      {isUrgent && <BellRing size={14} aria-hidden />}
      <b>{total}</b>
      <span>{title}</span>
    </button>
  );
}

/** How many cards the window holds below those of the sections above. */
function countInSight(frame: BoardFrame, above: readonly TraySection[]): number {
  const taken = above.reduce((sum, id) => sum + frame.hotSection(id).ids.length, 0);
  return Math.max(FEW, Math.ceil(window.innerHeight / STEP) - taken);
}

function useHot(section: TraySection): HotView {
  const { frame } = useBoardContext();
  return useSyncExternalStore(frame.subscribeAll, () => frame.hotSection(section));
}

/** The day on the screen is the day at the workspace. */
function useIsToday(): boolean {
  const { store, zone } = useBoardContext();
  return useByMinute((now) => dayOf(now, zone) === store.day.date);
}

function useNag(section: TraySection, total: number): boolean {
  const { store, zone } = useBoardContext();
  return useByMinute((now) => section === 'unassigned' && total > 0 && isNagging(store.day, now, zone));
}
