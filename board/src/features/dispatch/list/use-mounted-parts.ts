import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { rowsIn } from '../model/list-rows';
import type { ListPart } from '../model/list-rows';

/** Pixels: a row, and how long before they are seen further groups are mounted. */
const ROW = 40;
const AHEAD = 800;

interface Mounted {
  readonly part: ListPart;
  /** Its place among all rows, the head included. */
  readonly firstRow: number;
}

/**
 * The parts down to a little below what is seen; further ones as it is scrolled, and never fewer again: a large shop does not pay for
 * two thousand rows before it sees the first.
 */
export function useMountedParts(
  parts: readonly ListPart[],
  top: number,
): { mounted: readonly Mounted[]; rest: RefObject<HTMLTableSectionElement | null>; restHeight: number } {
  const [reach, setReach] = useState(() => top + window.innerHeight + AHEAD);
  const rest = useRef<HTMLTableSectionElement>(null);
  const mounted: Mounted[] = [];
  let rows = 1;
  for (const part of parts) {
    if (rows * ROW > reach) break;
    mounted.push({ part, firstRow: rows + 1 });
    rows += rowsIn(part);
  }
  const restHeight = parts.slice(mounted.length).reduce((sum, part) => sum + rowsIn(part) * ROW, 0);
  const hasRest = restHeight > 0;
  useEffect(() => {
    const element = rest.current;
    if (!hasRest || !element) return;
    // Observed anew after each step: an observer says nothing while what it sees stays in view.
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setReach(reach + AHEAD), {
      root: element.closest('[role=region]'),
      rootMargin: `${AHEAD}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasRest, reach]);
  return { mounted, rest, restHeight };
}
