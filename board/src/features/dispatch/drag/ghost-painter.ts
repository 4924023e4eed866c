import type { Zone } from '../../../lib/time';
import { shortClockRange } from '../../../lib/time';
import type { BoardSurface } from '../board-surface';
import type { BoardJob, Span } from '../model/board-job';
import type { BoardStore } from '../model/board-store';
import { SUB_LANE } from '../model/geometry';
import { clashesWith } from '../model/slot';
import type { LaneSlot } from '../model/slot';
import { shiftWarning } from '../model/warnings';

/** The landing place as told to eyes and ears. */
export interface Landing {
  readonly tone: 'free' | 'warned' | 'clash';
  /** On the ghost. */
  readonly words: string;
  /** Spoken after the time; empty when nothing stands against it. */
  readonly warning: string;
}

/** The outline where a card would land. Painted by hand: a drag renders nothing through React. */
export class GhostPainter {
  element: HTMLElement | null = null;

  constructor(
    private readonly store: BoardStore,
    private readonly surface: BoardSurface,
    private readonly zone: Zone,
  ) {}

  /** `subLane`: where a card stays in that of its own. */
  paint(job: BoardJob, slot: LaneSlot, subLane = 0): Landing {
    const landing = this.judge(job, slot.technicianId, slot.window);
    const { element, surface } = this;
    if (!element) return landing;
    const { left, top, width, height } = surface.outline(slot);
    element.style.transform = `translate(${left}px, ${top + subLane * SUB_LANE}px)`;
    element.style.width = `${width}px`;
    element.style.height = height === undefined ? '' : `${height}px`;
    element.dataset['tone'] = landing.tone;
    // Above the first row the words would lie under the hours.
    element.toggleAttribute('data-below', slot.row === 0 && subLane === 0);
    setText(element.firstElementChild!, landing.words);
    element.hidden = false;
    return landing;
  }

  hide(): void {
    if (this.element) this.element.hidden = true;
  }

  /** What stands against a landing there, before the API is asked. */
  judge(job: BoardJob, technicianId: string | null, window: Span): Landing {
    const range = shortClockRange(window.start, window.end, this.zone);
    if (technicianId === null) return { tone: 'free', words: range, warning: '' };
    const [clash] = clashesWith(window, job.id, this.store.laneJobsOf(technicianId));
    if (clash) {
      const words = `Clashes with ${clash.number}, ${shortClockRange(clash.window!.start, clash.window!.end, this.zone)}`;
      return { tone: 'clash', words, warning: words };
    }
    const technician = this.store.technician(technicianId);
    const found = technician && shiftWarning(window, technician, this.store.day);
    if (!found) return { tone: 'free', words: range, warning: '' };
    const warning = found.kind === 'timeOff' ? found.reason || 'Time off' : 'Outside working hours';
    return { tone: 'warned', words: `${range} · ${warning}`, warning };
  }
}

/** Writing the same words again would cost the browser a layout in every frame of a drag. */
export function setText(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
