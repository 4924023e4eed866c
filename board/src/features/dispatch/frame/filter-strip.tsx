import { TriangleAlert, X } from 'lucide-react';
import { use, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../ui/button';
import type { Board } from '../board-context';
import { ClockContext } from '../../../apollo/minute-clock';
import { NO_FILTER } from '../model/board-filter';
import { filterParts } from './filter-parts';
import type { FilterTechnician } from './filter-parts';
import { useFrameControls } from './frame-context';
import styles from './frame.module.css';

/** What narrows or orders the board, each to be taken away by a press; and what it hides that needs a look. */
export function FilterStrip({ board }: { board: Board }): ReactElement | null {
  const { address, go } = useFrameControls();
  const { store, frame } = board;
  const clock = use(ClockContext);
  const technicians = useSyncExternalStore(store.subscribeLayout, store.technicians);
  const { filter, near, order } = address;
  const nearest = useSyncExternalStore(frame.subscribeAll, () => (near === null ? null : (store.job(near)?.customerName ?? null)));
  const warnings = useSyncExternalStore(
    (wake) => both(frame.subscribeAll(wake), clock.subscribe(wake)),
    () => frame.figures().hidden.reduce((sum, each) => sum + each.warnings, 0),
  );
  const show = () => {
    const hidden = frame.figures().hidden.map(({ technicianId }) => technicianId);
    go({ filter: { also: [...filter.also, ...hidden] } }, true);
  };
  return (
    <Strip
      technicians={technicians}
      first={
        order === 'distance' && (
          <Chip words={`Nearest to ${nearest ?? 'the middle of the day’s jobs'}`} onDrop={() => go({ order: 'name', near: null }, true)} />
        )
      }
      last={
        warnings > 0 && (
          <p className={styles.hidden}>
            <TriangleAlert size={14} aria-hidden />
            {warnings === 1 ? '1 warning' : `${warnings} warnings`} at hidden technicians
            <Button variant="bare" onPress={show}>
              Show
            </Button>
          </p>
        )
      }
    />
  );
}

interface StripProps {
  technicians: readonly FilterTechnician[];
  first?: ReactNode;
  last?: ReactNode;
}

/** A chip for each choice of the filter; nothing where there is none. */
export function Strip({ technicians, first = false, last = false }: StripProps): ReactElement | null {
  const { address, go } = useFrameControls();
  const { filter } = address;
  const chips = filterParts({ technicians, areas: [] }, filter).flatMap(({ key, word, options }) =>
    filter[key].map((id) => ({ key, id, words: `${word}: ${options.find((option) => option.id === id)?.label ?? '…'}` })),
  );
  if (chips.length === 0 && !first && !last) return null;
  const drop = (key: keyof typeof filter, id: string) =>
    go({ filter: { [key]: (filter[key] as string[]).filter((other) => other !== id) } }, true);
  return (
    <div className={styles.strip} role="group" aria-label="Filters">
      {first}
      {chips.map(({ key, id, words }) => (
        <Chip key={`${key}:${id}`} words={words} onDrop={() => drop(key, id)} />
      ))}
      {chips.length > 1 && (
        <Button variant="bare" onPress={() => go({ filter: NO_FILTER }, true)}>
          Clear filters
        </Button>
      )}
      {last}
    </div>
  );
}

function Chip({ words, onDrop }: { words: string; onDrop: () => void }): ReactElement {
  return (
    <button type="button" className={styles.chip} aria-label={`${words}, take away`} onClick={onDrop}>
      {words}
      <X size={12} aria-hidden />
    </button>
  );
}

const both =
  (...stops: (() => void)[]): (() => void) =>
  () =>
    stops.forEach((stop) => stop());
