import { useMemo, useSyncExternalStore } from 'react';
import { useBoardContext } from '../board-context';
import type { BoardFrame } from '../model/board-frame';
import type { BoardStore } from '../model/board-store';
import { partsOf, sameParts } from '../model/list-rows';
import type { ListOrder, ListPart } from '../model/list-rows';

/** The day's jobs by technician, nobody's first; the same object until a row comes, goes or changes its place. */
export function useListParts({ column, isDescending }: ListOrder): readonly ListPart[] {
  const { store, frame } = useBoardContext();
  const read = useMemo(() => reader(store, frame, { column, isDescending }), [store, frame, column, isDescending]);
  return useSyncExternalStore(frame.subscribeAll, read);
}

function reader(store: BoardStore, frame: BoardFrame, order: ListOrder): () => readonly ListPart[] {
  let made: readonly unknown[] = [];
  let last: readonly ListPart[] = [];
  return () => {
    const layout = frame.layout();
    if (made[0] === store.revision() && made[1] === layout) return last;
    made = [store.revision(), layout];
    const jobsOf = (id: string) => store.laneJobsOf(id).filter(frame.isMatch);
    const next = partsOf(layout.rows, jobsOf, order);
    if (!sameParts(last, next)) last = next;
    return last;
  };
}
