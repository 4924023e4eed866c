import { useMemo } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { Board } from './board-context';
import type { DragController } from './drag/drag-controller';
import { STEP_MIN } from './model/geometry';
import { neighbour } from './model/neighbour';
import type { CellAt } from './model/neighbour';
import { isRowKey, isStepKey } from './model/slot';
import { Nudger } from './nudge';

/**
 * The grid as one stop of the Tab key: it hands focus to a card and arrows go on from there. While a cell has focus the cell is
 * the stop instead of the grid, or Shift+Tab would come back to it.
 */
export function useGridKeys(board: Board, drag: DragController) {
  return useMemo(() => {
    const nudger = new Nudger(board);
    let last: CellAt | null = null;
    return {
      onFocus(event: FocusEvent<HTMLElement>) {
        const grid = event.currentTarget;
        const cell = cellAt(event.target);
        if (cell) {
          last = cell;
          grid.tabIndex = -1;
          event.target.tabIndex = 0;
        } else if (event.target === grid && grid.matches(':focus-visible')) {
          focusCell(board, (last && onBoard(board, last)) ?? firstVisible(grid));
        }
      },
      onBlur(event: FocusEvent<HTMLElement>) {
        if (cellAt(event.target)) event.target.tabIndex = -1;
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.tabIndex = 0;
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const at = cellAt(event.target as Element);
        const { key } = event;
        if (!at || drag.isActive() || event.ctrlKey || event.metaKey) return;
        if (!isStepKey(key) && key !== 'Home' && key !== 'End') return;
        // Alt+Left is the browser's Back.
        event.preventDefault();
        if (!event.altKey) return focusCell(board, neighbour(at, key, board.frame.layout().technicianIds, board.store.laneJobsOf));
        if (at.jobId === null || !isStepKey(key)) return;
        const slot = !event.shiftKey
          ? nudger.move(at.jobId, at.technicianId, key)
          : isRowKey(key)
            ? null
            : nudger.resize(at.jobId, at.technicianId, key === 'ArrowRight' ? STEP_MIN : -STEP_MIN);
        if (slot?.technicianId) focusCell(board, { jobId: at.jobId, technicianId: slot.technicianId });
      },
    };
  }, [board, drag]);
}

/** Brings a cell into view and gives it focus. */
export function focusCell(board: Board, at: CellAt | null): void {
  const row = at ? board.frame.layout().technicianIds.indexOf(at.technicianId) : -1;
  const window = at?.jobId ? board.store.job(at.jobId)?.window : null;
  if (!at || row < 0 || (at.jobId && !window)) return;
  if (window) board.surface.reveal({ kind: 'lane', row, technicianId: at.technicianId, window });
  else board.surface.revealRow(row);
  // A card that is still in its old lane has the focus there: CardMotion takes it along to the new one.
  find(board, at)?.focus({ preventScroll: true });
}

function find(board: Board, { technicianId, jobId }: CellAt): HTMLElement | null {
  const cell = jobId === null ? `[data-head="${CSS.escape(technicianId)}"]` : `[data-job="${CSS.escape(jobId)}"]`;
  const lane = jobId === null ? '' : `[data-lane="${CSS.escape(technicianId)}"]`;
  return board.surface.scroller?.querySelector<HTMLElement>(cell + lane) ?? null;
}

function cellAt(element: Element): CellAt | null {
  const { job, lane, head } = (element.closest<HTMLElement>('[data-job], [data-head]')?.dataset ?? {}) as Partial<Record<string, string>>;
  if (head) return { technicianId: head, jobId: null };
  return job && lane ? { technicianId: lane, jobId: job } : null;
}

function onBoard(board: Board, at: CellAt): CellAt | null {
  const isThere = at.jobId === null ? board.store.technician(at.technicianId) : board.store.job(at.jobId)?.crew.includes(at.technicianId);
  return isThere ? at : null;
}

/** The first card that is seen; without any card on the day, the first row. */
function firstVisible(grid: HTMLElement): CellAt | null {
  const view = grid.getBoundingClientRect();
  const cards = [...grid.querySelectorAll<HTMLElement>('[data-job]')];
  const isSeen = (card: HTMLElement) => {
    const box = card.getBoundingClientRect();
    return box.top >= view.top && box.bottom <= view.bottom && box.right > view.left && box.left < view.right;
  };
  const first = cards.find(isSeen) ?? cards[0] ?? grid.querySelector('[data-head]');
  return first ? cellAt(first) : null;
}
