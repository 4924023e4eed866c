import {
  CalendarDate,
  fromDate,
  parseAbsolute,
  parseDate,
  parseTime,
  startOfMonth,
  startOfWeek,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';

/**
 * Time as the shop speaks it. A day is the workspace zone's day, 23 to 25 hours long; inside it the board counts whole minutes since
 * the day's first instant, by which a window keeps its length on the days when the clocks change. Wall-clock words come from the zone.
 */
export interface Zone {
  /** IANA name: `America/Chicago`. */
  readonly timeZone: string;
  /** BCP 47: `en-US`. */
  readonly locale: string;
}

/** An instant as the API sends it: ISO 8601, UTC. */
export type Instant = string;
/** A calendar day as the API sends it: YYYY-MM-DD. */
export type Day = string;

const minuteMs = 60_000;

/** The day on which an instant falls in the workspace's zone. */
export function dayOf(instant: Instant | number, { timeZone }: Zone): Day {
  return toCalendarDate(zoned(instant, timeZone)).toString();
}

/** The day `days` later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return parseDate(day).add({ days }).toString();
}

/** `count` days in a row. */
export const daysFrom = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, index) => addDays(first, index));

/** The seven days around a day, from the one on which the locale's week starts. */
export const weekOf = (day: Day, { locale }: Pick<Zone, 'locale'>): Day[] => daysFrom(startOfWeek(parseDate(day), locale).toString(), 7);

/** Every day of a day's month. */
export function monthOf(day: Day): Day[] {
  const first = startOfMonth(parseDate(day));
  return daysFrom(first.toString(), first.calendar.getDaysInMonth(first));
}

/** The same day of the month `months` later, or the last there is. */
export function addMonths(day: Day, months: number): Day {
  return parseDate(day).add({ months }).toString();
}

/** When the clock of `day` shows what it shows at an instant, ms since the epoch; as `clockOn`. */
export function sameClockOn(day: Day, instant: Instant | number, zone: Zone): number {
  const at = zoned(instant, zone.timeZone);
  return clockOn(day, new Time(at.hour, at.minute, at.second, at.millisecond), zone);
}

/** When the clock of `day` shows a time: of two such instants the earlier, and where the clock skips it, the first after the gap. */
export function clockOn(day: Day, time: Time | string, { timeZone }: Zone): number {
  const wall = toCalendarDateTime(parseDate(day), typeof time === 'string' ? parseTime(time) : time);
  const [early, late] = (['earlier', 'later'] as const).map((which) => toZoned(wall, timeZone, which)) as [ZonedDateTime, ZonedDateTime];
  const before = early.toDate().getTime();
  let first = late.toDate().getTime();
  if (early.hour === wall.hour && early.minute === wall.minute) return before;
  // In the gap they lie on either side of it. Clocks change on whole minutes.
  while (first > before && fromDate(new Date(first - minuteMs), timeZone).offset === late.offset) first -= minuteMs;
  return first;
}

/** First instant of the day, ms since the epoch. Not always midnight: some zones change their clocks at 00:00. */
export function startOfDay(day: Day, { timeZone }: Zone): number {
  return toZoned(parseDate(day), timeZone).toDate().getTime();
}

/** Real length of the day in minutes: 1440, or 1380 and 1500 when the clocks change (other zones: 1410, 1470). */
export function dayLength(day: Day, zone: Zone): number {
  return (startOfDay(addDays(day, 1), zone) - startOfDay(day, zone)) / minuteMs;
}

/** Minutes from the day's first instant to the instant; negative before it. */
export function minutesInto(day: Day, instant: Instant | number, zone: Zone): number {
  return (epoch(instant) - startOfDay(day, zone)) / minuteMs;
}

/** The instant `minutes` after the day's first, as the API wants it. */
export function instantAt(day: Day, minutes: number, zone: Zone): Instant {
  return new Date(startOfDay(day, zone) + minutes * minuteMs).toISOString();
}

