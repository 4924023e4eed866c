import { useMemo } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { clamp } from '../model/geometry';

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Pixels: a row's height, and the head's. */
  readonly row: number;
  readonly head: number;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The month as one stop of the Tab key: arrows go from cell to cell, and to the days above them; Enter opens what has the focus. */
export function useMonthKeys(scroller: RefObject<HTMLElement | null>, { rows, columns, row: height, head }: Size) {
  return useMemo(() => {
    let last = { row: 0, column: 0 };
    const focus = (row: number, column: number) => {
      const grid = scroller.current;
      if (!grid) return;
      // Rows near what is seen are mounted: the one to come is brought there first, and the grid told at once.
      const top = row * height;
      const before = grid.scrollTop;
      if (row >= 0 && top < before) grid.scrollTop = top;
      else if (row >= 0 && top + height > before + grid.clientHeight - head) grid.scrollTop = top + height - grid.clientHeight + head;
      if (grid.scrollTop !== before) grid.dispatchEvent(new Event('scroll'));
      const cell = grid.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`);
      cell?.focus({ preventScroll: row >= 0 });
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    return {
      onFocus(event: FocusEvent<HTMLElement>) {
        const grid = event.currentTarget;
        const at = cellAt(event.target);
        if (at) {
          last = at;
          grid.tabIndex = -1;
          event.target.tabIndex = 0;
        } else if (event.target === grid && grid.matches(':focus-visible')) focus(last.row, last.column);
      },
      onBlur(event: FocusEvent<HTMLElement>) {
        if (cellAt(event.target)) event.target.tabIndex = -1;
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.tabIndex = 0;
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const at = cellAt(event.target);
        if (!at || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        const step = STEPS[event.key];
        const column =
          event.key === 'Home' ? 0 : event.key === 'End' ? columns - 1 : step ? clamp(at.column + step[1], 0, columns - 1) : null;
        if (column === null) return;
        event.preventDefault();
        focus(clamp(at.row + (step?.[0] ?? 0), -1, rows - 1), column);
      },
    };
  }, [scroller, rows, columns, height, head]);
}

function cellAt(element: EventTarget): { row: number; column: number } | null {
  const [row, column] = ((element as HTMLElement).dataset['cell'] ?? '').split('/').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
