import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { DragController } from '../drag/drag-controller';

/** Indices of the rows to mount: those near the view, and the one that a drag began in, whose element holds the touch. */
export function useRows(
  drag: DragController,
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  heights: readonly number[],
  head: number,
): number[] {
  const sourceId = useSyncExternalStore(drag.subscribe, drag.sourceTechnicianId);
  const source = sourceId === null ? -1 : ids.indexOf(sourceId);
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => heights[row] ?? 0,
    getItemKey: (row) => ids[row]!,
    overscan: 2,
    scrollMargin: head,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return source < 0 || near.includes(source) ? near : [...near, source].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtual.measure(), [virtual, heights]);
  return virtual.getVirtualItems().map((item) => item.index);
}