/** Minutes since the day's start at which a wall clock (`07:30`) shows in that zone; the earlier one when it shows twice. */
export function minutesAtClock(day: Day, clock: string, zone: Zone): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const date = parseDate(day);
  if (hour >= 24) return dayLength(day, zone);
  const at = toZoned(new CalendarDate(date.year, date.month, date.day), zone.timeZone).set({ hour, minute }, 'earlier');
  return minutesInto(day, at.toDate().getTime(), zone);
}

/** "09:15", as a time field takes it and `instantsOfClock` reads it. */
export function wallClock(instant: Instant | number, { timeZone }: Zone): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return format.format(typeof instant === 'number' ? instant : Date.parse(instant));
}

/**
 * The instants (epoch ms) at which a wall clock shows a typed time (`02:30`) on a day: one; two, the earlier first, when the clocks go
 * back over it; or none, when they go forward past it.
 */
export function instantsOfClock(day: Day, clockText: string, { timeZone }: Zone): number[] {
  const [hour = 0, minute = 0] = clockText.split(':').map(Number);
  const date = parseDate(day);
  const wall = toCalendarDateTime(new CalendarDate(date.year, date.month, date.day), new Time(hour, minute));
  const instants = (['earlier', 'later'] as const).map((which) => toZoned(wall, timeZone, which));
  const shown = instants.filter((at) => at.hour === hour && at.minute === minute && toCalendarDate(at).compare(date) === 0);
  return [...new Set(shown.map((at) => at.toDate().getTime()))];
}

/** `2:30 AM` from the `02:30` of a time field, as the workspace writes it. */
export function clockWords(clockText: string, zone: Pick<Zone, 'locale'>): string {
  return clock(Date.parse(`2000-01-01T${clockText.slice(0, 5)}:00Z`), { timeZone: 'UTC', locale: zone.locale });
}

/** `9:41 AM`, `8 AM`; in a 24-hour locale `9:41`, `8:00`. */
export function clock(instant: Instant | number, zone: Zone): string {
  const at = epoch(instant);
  const known = clockWordsOf(zone);
  let words = known.get(at);
  if (words === undefined) {
    words = hasDayPeriod(zone) ? trimHour(clockFormat(zone).format(at)) : clockFormat(zone).format(at);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(at, words);
  }
  return words;
}

/** The clock without AM or PM: `9:41`, `8`, for where the hour's side of noon is plain from its place. */
export function shortClock(instant: Instant | number, zone: Zone): string {
  return dropPeriod(clock(instant, zone));
}

/** `8–9:30 AM`, `11:30 AM–1 PM`. */
export function clockRange(start: Instant | number, end: Instant | number, zone: Zone): string {
  const from = clock(start, zone);
  const to = clock(end, zone);
  return samePeriod(from, to) ? `${dropPeriod(from)}–${to}` : `${from}–${to}`;
}

/** `8–9:30`, `11:30–1`: a card's window, where the place tells the time of day. */
export function shortClockRange(start: Instant | number, end: Instant | number, zone: Zone): string {
  return `${shortClock(start, zone)}–${shortClock(end, zone)}`;
}

/** `Tue 24 Nov`, with the year when it is not `today`'s. */
export function dayName(day: Day, zone: Zone, today?: Day): string {
  const { year } = parseDate(day);
  const name = parts(day, zone, { weekday: 'short', day: 'numeric', month: 'short' });
  const words = `${name.weekday} ${name.day} ${name.month}`;
  return today && parseDate(today).year !== year ? `${words} ${year}` : words;
}

/** `Tue 24`: a day of the week on the screen. */
export function shortDayName(day: Day, zone: Zone): string {
  const name = parts(day, zone, { weekday: 'short', day: 'numeric' });
  return `${name.weekday} ${name.day}`;
}

