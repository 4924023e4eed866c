import { DomainError } from '../kernel/domain-error.js';
import { isoInstant } from '../kernel/time-window.js';
import type { Refusal } from './job.lifecycle.js';
import type { Clash } from './job.repository.js';

export function refused(refusal: Refusal): DomainError {
  return new DomainError(refusal.code, refusal.message, refusal.details);
}

export function noSuchJob(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such job, or it is not yours to see.');
}

/** details.conflicts: who is booked on what, so that a dispatcher can decide to double-book. */
export function scheduleConflict(clashes: readonly Clash[], nameOf: (technicianId: string) => string): DomainError {
  const numbers = [...new Set(clashes.map((clash) => clash.number))];
  const names = [...new Set(clashes.map((clash) => nameOf(clash.technicianId)))];
  return new DomainError(
    'SCHEDULE_CONFLICT',
    `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} booked on ${numbers.join(', ')} then. Choose another time or technician, or double-book on purpose.`,
    {
      conflicts: clashes.map((clash) => ({
        jobId: clash.jobId,
        number: clash.number,
        customerName: clash.customerName,
        technicianId: clash.technicianId,
        technicianName: nameOf(clash.technicianId),
        window: { start: isoInstant(clash.window.start), end: isoInstant(clash.window.end) },
      })),
    },
  );
}
