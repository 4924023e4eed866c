import { addDays, clock, clockOn, dayName, dayOf, startOfDay, wallClock } from '../../../lib/time';
import type { Day, Zone } from '../../../lib/time';
import type { Span } from '../model/board-job';

/** Time off as its form has it: whole days, or a time of the first and last of them (HH:MM). */
export interface DaySpan {
  readonly firstDay: Day;
  /** null: from the day's beginning. */
  readonly startTime: string | null;
  readonly lastDay: Day;
  /** null: to the day's end. */
  readonly endTime: string | null;
}

/** A span of instants in days and times; ends at midnight mean whole days. */
export function daySpanOf({ start, end }: Span, zone: Zone): DaySpan {
  const [firstDay, endDay] = [dayOf(start, zone), dayOf(end, zone)];
  const isWholeEnd = startOfDay(endDay, zone) === end;
  return {
    firstDay,
    startTime: startOfDay(firstDay, zone) === start ? null : wallClock(start, zone),
    lastDay: isWholeEnd ? addDays(endDay, -1) : endDay,
    endTime: isWholeEnd ? null : wallClock(end, zone),
  };
}

/** The other way round. */
export function instantsOf({ firstDay, startTime, lastDay, endTime }: DaySpan, zone: Zone): Span {
  return {
    start: startTime ? clockOn(firstDay, startTime, zone) : startOfDay(firstDay, zone),
    end: endTime ? clockOn(lastDay, endTime, zone) : startOfDay(addDays(lastDay, 1), zone),
  };
}

/** `Thu 26 Nov`, `Thu 26 – Fri 27 Nov`, `Thu 26 Nov, 10 AM–12 PM`, `Thu 26 Nov, 10 AM – Fri 27 Nov`. */
export function spanWords(span: Span, zone: Zone, today?: Day): string {
  const { firstDay, startTime, lastDay, endTime } = daySpanOf(span, zone);
  const first = dayName(firstDay, zone, today);
  if (firstDay === lastDay) {
    if (!startTime && !endTime) return first;
    const from = startTime ? clock(span.start, zone) : 'start of the day';
    return `${first}, ${from}–${endTime ? clock(span.end, zone) : 'end of the day'}`;
  }
  const from = startTime ? `${first}, ${clock(span.start, zone)}` : first;
  const last = dayName(lastDay, zone, today);
  return `${from} – ${endTime ? `${last}, ${clock(span.end, zone)}` : last}`;
}
