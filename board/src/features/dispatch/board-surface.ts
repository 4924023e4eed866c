import type { BoardDay, Span } from './model/board-job';
import { CARD, CARD_INSET, HOURS_ROW, MIN_PX_PER_MIN, TECH_COLUMN, minuteOf, minutesLong, rowTops } from './model/geometry';
import type { BoardLayout } from './model/board-views';
import type { GridMeasure } from './model/slot';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from its edges a slot is kept when the keyboard scrolls to it: outside of the drag engine's auto-scroll zone. */
const EDGE = 0.16;

/**
 * Where things are on the screen: turns minutes and rows into pixels and back. The parts of the board register their elements here;
 * nothing is kept from one call to the next, so that scrolling never makes it wrong.
 */
export class BoardSurface {
  scroller: HTMLElement | null = null;
  tray: HTMLElement | null = null;
  pxPerMin = MIN_PX_PER_MIN;
  techColumn = TECH_COLUMN;
  private tops: readonly number[] = [0];
  private forLayout: BoardLayout | null = null;

  constructor(
    private readonly day: BoardDay,
    private readonly layout: () => BoardLayout,
  ) {}

  rowTops(): readonly number[] {
    const layout = this.layout();
    if (layout !== this.forLayout) {
      this.forLayout = layout;
      this.tops = rowTops(layout.subLanes);
    }
    return this.tops;
  }

  measure(): GridMeasure {
    return { day: this.day, pxPerMin: this.pxPerMin, tops: this.rowTops(), technicianIds: this.layout().technicianIds };
  }

  /** A point of the window in pixels from the corner of the lanes; null when it is not over the board. */
  toLanes({ x, y }: Point): Point | null {
    const box = this.scroller?.getBoundingClientRect();
    if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
    const corner = this.corner();
    return { x: x - corner.x, y: y - corner.y };
  }

  /** Where the lanes begin to be seen, in the window. */
  lanesLeft = (): number => (this.scroller?.getBoundingClientRect().left ?? 0) + this.techColumn;

  /** The middle of a card's left edge in the window. */
  toWindow(row: number, window: Span): Point {
    const corner = this.corner();
    return { x: corner.x + this.left(window), y: corner.y + (this.rowTops()[row] ?? 0) + CARD_INSET + CARD / 2 };
  }

  left = (window: Span): number => minuteOf(window.start, this.day) * this.pxPerMin;
  width = (window: Span): number => minutesLong(window) * this.pxPerMin;

  /** Scrolls as little as needed for a slot to stand clear of the edges. */
  reveal(row: number, window: Span): void {
    const { scroller } = this;
    if (!scroller) return;
    const left = this.left(window);
    const width = scroller.clientWidth - this.techColumn;
    const margin = width * EDGE;
    scroller.scrollLeft = nearest(scroller.scrollLeft, left - margin, left + Math.min(this.width(window), width / 2) + margin - width);
    this.revealRow(row);
  }

  revealRow(row: number): void {
    const { scroller } = this;
    if (!scroller) return;
    const top = this.rowTops()[row] ?? 0;
    const height = scroller.clientHeight - HOURS_ROW;
    scroller.scrollTop = nearest(scroller.scrollTop, top - height * EDGE, top + CARD + height * EDGE - height);
  }

  private corner(): Point {
    const box = this.scroller!.getBoundingClientRect();
    return { x: box.left + this.techColumn - this.scroller!.scrollLeft, y: box.top + HOURS_ROW - this.scroller!.scrollTop };
  }
}

/** The value within [low, high] nearest to what it is. */
const nearest = (value: number, high: number, low: number): number => Math.round(Math.max(low, Math.min(high, value)));
