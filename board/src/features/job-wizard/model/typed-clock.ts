import type { Zone } from '../../../lib/time';

const CLOCK = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(a|p)?\.?\s*m?\.?$/i;

const halves = new Map<string, boolean>();
function hasHalves(locale: string): boolean {
  let known = halves.get(locale);
  if (known === undefined)
    halves.set(locale, (known = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true));
  return known;
}

/**
 * A time as one says it on the phone: `2p`, `2:30 pm`, `930`, `14:00` as `14:30`, or null where it is none. Where the day has two
 * halves a bare hour means the one that a shop works in: `2` is the afternoon, `9` the morning.
 */
export function parseClock(text: string, { locale, dayStart }: Pick<Zone, 'locale'> & { dayStart: string }): string | null {
  const match = CLOCK.exec(text.trim());
  if (!match) return null;
  const [, hours = '', minutes = '00', half] = match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  } else if (hasHalves(locale) && !hours.startsWith('0') && hour < 12 && hour < Number(dayStart.slice(0, 2))) hour += 12;
  return hour > 23 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** `16:30` from `14:30` and 120; past midnight it goes round. */
export function clockAfter(clock: string, minutes: number): string {
  const at = (minutesOf(clock) + minutes + 2880) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
