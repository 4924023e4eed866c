import type { BoardJob, Span } from './board-job';
import type { Carried, Slot } from './slot';

/** What the viewer meant by a drop, before any network: the mutation and what the board shows meanwhile. */
export type Intent =
  MoveIntent | { readonly kind: 'unschedule'; readonly jobId: string } | { readonly kind: 'hold'; readonly jobId: string };

export interface MoveIntent {
  readonly kind: 'move';
  readonly jobId: string;
  readonly window: Span;
  /** Absent keeps the crew, null empties it. */
  readonly technicianId?: string | null;
  readonly fromTechnicianId?: string;
}

/** The shown part of a job that a pending change sets. */
export interface JobPatch {
  readonly window?: Span | null;
  readonly crew?: readonly string[];
  readonly status?: BoardJob['status'];
}

/** Where it has a window, that is one of another time. */
export const needsScheduling = ({ status }: BoardJob): boolean => status === 'DRAFT' || status === 'ON_HOLD';

/** A drop as a command; null when it lands where it was, or where the API gave no handle for it. */
export function processDrop(carried: Carried, slot: Slot | null): Intent | null {
  if (!slot) return null;
  const { job, fromTechnicianId } = carried;
  if (slot.kind === 'tray') return dropOnTray(carried, slot.section);
  const isSameWindow = job.window !== null && job.window.start === slot.window.start && job.window.end === slot.window.end;
  // A draft's crew is a wish: given to nobody, it has none any more.
  const staysInLane = fromTechnicianId === slot.technicianId && (slot.technicianId !== null || job.crew.length === 0);
  if (isSameWindow && staysInLane && !needsScheduling(job)) return null;
  return {
    kind: 'move',
    jobId: job.id,
    window: slot.window,
    ...(staysInLane ? {} : { technicianId: slot.technicianId }),
    ...(staysInLane || fromTechnicianId === null ? {} : { fromTechnicianId }),
  };
}

function dropOnTray({ job, fromTechnicianId }: Carried, section: 'unassigned' | 'unscheduled' | 'onHold'): Intent | null {
  if (section === 'unscheduled') return job.status === 'DRAFT' ? null : { kind: 'unschedule', jobId: job.id };
  if (section === 'onHold') return job.status === 'ON_HOLD' ? null : { kind: 'hold', jobId: job.id };
  if (!job.window || fromTechnicianId === null || !job.handles.includes('TECHNICIAN')) return null;
  return { kind: 'move', jobId: job.id, window: job.window, technicianId: null, fromTechnicianId };
}

/** What to show until the API answers. */
export function patchFor(intent: Exclude<Intent, { kind: 'hold' }>, job: BoardJob): JobPatch {
  if (intent.kind === 'unschedule') return { status: 'DRAFT', window: null };
  const status = needsScheduling(job) ? 'SCHEDULED' : job.status;
  if (intent.technicianId === undefined) return { window: intent.window, status };
  return { window: intent.window, status, crew: replaceMember(job.crew, intent.technicianId, intent.fromTechnicianId) };
}

/** Only the member whose lane the card left is replaced (absent: the lead); the rest of the crew stays. */
function replaceMember(crew: readonly string[], next: string | null, from: string | undefined): readonly string[] {
  if (next === null) return [];
  const leaving = from ?? crew[0];
  const replaced = crew.includes(leaving ?? '') ? crew.map((id) => (id === leaving ? next : id)) : [next, ...crew];
  return [...new Set(replaced)];
}
