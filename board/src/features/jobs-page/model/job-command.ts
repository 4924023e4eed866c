import type { JobRowFragment } from '../../../graphql/graphql';
import type { JobStep } from '../../../lib/job-step-words';
import type { RowPatch } from './list-store';

/** One change of one job from its row. */
export type JobCommand =
  | {
      readonly kind: 'step';
      readonly step: JobStep;
      readonly reason?: string;
      readonly lookAgainOn?: string;
      readonly closeOpenClocks?: true;
    }
  | {
      readonly kind: 'move';
      /** Epoch milliseconds, half open. */
      readonly window: { readonly start: number; readonly end: number };
      /** Absent keeps the crew, null empties it. */
      readonly technicianId?: string | null;
      readonly fromTechnicianId?: string;
      readonly allowOverlap?: true;
    }
  | { readonly kind: 'reassign'; readonly technicianId: string | null; readonly allowOverlap?: true };

export interface KnownTechnician {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

const STATUS_AFTER = {
  START: 'IN_PROGRESS',
  RESUME: 'IN_PROGRESS',
  HOLD: 'ON_HOLD',
  COMPLETE: 'COMPLETED',
  CANCEL: 'CANCELLED',
} as const;

/** What the row shows until the answer comes; empty where a guess could mislead. */
export function patchOf(command: JobCommand, job: JobRowFragment, technicians: readonly KnownTechnician[]): RowPatch {
  switch (command.kind) {
    case 'step':
      return command.step in STATUS_AFTER ? { status: STATUS_AFTER[command.step as keyof typeof STATUS_AFTER] } : {};
    case 'reassign':
      return { crew: withLead(job.crew, command.technicianId, technicians) };
    case 'move': {
      const window = { start: new Date(command.window.start).toISOString(), end: new Date(command.window.end).toISOString() };
      return command.technicianId === undefined ? { window } : { window, crew: withLead(job.crew, command.technicianId, technicians) };
    }
  }
}

function withLead(crew: JobRowFragment['crew'], leadId: string | null, technicians: readonly KnownTechnician[]): JobRowFragment['crew'] {
  const lead = technicians.find(({ id }) => id === leadId);
  if (leadId === null) return [];
  return lead ? [lead, ...crew.slice(1).filter(({ id }) => id !== leadId)] : crew;
}
