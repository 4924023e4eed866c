import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

/** What is left of a card for its text, in pixels, before the text is let go with it. */
const LEAST = 24;
/** A card so near to what is seen is drawn whole, in pixels: the window scrolls before it says so. */
const NEAR = 120;

interface Box {
  readonly left: number;
  readonly width: number;
}

/**
 * Draws of a day's cards, and of the ways between them, what can be seen: the text of one that is scrolled partly out at the left stays in
 * what is left of it, shortened to that, and one that is out by far has no text to be laid out and painted. Only when the board scrolls
 * sideways is anything touched, and only the few for which that changes; nothing is measured and nothing rendered.
 */
export class SeenPart {
  private readonly boxes = new Map<HTMLElement, Box>();
  private readonly cut = new Set<HTMLElement>();
  private readonly out = new Set<HTMLElement>();
  private from = 0;
  private to = Infinity;

  /** Follows a board's scrolling and its size. Returns how to stop. */
  follow(scroller: HTMLElement): () => void {
    const look = () => this.look(scroller.scrollLeft, scroller.clientWidth);
    // Before the rows that come into view are mounted: after that, to ask where the board stands would cost a layout.
    scroller.addEventListener('scroll', look, { passive: true, capture: true });
    // Tells of the size that there is, too.
    const resizes = new ResizeObserver(look);
    resizes.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look, { capture: true });
      resizes.disconnect();
    };
  }

  /** A card has come, or stands elsewhere now. */
  set(card: HTMLElement, box: Box): void {
    this.boxes.set(card, box);
    this.place(card, box);
  }

  drop(card: HTMLElement): void {
    this.boxes.delete(card);
    this.cut.delete(card);
    this.out.delete(card);
  }

  private look(from: number, width: number): void {
    if (from === this.from && from + width === this.to) return;
    this.from = from;
    this.to = from + width;
    for (const [card, box] of this.boxes) this.place(card, box);
  }

  private place(card: HTMLElement, { left, width }: Box): void {
    this.mark(card, 'out', left + width < this.from - NEAR || left > this.to + NEAR);
    const hidden = Math.min(this.from - left, width - LEAST);
    this.mark(card, 'cut', hidden > 0);
    if (hidden > 0) card.style.setProperty('--cut', `${Math.round(hidden)}px`);
  }

  private mark(card: HTMLElement, name: 'out' | 'cut', is: boolean): void {
    const marked = this[name];
    if (is === marked.has(card)) return;
    if (is) {
      marked.add(card);
      card.dataset[name] = '';
    } else {
      marked.delete(card);
      delete card.dataset[name];
      if (name === 'cut') card.style.removeProperty('--cut');
    }
  }
}

/** Lets a card, or a way, be drawn as far as it is seen. `isDrawn`: there is an element now. */
export function useSeenPart(seenPart: SeenPart, element: RefObject<HTMLElement | null>, { left, width }: Box, isDrawn = true): void {
  useLayoutEffect(() => {
    if (isDrawn) seenPart.set(element.current!, { left, width });
  }, [seenPart, element, left, width, isDrawn]);
  useLayoutEffect(() => {
    if (!isDrawn) return;
    const drawn = element.current!;
    return () => seenPart.drop(drawn);
  }, [seenPart, element, isDrawn]);
}
