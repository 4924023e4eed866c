import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { DragController } from './drag/drag-controller';
import { rowKey } from './model/frame-rows';
import type { FrameRow } from './model/frame-rows';

/** Indices of the rows to mount: those near the view, and the one that a drag began in, whose element holds the touch. */
export function useMountedRows(
  drag: DragController,
  scroller: RefObject<HTMLElement | null>,
  rows: readonly FrameRow[],
  head: number,
): number[] {
  const sourceId = useSyncExternalStore(drag.subscribe, drag.sourceTechnicianId);
  const source = sourceId === null ? -1 : rows.findIndex((row) => row.kind === 'technician' && row.technicianId === sourceId);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rows[index]!.height,
    getItemKey: (index) => rowKey(rows[index]!),
    overscan: 2,
    scrollMargin: head,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return source < 0 || near.includes(source) ? near : [...near, source].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtual.measure(), [virtual, rows]);
  return virtual.getVirtualItems().map((item) => item.index);
}
