import { clock, duration, durationWords, type Zone } from '../../../lib/time';
import { statusWords } from '../../../lib/status-words';
import type { Stop } from './stops';

/** The technician has said that they are coming and has not begun. */
export function isOnTheWay(stop: Stop): boolean {
  return stop.status === 'SCHEDULED' && stop.enRouteAt !== null;
}

/** Minutes that a job to which nobody has set out is past the start of its window; 0 when it is not late. */
export function minutesLate(stop: Stop, now: number): number {
  if (stop.status !== 'SCHEDULED' || !stop.window || isOnTheWay(stop)) return 0;
  return Math.max(0, Math.floor((now - Date.parse(stop.window.start)) / 60_000));
}

/** Minutes since the work began; null while it has not, or is over. */
export function minutesWorked(stop: Stop, now: number): number | null {
  return stop.status === 'IN_PROGRESS' && stop.startedAt ? Math.max(0, (now - Date.parse(stop.startedAt)) / 60_000) : null;
}

/** The word beside the status' icon: `In progress · 0:37`, `On the way`, `12 min late`, `Next`, `Scheduled`. */
export function stopStatusWords(stop: Stop, now: number, isNext: boolean): string {
  const worked = minutesWorked(stop, now);
  if (worked !== null) return `${statusWords.IN_PROGRESS} · ${duration(worked)}`;
  if (stop.status !== 'SCHEDULED') return statusWords[stop.status];
  if (isOnTheWay(stop)) return 'On the way';
  const late = minutesLate(stop, now);
  if (late > 0) return `${durationWords(late)} late`;
  return isNext ? 'Next' : statusWords.SCHEDULED;
}

/** The sentence under the status on the job's page. */
export function stopTiming(stop: Stop, zone: Zone, now: number): string {
  // A line may break between the two, never inside a time.
  const at = (instant: string) => clock(instant, zone).replace(' ', '\u00a0');
  const ends = stop.window ? `window\u00a0ends\u00a0${at(stop.window.end)}` : '';
  const sentence = (...parts: string[]) => parts.filter(Boolean).join(', ');
  switch (stop.status) {
    case 'IN_PROGRESS':
      return sentence(stop.startedAt ? `since\u00a0${at(stop.startedAt)}` : '', ends);
    case 'COMPLETED':
      return stop.completedAt ? `at\u00a0${at(stop.completedAt)}` : '';
    case 'ON_HOLD':
      return stop.holdReason ?? '';
    case 'SCHEDULED':
      return stop.enRouteAt ? sentence(`left\u00a0at\u00a0${at(stop.enRouteAt)}`, ends) : startsIn(stop, now);
    default:
      return '';
  }
}

/** `starts in 45 min`, for what is near enough to count the hours to. */
function startsIn(stop: Stop, now: number): string {
  const minutes = stop.window ? (Date.parse(stop.window.start) - now) / 60_000 : -1;
  return minutes >= 1 && minutes < 12 * 60 ? `starts in ${durationWords(minutes)}` : '';
}

/** `4 jobs · 1 done`. */
export function dayCount(stops: readonly Stop[]): string {
  const done = stops.filter(({ status }) => status === 'COMPLETED').length;
  return `${stops.length} ${stops.length === 1 ? 'job' : 'jobs'}${done > 0 ? ` · ${done} done` : ''}`;
}

/** `2204 Barton Hills Dr, Zilker`; the area, else the city. */
export function shortAddress({ line1, area, city }: Stop['address']): string {
  return `${line1}, ${area ?? city}`;
}

/** `Austin, TX 78704`. */
export function townLine({ city, region, postalCode }: Stop['address']): string {
  return `${city}, ${region} ${postalCode}`.trim();
}

/** Opens the phone's maps with the way there. By address, as the house number leads to the door and a coordinate to the roof. */
export function directionsUrl(address: Stop['address']): string {
  const destination = [address.line1, address.city, `${address.region} ${address.postalCode}`].join(', ');
  return `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(destination)}`;
}
