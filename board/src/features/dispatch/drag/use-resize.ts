import { useMemo } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Board } from '../board-context';
import { clockRange } from '../../../lib/time';
import { swallowClick } from '../../../lib/swallow-click';
import { announce } from '../../../ui/live-region';
import type { Span } from '../model/board-job';
import { minutesLong } from '../model/geometry';
import { processDrop } from '../model/process-drop';
import { resizedWindow } from '../model/slot';
import type { DragController } from './drag-controller';

/** Dragging a card's right edge, by pointer events: the drag engine knows nothing of it. */
export function useResize(board: Board, drag: DragController): { onPointerDown: (event: ReactPointerEvent) => void } {
  return useMemo(() => ({ onPointerDown: (event) => beginResize(board, drag, event) }), [board, drag]);
}

function beginResize(board: Board, drag: DragController, event: ReactPointerEvent): void {
  const handle = (event.target as Element).closest<HTMLElement>('[data-resize]');
  const card = handle?.closest<HTMLElement>('[data-job]');
  const technicianId = card?.dataset['lane'];
  const job = board.store.job(card?.dataset['job'] ?? '');
  if (!handle || !technicianId || !job?.window || event.button !== 0 || drag.isActive()) return;
  event.preventDefault();
  const { store, surface } = board;
  const origin = job.window;
  const row = board.frame.layout().technicianIds.indexOf(technicianId);
  const subLane = store.lane(technicianId).cards.find(({ id }) => id === job.id)?.subLane ?? 0;
  const startX = event.clientX + surface.scroller!.scrollLeft;
  let window: Span = origin;
  let hasMoved = false;
  const listening = new AbortController();
  const finish = () => {
    listening.abort();
    drag.ghost.hide();
    drag.tell(null);
  };
  const onMove = ({ clientX }: PointerEvent) => {
    hasMoved = true;
    window = resizedWindow(origin, (clientX + surface.scroller!.scrollLeft - startX) / surface.pxPerMin, store.day);
    drag.ghost.paint(job, { kind: 'lane', row, technicianId, window }, subLane);
    drag.tell({ jobId: job.id, technicianId, window });
  };
  const onUp = () => {
    finish();
    const carried = { job, fromTechnicianId: technicianId, durationMin: minutesLong(window) };
    const intent = processDrop(carried, { kind: 'lane', row, technicianId, window });
    if (hasMoved) swallowClick();
    if (intent?.kind === 'move') {
      board.outbox.submit(job.id, { kind: 'move', intent, allowOverlap: false }, job.version);
      announce(`${job.customerName} now ${clockRange(window.start, window.end, board.zone)}`, 'urgent');
    }
    store.release();
  };
  const onCancel = () => {
    finish();
    store.release();
  };
  const { signal } = listening;
  handle.setPointerCapture(event.pointerId);
  store.hold(job.id, onCancel);
  void board.needs.ask(job);
  handle.addEventListener('pointermove', onMove, { signal });
  handle.addEventListener('pointerup', onUp, { signal });
  handle.addEventListener('pointercancel', onCancel, { signal });
  // In the capture phase: Escape must not also close what lies behind.
  globalThis.addEventListener('keydown', (key) => key.key === 'Escape' && (key.preventDefault(), key.stopPropagation(), onCancel()), {
    signal,
    capture: true,
  });
}
