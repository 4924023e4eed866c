import { announce } from '../../ui/live-region';
import type { Board } from './board-context';
import { slotWords, speakerOf } from './command-words';
import { judgeLanding } from './drag/landing';
import { minutesLong } from './model/geometry';
import { processDrop } from './model/process-drop';
import { resizedWindow } from './model/slot';
import type { Carried, LaneSlot, StepKey } from './model/slot';

/** Keys in quick succession are one command; the card follows each at once. */
const SETTLE_MS = 400;

/** Moves cards by Alt and an arrow, and their ends by Alt, Shift and an arrow. */
export class Nudger {
  /** How each job stood before the first of the nudges that are still waiting. */
  private readonly origins = new Map<string, Carried>();

  /** Where the last of them led. */
  private last: LaneSlot | null = null;

  constructor(private readonly board: Board) {}

  /** Where the card is afterwards, or null when nothing moved. */
  move(jobId: string, technicianId: string | null, key: StepKey): LaneSlot | null {
    const now = this.slotOf(jobId, technicianId);
    if (!now) return null;
    const job = this.board.store.job(jobId)!;
    if (!job.handles.includes('START') && !job.handles.includes('TECHNICIAN')) return this.refuse(job.customerName);
    const carried: Carried = { job, fromTechnicianId: technicianId, durationMin: minutesLong(now.window) };
    return this.propose(carried, this.board.surface.step(now, key, carried));
  }

  resize(jobId: string, technicianId: string, deltaMin: number): LaneSlot | null {
    const now = this.slotOf(jobId, technicianId);
    if (!now) return null;
    const job = this.board.store.job(jobId)!;
    if (!job.handles.includes('END')) return this.refuse(job.customerName);
    const window = resizedWindow(now.window, deltaMin, this.board.store.day);
    return this.propose({ job, fromTechnicianId: technicianId, durationMin: minutesLong(window) }, { ...now, window });
  }

  private propose(carried: Carried, slot: LaneSlot): LaneSlot {
    const { outbox, surface, needs } = this.board;
    const jobId = carried.job.id;
    const isFurther = outbox.hasDelayed(jobId);
    const origin = (isFurther && this.origins.get(jobId)) || carried;
    this.origins.set(jobId, origin);
    const intent = processDrop(origin, slot);
    if (intent?.kind === 'move') outbox.submit(jobId, { kind: 'move', intent, allowOverlap: false }, origin.job.version, SETTLE_MS);
    else outbox.withdraw(jobId);
    surface.reveal(slot);
    this.last = slot;
    const sentence = this.sentenceOf(carried, slot);
    announce(sentence, 'urgent');
    // What is learnt of the job a moment later is said then.
    void needs.ask(carried.job).then(() => {
      const now = this.sentenceOf(carried, slot);
      if (this.last === slot && now !== sentence) announce(now, 'urgent');
    });
    return slot;
  }

  private sentenceOf({ job }: Carried, { window, technicianId }: LaneSlot): string {
    const { warning } = judgeLanding(this.board, job, technicianId, window);
    return `${slotWords(window, technicianId, speakerOf(this.board.store, this.board.zone))}${warning && `. ${warning}`}`;
  }

  private slotOf(jobId: string, technicianId: string | null): LaneSlot | null {
    const job = this.board.store.job(jobId);
    if (!job?.window) return null;
    const slot = this.board.surface.homeSlot({ job, fromTechnicianId: technicianId, durationMin: minutesLong(job.window) });
    return slot && slot.row >= 0 ? slot : null;
  }

  private refuse(name: string): null {
    announce(`${name} cannot be moved.`, 'urgent');
    return null;
  }
}
