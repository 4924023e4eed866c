import { clock, shortClockRange } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import type { BoardDay, TimeOff } from '../model/board-job';
import { spanOf } from '../model/placement';

/** `Time off`, `Off 9–12`, `Off from 2 PM`, `Off until 12 PM`: what of a day somebody is away, and why. */
export function offWords({ start, end, reason }: TimeOff, day: BoardDay, zone: Zone): string {
  const { start: opens, end: closes } = spanOf(day);
  const [isFromStart, isToEnd] = [start <= opens, end >= closes];
  const words =
    isFromStart && isToEnd
      ? 'Time off'
      : isToEnd
        ? `Off from ${clock(start, zone)}`
        : isFromStart
          ? `Off until ${clock(end, zone)}`
          : `Off ${shortClockRange(start, end, zone)}`;
  return reason ? `${words} · ${reason}` : words;
}
