import { useMemo } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { Board } from './board-context';
import type { DragController } from './drag/drag-controller';
import { STEP_MIN } from './model/geometry';
import { neighbour } from './model/neighbour';
import type { CardAt } from './model/neighbour';
import { isStepKey } from './model/slot';
import { Nudger } from './nudge';

/**
 * The grid as one stop of the Tab key: it hands focus to a card and arrows go on from there. While a card has focus the card is
 * the stop instead of the grid, or Shift+Tab would come back to it.
 */
export function useGridKeys(board: Board, drag: DragController) {
  return useMemo(() => {
    const nudger = new Nudger(board, drag);
    let last: CardAt | null = null;
    return {
      onFocus(event: FocusEvent<HTMLElement>) {
        const grid = event.currentTarget;
        const card = cardAt(event.target);
        if (card) {
          last = card;
          grid.tabIndex = -1;
          event.target.tabIndex = 0;
        } else if (event.target === grid && grid.matches(':focus-visible')) {
          focusCard(board, (last && onBoard(board, last)) ?? firstVisible(grid));
        }
      },
      onBlur(event: FocusEvent<HTMLElement>) {
        if (cardAt(event.target)) event.target.tabIndex = -1;
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.tabIndex = 0;
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const at = cardAt(event.target as Element);
        const { key } = event;
        if (!at || drag.isActive() || event.ctrlKey || event.metaKey) return;
        if (!isStepKey(key) && key !== 'Home' && key !== 'End') return;
        // Alt+Left is the browser's Back.
        event.preventDefault();
        if (!event.altKey) return focusCard(board, neighbour(at, key, board.store.layout().technicianIds, board.store.laneJobsOf));
        if (!isStepKey(key)) return;
        const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
        const lane = !event.shiftKey
          ? nudger.move(at.jobId, at.technicianId, key)
          : isSideways
            ? nudger.resize(at.jobId, at.technicianId, key === 'ArrowRight' ? STEP_MIN : -STEP_MIN)
            : null;
        if (lane) focusCard(board, { jobId: at.jobId, technicianId: lane });
      },
    };
  }, [board, drag]);
}

/** Brings a card into view and gives it focus; in the next frame when its row has yet to be mounted. */
export function focusCard(board: Board, at: CardAt | null): void {
  const window = at && board.store.job(at.jobId)?.window;
  const row = at ? board.store.layout().technicianIds.indexOf(at.technicianId) : -1;
  if (!at || !window || row < 0) return;
  board.surface.reveal(row, window);
  const focus = () => find(board, at)?.focus({ preventScroll: true });
  const before = document.activeElement;
  focus();
  requestAnimationFrame(() => {
    // Unless it has gone on to somewhere else meanwhile: the Tab key can be faster than a frame.
    if (document.activeElement === before || document.activeElement === document.body) focus();
  });
}

const find = (board: Board, { technicianId, jobId }: CardAt): HTMLElement | null =>
  board.surface.scroller?.querySelector<HTMLElement>(`[data-lane="${CSS.escape(technicianId)}"][data-job="${CSS.escape(jobId)}"]`) ?? null;

function cardAt(element: Element): CardAt | null {
  const { job: jobId, lane: technicianId } = (element.closest<HTMLElement>('[data-job]')?.dataset ?? {}) as { job?: string; lane?: string };
  return jobId && technicianId ? { jobId, technicianId } : null;
}

const onBoard = (board: Board, at: CardAt): CardAt | null => (board.store.job(at.jobId)?.crew.includes(at.technicianId) ? at : null);

function firstVisible(grid: HTMLElement): CardAt | null {
  const view = grid.getBoundingClientRect();
  const cards = [...grid.querySelectorAll<HTMLElement>('[data-job]')];
  const isSeen = (card: HTMLElement) => {
    const box = card.getBoundingClientRect();
    return box.top >= view.top && box.bottom <= view.bottom && box.right > view.left && box.left < view.right;
  };
  const first = cards.find(isSeen) ?? cards[0];
  return first ? cardAt(first) : null;
}
