import { useMemo, useSyncExternalStore } from 'react';
import { useBoardContext } from '../board-context';
import type { BoardStore } from '../model/board-store';
import { groupsOf, sameGroups } from '../model/list-rows';
import type { ListGroup, ListOrder } from '../model/list-rows';
import { UNASSIGNED } from '../model/placement';

/** The day's jobs by technician, nobody's first; the same object until a row comes, goes or changes its place. */
export function useListGroups({ column, isDescending }: ListOrder): readonly ListGroup[] {
  const { store } = useBoardContext();
  const read = useMemo(() => reader(store, { column, isDescending }), [store, column, isDescending]);
  return useSyncExternalStore(store.subscribeAll, read);
}

function reader(store: BoardStore, order: ListOrder): () => readonly ListGroup[] {
  let revision = -1;
  let last: readonly ListGroup[] = [];
  return () => {
    if (revision === store.revision()) return last;
    revision = store.revision();
    const next = groupsOf([UNASSIGNED, ...store.layout().technicianIds], store.laneJobsOf, order);
    if (!sameGroups(last, next)) last = next;
    return last;
  };
}