/** `23–29 Nov`, `28 Dec – 3 Jan`, with the year when it is not `today`'s. */
export function daysName(first: Day, last: Day, zone: Zone, today: Day): string {
  const from = parts(first, zone, { day: 'numeric', month: 'short' });
  const to = parts(last, zone, { day: 'numeric', month: 'short' });
  const range = from.month === to.month ? `${from.day}–${to.day} ${to.month}` : `${from.day} ${from.month} – ${to.day} ${to.month}`;
  const { year } = parseDate(last);
  return parseDate(today).year === year ? range : `${range} ${year}`;
}

/** `November 2026`. */
export function monthName(day: Day, zone: Zone): string {
  const name = parts(day, zone, { month: 'long', year: 'numeric' });
  return `${name.month} ${name.year}`;
}

/** `Tuesday 24 November 2026`, for headings that are read aloud. */
export function longDayName(day: Day, zone: Zone): string {
  const name = parts(day, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${name.weekday} ${name.day} ${name.month} ${name.year}`;
}

/** `Today`, `Yesterday`, `Tomorrow`, else `Tue 24 Nov`. */
export function relativeDayName(day: Day, today: Day, zone: Zone): string {
  if (day === today) return 'Today';
  if (day === addDays(today, -1)) return 'Yesterday';
  if (day === addDays(today, 1)) return 'Tomorrow';
  return dayName(day, zone, today);
}

/** `Tue 24 Nov, 2–4 PM`. */
export function windowName(window: { start: Instant; end: Instant }, zone: Zone, today?: Day): string {
  return `${dayName(dayOf(window.start, zone), zone, today)}, ${clockRange(window.start, window.end, zone)}`;
}

/** `0:37`, `12:05`: hours and minutes of work, rounded down. */
export function duration(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `9 min`, `1 h 20 min`, `2 h`: a length in a sentence, rounded down. */
export function durationWords(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole} min`;
  return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`;
}

function epoch(instant: Instant | number): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}

function zoned(instant: Instant | number, timeZone: string): ZonedDateTime {
  return typeof instant === 'number' ? fromDate(new Date(instant), timeZone) : parseAbsolute(instant, timeZone);
}

// Intl formats are dear to make (about 50 µs each), and a board prints thousands of times.
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${Object.entries(options).join()}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
}
const clockFormat = ({ locale, timeZone }: Zone): Intl.DateTimeFormat => formatOf(locale, { timeZone, hour: 'numeric', minute: '2-digit' });

// Its cards begin and end at few times of the day.
const MOST_KNOWN = 2_000;
const clockWordsKnown = new Map<string, Map<number, string>>();
function clockWordsOf({ locale, timeZone }: Zone): Map<number, string> {
  const key = `${locale}|${timeZone}`;
  let known = clockWordsKnown.get(key);
  if (!known) clockWordsKnown.set(key, (known = new Map()));
  return known;
}

const hasPeriod = new Map<string, boolean>();
function hasDayPeriod(zone: Zone): boolean {
  let known = hasPeriod.get(zone.locale);
  if (known === undefined) hasPeriod.set(zone.locale, (known = clockFormat(zone).resolvedOptions().hour12 === true));
  return known;
}

// Some engines put a narrow no-break space before AM.
const trimHour = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ').replace(/:00(?= |$)/, '');
const periodOf = (text: string) => / ?([^\d:\s]+)$/.exec(text)?.[1];
const dropPeriod = (text: string) => text.replace(/ ?[^\d:\s]+$/, '');
const samePeriod = (a: string, b: string) => periodOf(a) !== undefined && periodOf(a) === periodOf(b);

function parts(day: Day, zone: Zone, options: Intl.DateTimeFormatOptions): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const format = formatOf(zone.locale, { ...options, timeZone: 'UTC' });
  return Object.fromEntries(format.formatToParts(Date.parse(`${day}T00:00:00Z`)).map((part) => [part.type, part.value]));
}
