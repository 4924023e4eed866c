import { useMemo } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Board } from '../board-context';
import type { DragController } from '../drag/drag-controller';
import { clamp } from '../model/geometry';
import { dayAt } from '../model/placement';
import { isRowKey, isStepKey, rowsOf } from '../model/slot';
import type { StepKey } from '../model/slot';
import { Nudger } from '../nudge';
import type { WeekSurface } from './week-surface';

/** What in a cell takes the focus: its cards, what shows more of them, or the cell itself where it has none. */
const ITEMS = '[data-job], [data-more]';
/** The column of the rows' headers, left of the first day. */
export const HEAD = -1;

interface CellAt {
  readonly row: number;
  readonly column: number;
}

/**
 * The week as one stop of the Tab key. Sideways goes from day to day, up and down from card to card and on into the next row's cell;
 * with Alt the card goes along.
 */
export function useWeekKeys(board: Board, surface: WeekSurface, drag: DragController) {
  return useMemo(() => {
    const nudger = new Nudger(board);
    let last: CellAt = { row: 0, column: 0 };
    return {
      onFocus(event: FocusEvent<HTMLElement>) {
        const grid = event.currentTarget;
        const cell = cellAt(event.target);
        if (cell) {
          last = cell;
          grid.tabIndex = -1;
          if (event.target.matches(`${ITEMS}, [data-cell]`)) event.target.tabIndex = 0;
        } else if (event.target === grid && grid.matches(':focus-visible')) focusIn(surface, last, 'first');
      },
      onBlur(event: FocusEvent<HTMLElement>) {
        if (cellAt(event.target)) event.target.tabIndex = -1;
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.tabIndex = 0;
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const element = event.target as HTMLElement;
        const from = cellAt(element);
        const { key } = event;
        if (!from || drag.isActive() || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (!isStepKey(key) && key !== 'Home' && key !== 'End') return;
        // Alt+Left is the browser's Back.
        event.preventDefault();
        if (event.altKey) return void (isStepKey(key) && nudge(element, key));
        const columns = board.store.days.length - 1;
        if (key === 'Home' || key === 'End') return focusIn(surface, { ...from, column: key === 'Home' ? 0 : columns }, 'first');
        const items = itemsOf(element.closest('[data-cell]')!);
        const at = items.indexOf(element);
        if (key === 'ArrowLeft' || key === 'ArrowRight') {
          const column = clamp(from.column + (key === 'ArrowLeft' ? -1 : 1), HEAD, columns);
          return column === from.column ? undefined : focusIn(surface, { ...from, column }, Math.max(0, at));
        }
        if (!isRowKey(key)) return;
        const next = key === 'ArrowUp' ? items[at - 1] : key === 'ArrowDown' ? items[at + 1] : undefined;
        if (next && at >= 0) return next.focus();
        const row = clamp(from.row + rowsOf(key), 0, surface.grid.technicianIds.length - 1);
        if (row !== from.row) focusIn(surface, { ...from, row }, key === 'ArrowUp' ? 'last' : 'first');
      },
    };

    function nudge(element: HTMLElement, key: StepKey): void {
      const { job: jobId, lane = null } = element.dataset;
      // Drawn at once: the card is another element in its new cell, and the next key has to find it there.
      const slot = jobId ? flushSync(() => nudger.move(jobId, lane, key)) : null;
      if (slot && jobId) focusIn(surface, { row: slot.row, column: dayAt(slot.window.start, board.store.days) }, 'first', jobId);
    }
  }, [board, surface, drag]);
}

/** Brings a cell into view and gives focus to one of its items, or to the job's alone. */
function focusIn(surface: WeekSurface, { row, column }: CellAt, which: 'first' | 'last' | number, jobId?: string): void {
  surface.revealCell(row, column);
  const cell = surface.scroller?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`);
  if (!cell) return;
  const items = itemsOf(cell);
  const index = which === 'first' ? 0 : which === 'last' ? items.length - 1 : Math.min(which, items.length - 1);
  const item = jobId ? items.find((each) => each.dataset['job'] === jobId) : (items[index] ?? cell);
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const itemsOf = (cell: Element): HTMLElement[] => [...cell.querySelectorAll<HTMLElement>(ITEMS)];

function cellAt(element: Element): CellAt | null {
  const text = element.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [row, column] = (text ?? '').split('/').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
