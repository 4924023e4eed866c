/** Instants in epoch milliseconds, half open: a job that ends at ten does not touch one that starts at ten. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type JobStatus = 'DRAFT' | 'SCHEDULED' | 'IN_PROGRESS' | 'ON_HOLD' | 'COMPLETED' | 'CANCELLED';
export type JobPriority = 'LOW' | 'NORMAL' | 'HIGH' | 'EMERGENCY';
export type JobHandle = 'START' | 'END' | 'TECHNICIAN';

/** Degrees north and east. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a card shows. A new object for every change, so that identity tells React what to render. */
export interface BoardJob {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: JobStatus;
  readonly priority: JobPriority;
  readonly version: number;
  readonly customerName: string;
  readonly area: string;
  /** Where the visit goes; null where nobody has looked it up. */
  readonly place: Place | null;
  readonly window: Span | null;
  /** When the customer was told that somebody comes; null for what has no time yet. */
  readonly promisedAt: number | null;
  /** Technician ids, the lead first. */
  readonly crew: readonly string[];
  readonly totalCents: number;
  readonly isEnRoute: boolean;
  readonly heldAt: number | null;
  readonly holdReason: string | null;
  /** Day (YYYY-MM-DD) on which to look at a held job again. */
  readonly lookAgainOn: string | null;
  /** What the API lets this viewer drag; the board has no rule of its own for it. */
  readonly handles: readonly JobHandle[];
}

export interface TimeOff extends Span {
  readonly id: string;
  readonly reason: string | null;
}

export interface BoardTechnician {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly isOnCall: boolean;
  /** In the shop's words, the main one first. */
  readonly skills: readonly string[];
  readonly team: string | null;
  /** Last reported by the device. */
  readonly place: Place | null;
  /** Working hours of the day, time off already cut out. */
  readonly shifts: readonly Span[];
  readonly timeOff: readonly TimeOff[];
}

/** One day of the workspace: its first instant and its real length (23 to 25 hours). */
export interface BoardDay {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly startMs: number;
  readonly minutes: number;
}

export const MINUTE = 60_000;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Takes up its technician's time: what a drop can clash with. */
export const isBooked = (job: BoardJob): boolean => job.status === 'SCHEDULED' || job.status === 'IN_PROGRESS';
