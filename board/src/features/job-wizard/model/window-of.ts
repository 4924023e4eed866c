import { addDays, clockWords, dayName, instantsOfClock } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import type { ScheduleText } from './draft';
import { USUAL_LENGTH } from './quick-windows';
import { clockAfter, minutesOf, parseClock } from './typed-clock';

/** The workspace's clock, and where its day begins. */
export type Shop = Zone & { readonly dayStart: string };

export interface Window {
  start: string;
  end: string;
}

export interface Planned {
  /** Null: no time was chosen, it becomes a draft. */
  window: Window | null;
  arrivalWindow: Window | null;
  problems: { field: 'day' | 'start' | 'end' | 'arrivalStart' | 'arrivalEnd'; message: string }[];
  /** The clock shows the start twice on that day. */
  isTwice: boolean;
  /** The end does not come after the start by the clock: it may be meant for the day after. */
  isBackwards: boolean;
}

/**
 * The instants that the typed day and times mean. Whether a window may be as it is (its length, its order) is for the API to say; here is
 * refused only what names no instant at all.
 */
export function windowOf(schedule: ScheduleText, shop: Shop): Planned {
  const planned: Planned = { window: null, arrivalWindow: null, problems: [], isTwice: false, isBackwards: false };
  const { start, end, day } = schedule;
  if (!start.trim() && !end.trim()) return planned;
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return { ...planned, problems: [{ field: 'day', message: 'Choose a day.' }] };

  const read = (field: Planned['problems'][number]['field'], text: string, on: string): number[] => {
    const clock = parseClock(text, shop);
    if (!clock) {
      planned.problems.push({ field, message: text.trim() ? 'Write a time like 9:30 or 2p.' : 'Say when, or leave both times empty.' });
      return [];
    }
    const instants = instantsOfClock(on, clock, shop);
    if (instants.length === 0)
      planned.problems.push({
        field,
        message: `${clockWords(clock, shop)} does not exist on ${dayName(on, shop)}: the clocks go forward. Choose another time.`,
      });
    return instants;
  };

  const starts = read('start', start, day);
  const usual = end.trim() ? null : usualEnd(start, shop);
  const isNextDay = usual ? usual.isNextDay : schedule.isOvernight;
  const ends = !usual && !end.trim() ? [] : read('end', usual?.clock ?? end, isNextDay ? addDays(day, 1) : day);
  const from = starts[schedule.isSecond ? starts.length - 1 : 0];
  // Of an end that comes twice, the first that lies behind the start.
  const to = from === undefined ? ends[0] : (ends.find((one) => one > from) ?? ends[0]);
  planned.isTwice = starts.length === 2;
  if (from === undefined || to === undefined) return planned;
  planned.isBackwards = !usual && (schedule.isOvernight || to <= from);
  planned.window = { start: iso(from), end: iso(to) };

  if (schedule.hasArrival && (schedule.arrivalStart.trim() || schedule.arrivalEnd.trim())) {
    const arrival = read('arrivalStart', schedule.arrivalStart, day)[0];
    const latest = read('arrivalEnd', schedule.arrivalEnd, day)[0];
    if (arrival !== undefined && latest !== undefined) planned.arrivalWindow = { start: iso(arrival), end: iso(latest) };
  }
  return planned;
}

/** What a blank end means: the usual length after the start. Null where the start is no time either. */
export function usualEnd(start: string, shop: Shop): { clock: string; isNextDay: boolean } | null {
  const clock = parseClock(start, shop);
  return clock === null ? null : { clock: clockAfter(clock, USUAL_LENGTH), isNextDay: minutesOf(clock) + USUAL_LENGTH >= 1440 };
}

const iso = (at: number) => new Date(at).toISOString();
