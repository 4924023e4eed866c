import { useEffect } from 'react';
import type { JobDesk } from '../job-desk';

/** As long as a dialog may take to go. */
const FRAMES = 60;

/**
 * A dialog that was opened from a row's menu has nowhere to give the focus back to, for the menu is gone: the row takes it, so that the
 * next key goes on from there.
 */
export function useFocusBack(desk: JobDesk, focusRow: () => void): void {
  useEffect(() => {
    let frame = 0;
    const look = (left: number) => {
      if (left === 0 || desk.current()) return;
      const isOpen = document.querySelector('[role=dialog], [role=alertdialog], [role=menu]');
      if (!isOpen && document.activeElement !== document.body) return;
      if (isOpen) frame = requestAnimationFrame(() => look(left - 1));
      else focusRow();
    };
    const stop = desk.subscribe(() => {
      cancelAnimationFrame(frame);
      // The overlay gives the focus back in a frame of its own, if it can.
      if (!desk.current()) frame = requestAnimationFrame(() => requestAnimationFrame(() => look(FRAMES)));
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [desk, focusRow]);
}
