import type { Point } from '../board-surface';

export interface Stroke {
  /** As in KeyboardEvent.key. */
  readonly key: string;
  readonly isShifted: boolean;
}

/** What a drag engine needs from us. Points are in the window's pixels. */
export interface DragPort {
  /** A press that may become a drag; false when this is nothing that the viewer may move. `point` is null for the keyboard. */
  press(target: Element, point: Point | null): boolean;
  /** The press became a drag. */
  lift(): void;
  moveTo(point: Point): void;
  /** After `press` by keyboard: where the card begins. */
  liftByKey(): Point | null;
  /** A key while the card is carried by keyboard: where the card is now; null when the key moves nothing. */
  step(stroke: Stroke): Point | null;
  repaint(): void;
  drop(): void;
  cancel(): void;
  /** Tells the port how to make the engine give up. */
  bindCancel(cancel: () => void): void;
}
