import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const MORE = 24;
/** More cards are there before the end of those mounted is scrolled into view, in pixels. */
const AHEAD = 600;

/**
 * How many of a long list are mounted: `first` of them, and more whenever the element that stands for the rest comes near. A shop with
 * hundreds of waiting jobs would otherwise pay for all of them before it sees its board. Never fewer again: a finger may hold one.
 */
export function useMountedCount(total: number, first: () => number): { mounted: number; rest: RefObject<HTMLLIElement | null> } {
  const [limit, setLimit] = useState(first);
  const rest = useRef<HTMLLIElement>(null);
  const hasRest = total > limit;
  useEffect(() => {
    const element = rest.current;
    if (!hasRest || !element) return;
    // Observed anew after each step: an observer says nothing while what it sees stays in view.
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setLimit(limit + MORE), {
      root: element.closest('aside'),
      rootMargin: `${AHEAD}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasRest, limit]);
  return { mounted: Math.min(limit, total), rest };
}
