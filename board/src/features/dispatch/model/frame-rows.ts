import type { RowGroup } from './arrange';
import type { BoardTechnician } from './board-job';
import { GROUP_ROW, rowHeight } from './geometry';

/** A row of the grid with its place, in pixels from the first row's top. */
export type FrameRow =
  | { readonly kind: 'technician'; readonly technicianId: string; readonly top: number; readonly height: number }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: string;
      readonly technicianIds: readonly string[];
      readonly isOpen: boolean;
      readonly top: number;
      readonly height: number;
    };

/** What the grid draws. Technicians can be dropped on; a group's title belongs to the row above it. */
export interface FrameLayout {
  readonly rows: readonly FrameRow[];
  readonly height: number;
  /** Technicians whose rows are there, in order. */
  readonly technicianIds: readonly string[];
  /** Their tops, and the height of all as the last one. */
  readonly tops: readonly number[];
  /** In view: in rows or in a folded group. */
  readonly inView: ReadonlySet<string>;
}

/** Lays groups out under one another; of a closed one only the title. */
export function layOut(
  groups: readonly RowGroup<BoardTechnician>[],
  closed: readonly string[],
  subLanesOf: (technicianId: string) => number,
): FrameLayout {
  const rows: FrameRow[] = [];
  let top = 0;
  const add = (row: FrameRow) => {
    rows.push(row);
    top += row.height;
  };
  for (const { key, title, technicians } of groups) {
    const ids = technicians.map(({ id }) => id);
    const isOpen = title === null || !closed.includes(key);
    if (title !== null) add({ kind: 'group', key, title, technicianIds: ids, isOpen, top, height: GROUP_ROW });
    if (isOpen) for (const id of ids) add({ kind: 'technician', technicianId: id, top, height: rowHeight(subLanesOf(id)) });
  }
  const technicianRows = rows.filter((row) => row.kind === 'technician');
  return {
    rows,
    height: top,
    technicianIds: technicianRows.map(({ technicianId }) => technicianId),
    tops: [...technicianRows.map((row) => row.top), top],
    inView: new Set(groups.flatMap(({ technicians }) => technicians.map(({ id }) => id))),
  };
}
