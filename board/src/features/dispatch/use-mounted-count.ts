import { startTransition, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** So many are there as soon as the page is drawn, seen or not: keys go from one to the next. */
const SOON = 24;
const MORE = 48;
/** More cards are there before the end of those mounted is scrolled into view, in pixels. */
const AHEAD = 600;

/**
 * How many of a long list are mounted: `first` of them, some more once those are drawn, and more whenever the element that stands for the
 * rest comes near. A shop with hundreds of waiting jobs would otherwise pay for all of them before it sees its board. Never fewer again: a
 * finger may hold one.
 */
export function useMountedCount(total: number, first: () => number): { mounted: number; rest: RefObject<HTMLLIElement | null> } {
  const [limit, setLimit] = useState(first);
  const rest = useRef<HTMLLIElement>(null);
  const hasRest = total > limit;
  useEffect(() => startTransition(() => setLimit((now) => Math.max(now, SOON))), []);
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
