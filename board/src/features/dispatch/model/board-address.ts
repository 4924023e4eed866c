import { MIN_PX_PER_MIN, ZOOM_STEPS } from './geometry';

export type Zoom = number | 'fit';

export type BoardView = 'day' | 'week' | 'month' | 'list' | 'map';
export const VIEWS: readonly BoardView[] = ['day', 'week', 'month', 'list', 'map'];

/** What the address bar says of the board: a link or a reload opens the same day at the same place. */
export interface BoardAddress {
  readonly view: BoardView;
  /** YYYY-MM-DD; null is today. */
  readonly day: string | null;
  readonly zoom: Zoom;
  /** Minutes since the day's start at the left edge; null where the board chooses. */
  readonly minute: number | null;
  /** Pixels scrolled down. */
  readonly top: number;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads the address; what makes no sense is left out. */
export function readAddress(params: URLSearchParams): BoardAddress {
  const day = params.get('day');
  return {
    view: VIEWS.find((view) => view === params.get('view')) ?? 'day',
    day: day !== null && isDay(day) ? day : null,
    zoom: readZoom(params.get('zoom')),
    minute: wholeNumber(params.get('at'), 1500),
    top: wholeNumber(params.get('top'), 1_000_000) ?? 0,
  };
}

/** The address of another day, or another scale, keeping everything else of it; a new day opens at its own place. */
export function withAddress(
  params: URLSearchParams,
  change: { view?: BoardView; day?: string | null; zoom?: Zoom; minute?: number; top?: number },
): URLSearchParams {
  const next = new URLSearchParams(params);
  if (change.view !== undefined) {
    put(next, 'view', change.view === 'day' ? null : change.view);
    next.delete('top');
  }
  if (change.day !== undefined) {
    put(next, 'day', change.day);
    next.delete('at');
  }
  if (change.zoom !== undefined) put(next, 'zoom', change.zoom === MIN_PX_PER_MIN ? null : String(change.zoom));
  if (change.minute !== undefined) put(next, 'at', String(change.minute));
  if (change.top !== undefined) put(next, 'top', change.top ? String(change.top) : null);
  return next;
}

function readZoom(text: string | null): Zoom {
  if (text === 'fit') return 'fit';
  const scale = Number(text);
  return ZOOM_STEPS.find((step) => step === scale) ?? MIN_PX_PER_MIN;
}

function isDay(text: string): boolean {
  // 31 February parses as a date of March: only what reads back the same is a day.
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

function wholeNumber(text: string | null, most: number): number | null {
  return text !== null && /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

function put(params: URLSearchParams, name: string, value: string | null): void {
  if (value === null) params.delete(name);
  else params.set(name, value);
}
