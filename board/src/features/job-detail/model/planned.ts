import type { JobDetail } from './job-store';

/** The job as the form to move it wants it: instants as numbers. */
export const movedJob = ({ number, title, customer, window, crew, handles }: JobDetail) => ({
  number,
  title,
  customerName: customer.name,
  window: window && { start: Date.parse(window.start), end: Date.parse(window.end) },
  crew: crew.map(({ id }) => id),
  handles,
});

export const toWindow = ({ start, end }: { start: number; end: number }): { start: string; end: string } => ({
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});

/** What the customer is told: what they were told before, the window itself, or so many minutes from its start. */
export type Arrival = 'kept' | 'window' | '60' | '120' | '240';

/** Something else than the window was promised. */
export const hasPromise = ({ window, arrivalWindow }: JobDetail): boolean =>
  Boolean(window && arrivalWindow && (window.start !== arrivalWindow.start || window.end !== arrivalWindow.end));

/** Null keeps what was promised; without a promise the window is it. */
export function arrivalOf(arrival: Arrival, { start, end }: { start: number; end: number }, wasPromised: boolean) {
  if (arrival === 'kept') return null;
  if (arrival === 'window') return wasPromised ? toWindow({ start, end }) : null;
  return toWindow({ start, end: start + Number(arrival) * 60_000 });
}
