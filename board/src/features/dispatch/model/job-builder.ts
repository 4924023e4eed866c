import { MINUTE } from './board-job';
import type { BoardDay, BoardJob, BoardTechnician, Span } from './board-job';

/** Builders for tests: a plain day, and jobs given by what matters to the case. */
export const DAY: BoardDay = { date: '2026-11-24', startMs: Date.parse('2026-11-24T06:00:00Z'), minutes: 1440 };

/** A window of the day by hours of its clock: `at(8, 9.5)`. */
export const at = (from: number, to: number): Span => ({ start: DAY.startMs + from * 60 * MINUTE, end: DAY.startMs + to * 60 * MINUTE });

export function jobOf(id: string, window: Span | null, more: Partial<BoardJob> = {}): BoardJob {
  return {
    id,
    number: `JOB-${id}`,
    title: 'Drain clear',
    status: window ? 'SCHEDULED' : 'DRAFT',
    priority: 'NORMAL',
    version: 1,
    customerName: `Customer ${id}`,
    area: 'Zilker',
    place: null,
    window,
    promisedAt: window?.start ?? null,
    crew: window ? ['ana'] : [],
    totalCents: 10_000,
    isEnRoute: false,
    heldAt: null,
    holdReason: null,
    lookAgainOn: null,
    handles: ['START', 'END', 'TECHNICIAN'],
    ...more,
  };
}

export const technicianOf = (id: string, more: Partial<BoardTechnician> = {}): BoardTechnician => ({
  id,
  name: id,
  color: '#888888',
  isOnCall: false,
  skills: [],
  team: null,
  place: null,
  shifts: [at(8, 17)],
  timeOff: [],
  ...more,
});
