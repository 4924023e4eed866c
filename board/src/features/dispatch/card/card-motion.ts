const SLIDE: KeyframeAnimationOptions = { duration: 150, easing: 'cubic-bezier(.2, 0, 0, 1)' };
/** A place measured longer ago belongs to another move. */
const FRESH_MS = 250;
/** So long after its last step a board still scrolls. */
const SCROLL_MS = 120;

interface Departure {
  readonly box: DOMRect;
  readonly at: number;
}

/**
 * Lets cards slide to their new place instead of jumping there, also into another row, where React makes a new element of them.
 * A transform on the compositor: no layout is done for it but one measurement of a card that changed rows.
 */
export class CardMotion {
  private readonly mounted = new Map<string, HTMLElement>();
  private readonly departures = new Map<string, Departure>();
  private arrivals: { element: HTMLElement; from: DOMRect }[] = [];
  /** The job whose card was unmounted with the focus on it, and when. */
  private orphan: { readonly jobId: string; readonly at: number } | null = null;
  private readonly isReduced = matchMedia('(prefers-reduced-motion: reduce)');
  private scrolledAt = -Infinity;

  /** On a board that scrolls nobody can follow a card: there it jumps, and the scrolling stays smooth. Returns how to stop. */
  follow(scroller: HTMLElement): () => void {
    const scrolled = () => (this.scrolledAt = performance.now());
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => scroller.removeEventListener('scroll', scrolled);
  }

  /** In another row React makes a new element of a card: the focus goes with it, whoever moved it. */
  mount(jobId: string, element: HTMLElement): () => void {
    this.mounted.set(jobId, element);
    if (this.orphan?.jobId === jobId && performance.now() - this.orphan.at < FRESH_MS) focusIfFree(element);
    return () => {
      const had = document.activeElement === element;
      const next = this.mounted.get(jobId);
      if (next === element) this.mounted.delete(jobId);
      if (!had) return;
      if (next && next !== element) next.focus({ preventScroll: true });
      else this.orphan = { jobId, at: performance.now() };
    };
  }

  element = (jobId: string): HTMLElement | undefined => this.mounted.get(jobId);

  /** Remembers where a card is before its data moves it; a place given by a drop counts more. */
  depart = (jobId: string): void => {
    const box = this.isStill() && this.mounted.get(jobId)?.getBoundingClientRect();
    if (box && !this.fresh(jobId)) this.departures.set(jobId, { box, at: performance.now() });
  };

  /** The card will come from here (where the hand let it go), wherever it was before. */
  departFrom(jobId: string, box: DOMRect): void {
    this.departures.set(jobId, { box, at: performance.now() });
  }

  /** Slides a card in from its remembered place; false when there is none. */
  arrive(jobId: string, element: HTMLElement): boolean {
    const departure = this.fresh(jobId);
    this.departures.delete(jobId);
    if (!departure) return false;
    if (this.arrivals.push({ element, from: departure.box }) === 1) queueMicrotask(this.slideIn);
    return true;
  }

  slide(element: HTMLElement, dx: number, dy: number): void {
    if ((dx === 0 && dy === 0) || !this.isStill() || !element.animate) return;
    // Above its neighbours while it moves. Not as a keyframe: that would take the animation off the compositor.
    element.style.zIndex = '3';
    element.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], SLIDE).onfinish = () =>
      element.style.removeProperty('z-index');
  }

  /** All that arrived in one rendering: to measure each after the one before it was set off would be a layout for each. */
  private slideIn = (): void => {
    const arrivals = this.arrivals;
    this.arrivals = [];
    const boxes = arrivals.map(({ element }) => element.getBoundingClientRect());
    arrivals.forEach(({ element, from }, at) => this.slide(element, from.left - boxes[at]!.left, from.top - boxes[at]!.top));
  };

  private isStill(): boolean {
    return !this.isReduced.matches && performance.now() - this.scrolledAt > SCROLL_MS;
  }

  private fresh(jobId: string): Departure | null {
    const departure = this.departures.get(jobId);
    return departure && performance.now() - departure.at < FRESH_MS ? departure : null;
  }
}

/** Unless somebody has gone on to something else. */
function focusIfFree(element: HTMLElement): void {
  if (document.activeElement === document.body || document.activeElement === null) element.focus({ preventScroll: true });
}
