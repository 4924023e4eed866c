import { useEffect } from 'react';
import { onJobCreated } from '../../lib/office-commands';
import type { Board } from './board-context';
import { focusCell } from './grid-keys';

/** As long as a dialog may take to go. */
const FRAMES = 60;
const OPEN = '[role=dialog]:not([data-glance]), [role=alertdialog]';

/**
 * After a question the focus is on the card that it was about, and after the New-job dialog on the new one, wherever they stand by then:
 * the next key goes on from there.
 */
export function useFocusBack(board: Board): void {
  useEffect(() => {
    let frame = 0;
    const whenClosed = (go: () => void) => {
      const look = (left: number) => {
        if (document.querySelector(OPEN)) frame = left > 0 ? requestAnimationFrame(() => look(left - 1)) : 0;
        else go();
      };
      cancelAnimationFrame(frame);
      // The dialog gives the focus back in a frame of its own, if what had it is still there.
      frame = requestAnimationFrame(() => requestAnimationFrame(() => look(FRAMES)));
    };
    let asked = '';
    let stopWaiting: () => void = () => {};
    /** The live feed may bring a new job later than its dialog is gone. */
    const whenHere = (jobId: string) => {
      if (board.store.job(jobId)) return focusJob(board, jobId);
      stopWaiting = board.store.subscribeJob(jobId, () => {
        stopWaiting();
        requestAnimationFrame(() => focusJob(board, jobId));
      });
    };
    const stops = [
      board.asks.subscribe(() => {
        const ask = board.asks.current();
        if (ask) asked = ('job' in ask ? ask.job?.id : ask.jobs[0]?.id) ?? '';
        else whenClosed(() => document.activeElement === document.body && focusJob(board, asked));
      }),
      onJobCreated((jobId) => whenClosed(() => whenHere(jobId))),
      () => stopWaiting(),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [board]);
}

function focusJob(board: Board, jobId: string): void {
  const card = board.motion.element(jobId);
  const technicianId = card ? card.dataset['lane'] : board.store.job(jobId)?.crew[0];
  if (technicianId) focusCell(board, { technicianId, jobId });
  else card?.focus();
}
