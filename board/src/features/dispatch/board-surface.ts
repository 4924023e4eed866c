import type { BoardDay, Span } from './model/board-job';
import { CARD, CARD_INSET, HOURS_ROW, MIN_PX_PER_MIN, TECH_COLUMN, minuteOf, minutesLong, snap } from './model/geometry';
import type { FrameLayout } from './model/frame-rows';
import { laneSlot, slotAt, stepSlot } from './model/slot';
import type { Carried, GridMeasure, LaneSlot, StepKey } from './model/slot';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A slot's outline, in pixels from the corner of the lanes. */
export interface Outline {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Absent: a card's. */
  readonly height?: number;
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
  /** Height of what sticks to the top. */
  head = HOURS_ROW;

  constructor(
    private readonly day: BoardDay,
    private readonly layout: () => Pick<FrameLayout, 'technicianIds' | 'tops'>,
  ) {}

  /** Of the technicians' rows. */
  rowTops(): readonly number[] {
    return this.layout().tops;
  }

  /** A technician's row on the screen, or nobody's; -1 where there is none. */
  rowOf(technicianId: string | null): number {
    return this.layout().technicianIds.indexOf(technicianId ?? '');
  }

  measure(): GridMeasure {
    return { day: this.day, pxPerMin: this.pxPerMin, tops: this.rowTops(), technicianIds: this.layout().technicianIds };
  }

  /** The slot under a point of the window, for a card held at `grab`; null when the point is not over the board. */
  slotUnder(point: Point, grab: Point, carried: Carried): LaneSlot | null {
    const at = this.toLanes(point);
    return at && slotAt(at.x - grab.x, at.y, carried, this.measure());
  }

  /** Where a keyboard drag begins. From the tray: the job's own time if it has one, else the middle of what is on the screen. */
  homeSlot(carried: Carried): LaneSlot | null {
    const { job, fromTechnicianId } = carried;
    const grid = this.measure();
    if (fromTechnicianId && job.window) {
      return { kind: 'lane', row: grid.technicianIds.indexOf(fromTechnicianId), technicianId: fromTechnicianId, window: job.window };
    }
    const corner = this.scroller ? this.scroller.scrollLeft + this.scroller.clientWidth / 3 : 0;
    const minute = job.window ? minuteOf(job.window.start, this.day) : snap(corner / grid.pxPerMin);
    return laneSlot(Math.max(0, grid.technicianIds.indexOf(job.crew[0] ?? '')), minute, carried, grid);
  }

  /** One arrow key of a keyboard drag or a nudge. */
  step(slot: LaneSlot, key: StepKey, carried: Carried): LaneSlot {
    return stepSlot(slot, key, carried, this.measure());
  }

  outline({ row, window }: LaneSlot): Outline {
    return { left: this.left(window), top: (this.rowTops()[row] ?? 0) + CARD_INSET, width: this.width(window) };
  }

  flyingWidth({ durationMin }: Carried): number {
    return Math.max(168, durationMin * this.pxPerMin);
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
  toWindow(slot: LaneSlot): Point {
    const corner = this.corner();
    const { left, top, height = CARD } = this.outline(slot);
    return { x: corner.x + left, y: corner.y + top + height / 2 };
  }

  left = (window: Span): number => minuteOf(window.start, this.day) * this.pxPerMin;
  width = (window: Span): number => minutesLong(window) * this.pxPerMin;

  /** Scrolls as little as needed for a slot to stand clear of the edges. */
  reveal(slot: LaneSlot): void {
    this.revealAcross(this.outline(slot));
    this.revealRow(slot.row);
  }

  protected revealAcross({ left, width }: Outline): void {
    const { scroller } = this;
    if (!scroller) return;
    const view = scroller.clientWidth - this.techColumn;
    const margin = view * EDGE;
    scroller.scrollLeft = nearest(scroller.scrollLeft, left - margin, left + Math.min(width, view / 2) + margin - view);
  }

  /** The row is mounted when this returns, so that a key may go on from there at once: the event of a scrolling comes a frame later. */
  revealRow(row: number): void {
    const { scroller } = this;
    if (!scroller) return;
    const top = this.rowTops()[row] ?? 0;
    const height = scroller.clientHeight - this.head;
    const before = scroller.scrollTop;
    scroller.scrollTop = nearest(before, top - height * EDGE, top + CARD + height * EDGE - height);
    if (scroller.scrollTop !== before) scroller.dispatchEvent(new Event('scroll'));
  }

  protected corner(): Point {
    const box = this.scroller!.getBoundingClientRect();
    return { x: box.left + this.techColumn - this.scroller!.scrollLeft, y: box.top + this.head - this.scroller!.scrollTop };
  }
}

/** The value within [low, high] nearest to what it is. */
const nearest = (value: number, high: number, low: number): number => Math.round(Math.max(low, Math.min(high, value)));
