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

/** Rows under one another. Technicians can be dropped on; a group's title belongs to the row above it. */
export interface RowStack {
  readonly rows: readonly FrameRow[];
  readonly height: number;
  /** Technicians whose rows are there, in order. */
  readonly technicianIds: readonly string[];
  /** Their tops, and the height of all as the last one. */
  readonly tops: readonly number[];
}

/** What the day's grid draws. */
export interface FrameLayout extends RowStack {
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
  for (const { key, title, technicians } of groups) {
    const ids = technicians.map(({ id }) => id);
    const isOpen = title === null || !closed.includes(key);
    if (title !== null) rows.push({ kind: 'group', key, title, technicianIds: ids, isOpen, top: 0, height: GROUP_ROW });
    if (isOpen) for (const id of ids) rows.push({ kind: 'technician', technicianId: id, top: 0, height: rowHeight(subLanesOf(id)) });
  }
  return { ...stacked(rows), inView: new Set(groups.flatMap(({ technicians }) => technicians.map(({ id }) => id))) };
}

/** Puts rows under one another by their heights. */
export function stacked(unplaced: readonly FrameRow[]): RowStack {
  let height = 0;
  const rows = unplaced.map((row) => {
    const top = height;
    height += row.height;
    return { ...row, top };
  });
  const technicianRows = rows.filter((row) => row.kind === 'technician');
  return {
    rows,
    height,
    technicianIds: technicianRows.map(({ technicianId }) => technicianId),
    tops: [...technicianRows.map(({ top }) => top), height],
  };
}

export const rowKey = (row: FrameRow): string => (row.kind === 'group' ? `group ${row.key}` : row.technicianId);
