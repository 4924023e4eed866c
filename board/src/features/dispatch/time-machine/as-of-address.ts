const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;

/** Of an address that nobody chose the moment of: where it lies before the log, the log’s first moment is meant. */
export const OPENING = 'opening';

/** The moment that the address shows the board as of, epoch ms at a full minute; null: now, or what makes no sense. */
export function readAsOf(params: URLSearchParams): number | null {
  const text = params.get('asof') ?? '';
  const moment = MOMENT.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? null : moment;
}

/** The address of another moment, or of now, keeping everything else of it. */
export function withAsOf(params: URLSearchParams, asOf: number | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (asOf === null) next.delete('asof');
  else next.set('asof', new Date(asOf).toISOString().replace(':00.000Z', 'Z'));
  return next;
}
