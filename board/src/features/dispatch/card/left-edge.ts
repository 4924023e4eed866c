/** What is left of a card for its text, in pixels, before the text is let go with it. */
const LEAST = 24;

interface Box {
  readonly left: number;
  readonly width: number;
}

/**
 * Keeps the text of a card that is scrolled partly out at the left in what is still seen of it, shortened to that. Only the few cards
 * under the edge are ever touched, and only when the board scrolls sideways; nothing is measured and nothing rendered.
 */
export class LeftEdge {
  private readonly boxes = new Map<HTMLElement, Box>();
  private readonly cut = new Set<HTMLElement>();
  private at = 0;

  /** Follows a board's scrolling. Returns how to stop. */
  follow(scroller: HTMLElement): () => void {
    const look = () => {
      if (scroller.scrollLeft === this.at) return;
      this.at = scroller.scrollLeft;
      for (const [card, box] of this.boxes) this.place(card, box);
    };
    look();
    // Before the rows that come into view are mounted: after that, to ask where the board stands would cost a layout.
    scroller.addEventListener('scroll', look, { passive: true, capture: true });
    return () => scroller.removeEventListener('scroll', look, { capture: true });
  }

  /** A card has come, or stands elsewhere now. */
  set(card: HTMLElement, box: Box): void {
    this.boxes.set(card, box);
    this.place(card, box);
  }

  drop(card: HTMLElement): void {
    this.boxes.delete(card);
    this.cut.delete(card);
  }

  private place(card: HTMLElement, { left, width }: Box): void {
    const hidden = Math.min(this.at - left, width - LEAST);
    if (hidden > 0) {
      card.style.setProperty('--cut', `${Math.round(hidden)}px`);
      card.dataset['cut'] = '';
      this.cut.add(card);
    } else if (this.cut.delete(card)) {
      card.style.removeProperty('--cut');
      delete card.dataset['cut'];
    }
  }
}
