import { Signal } from '../../../lib/signal';
import { swallowClick } from '../../../lib/swallow-click';

/** Beneath this a press is a click. */
const SLOP_PX = 5;
/** How long a finger rests before it lifts a row instead of scrolling the list. */
const HOLD_MS = 350;

export interface Carried {
  readonly jobIds: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Whose place on the rail is beneath; null: nobody's, undefined: none at all. */
  readonly over: string | null | undefined;
}

interface Press {
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  readonly jobIds: () => readonly string[];
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Rows in the hand, over the rail. A row is taken where it is pressed: by mouse as soon as it moves, by finger after resting. Nothing in the
 * list moves meanwhile, so live changes cannot break it; the jobs are known by id, not by place.
 */
export class RailDrag {
  private press: Press | null = null;
  private carried: Carried | null = null;
  private readonly signal = new Signal();
  private stop: () => void = () => {};

  constructor(private readonly onDrop: (jobIds: readonly string[], technicianId: string | null) => void) {}

  subscribe = this.signal.subscribe;
  get = (): Carried | null => this.carried;

  /** A row was pressed; `jobIds` is asked for only when it is lifted. */
  begin(event: PointerEvent, jobIds: () => readonly string[]): void {
    if (this.press || event.button !== 0) return;
    const { pointerId, clientX: x, clientY: y } = event;
    const isTouch = event.pointerType === 'touch';
    const timer = isTouch ? setTimeout(() => this.lift(x, y), HOLD_MS) : undefined;
    this.press = { pointerId, x, y, jobIds, timer };
    this.listen(isTouch);
  }

  private lift(x: number, y: number): void {
    const jobIds = this.press?.jobIds() ?? [];
    if (jobIds.length === 0) return this.end();
    this.carried = { jobIds, x, y, over: placeAt(x, y) };
    this.signal.tell();
  }

  private listen(isTouch: boolean): void {
    const onMove = (event: PointerEvent) => {
      if (!this.press || event.pointerId !== this.press.pointerId) return;
      const { clientX: x, clientY: y } = event;
      if (this.carried) {
        this.carried = { ...this.carried, x, y, over: placeAt(x, y) };
        return this.signal.tell();
      }
      if (Math.hypot(x - this.press.x, y - this.press.y) < SLOP_PX) return;
      // A finger that moves before it has rested scrolls.
      if (isTouch) this.end();
      else this.lift(x, y);
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerId !== this.press?.pointerId) return;
      const { carried } = this;
      if (carried) swallowClick();
      this.end();
      if (carried && carried.over !== undefined) this.onDrop(carried.jobIds, carried.over);
    };
    const onCancel = () => this.end();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !this.carried) return;
      event.preventDefault();
      event.stopPropagation();
      this.end();
    };
    // Once the row is lifted the finger carries it and the list stays.
    const onTouchMove = (event: TouchEvent) => this.carried && event.preventDefault();
    const select = (event: Event) => event.preventDefault();
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('blur', onCancel);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('touchmove', onTouchMove, { passive: false });
    document.addEventListener('selectstart', select);
    this.stop = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('blur', onCancel);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('touchmove', onTouchMove);
      document.removeEventListener('selectstart', select);
    };
  }

  private end(): void {
    clearTimeout(this.press?.timer);
    this.press = null;
    this.stop();
    if (!this.carried) return;
    this.carried = null;
    this.signal.tell();
  }
}

function placeAt(x: number, y: number): string | null | undefined {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-rail]');
  return place ? place.dataset['rail'] || null : undefined;
}
