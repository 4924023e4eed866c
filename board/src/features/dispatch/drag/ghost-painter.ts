import type { Board } from '../board-context';
import type { BoardJob } from '../model/board-job';
import { SUB_LANE } from '../model/geometry';
import type { LaneSlot } from '../model/slot';
import { judgeLanding } from './landing';
import type { Landing } from './landing';

/** The outline where a card would land. Painted by hand: a drag renders nothing through React. */
export class GhostPainter {
  element: HTMLElement | null = null;

  constructor(private readonly board: Board) {}

  /** `subLane`: where a card stays in that of its own. */
  paint(job: BoardJob, slot: LaneSlot, subLane = 0): Landing {
    const landing = judgeLanding(this.board, job, slot.technicianId, slot.window);
    const { element } = this;
    if (!element) return landing;
    const { surface } = this.board;
    const { left, top, width, height } = surface.outline(slot);
    const { scrollLeft = 0, clientWidth = Infinity } = surface.scroller ?? {};
    // Several warnings are wider than what is left of the board at its right.
    const isLeftward = left - scrollLeft > clientWidth / 2;
    element.toggleAttribute('data-leftward', isLeftward);
    // The words stay in sight where the outline begins or ends beyond what is seen.
    const beyond = isLeftward ? left + width - (scrollLeft + clientWidth - surface.techColumn) : scrollLeft - left;
    element.style.setProperty('--beyond', `${Math.max(0, Math.round(beyond))}px`);
    element.style.transform = `translate(${left}px, ${top + subLane * SUB_LANE}px)`;
    element.style.width = `${width}px`;
    element.style.height = height === undefined ? '' : `${height}px`;
    element.dataset['tone'] = landing.tone;
    // Above the first row the words would lie under the hours, and below it under the card in the hand.
    element.toggleAttribute('data-inside', slot.row === 0 && subLane === 0);
    setText(element.firstElementChild!, landing.words);
    element.hidden = false;
    return landing;
  }

  hide(): void {
    if (this.element) this.element.hidden = true;
  }
}

/** Writing the same words again would cost the browser a layout in every frame of a drag. */
export function setText(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
