import { useMemo, useSyncExternalStore } from 'react';
import { useBoardContext } from '../board-context';
import type { BoardFrame } from '../model/board-frame';
import type { BoardStore } from '../model/board-store';
import { groupsOf, sameGroups } from '../model/list-rows';
import type { ListGroup, ListOrder } from '../model/list-rows';
import { UNASSIGNED } from '../model/placement';

/** The day's jobs by technician, nobody's first; the same object until a row comes, goes or changes its place. */
export function useListGroups({ column, isDescending }: ListOrder): readonly ListGroup[] {
  const { store, frame } = useBoardContext();
  const read = useMemo(() => reader(store, frame, { column, isDescending }), [store, frame, column, isDescending]);
  return useSyncExternalStore(frame.subscribeAll, read);
}

function reader(store: BoardStore, frame: BoardFrame, order: ListOrder): () => readonly ListGroup[] {
  let made: readonly unknown[] = [];
  let last: readonly ListGroup[] = [];
  return () => {
    const layout = frame.layout();
    if (made[0] === store.revision() && made[1] === layout) return last;
    made = [store.revision(), layout];
    const jobsOf = (id: string) => store.laneJobsOf(id).filter(frame.isMatch);
    const next = groupsOf([UNASSIGNED, ...layout.technicianIds], jobsOf, order);
    if (!sameGroups(last, next)) last = next;
    return last;
  };
}
