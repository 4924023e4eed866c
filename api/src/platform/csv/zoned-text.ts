import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const REMEMBERED_DAYS = 4000;

/** Instants as a zone's wall clock writes them. Most days have one offset throughout, so those are only added up. */
export class ZonedText {
  private readonly offsets = new Map<number, number | null>();

  constructor(readonly timeZone: string) {}

  /** `2026-11-24` */
  day(instant: string): string {
    return this.wall(instant).slice(0, 10);
  }

  /** `09:05` */
  time(instant: string): string {
    return this.wall(instant).slice(11, 16);
  }

  /** `2026-11-24 09:05` */
  dayAndTime(instant: string): string {
    return this.wall(instant).slice(0, 16).replace('T', ' ');
  }

  /**
   * The same, or with seconds and offset where the wall clock alone does not say which instant is meant: seconds, and the second of two equal
   * hours.
   */
  exact(instant: string): string {
    const at = Date.parse(instant);
    const short = this.dayAndTime(instant);
    if (at % MINUTE_MS === 0 && this.isFirstOfItsName(at)) return short;
    const offset = this.offsetAt(at);
    const sign = offset < 0 ? '-' : '+';
    const minutes = Math.abs(offset) / MINUTE_MS;
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    const wall = new Date(at + offset).toISOString().slice(0, at % 1000 === 0 ? 19 : 23);
    return `${wall}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
  }

  private wall(instant: string): string {
    const at = Date.parse(instant);
    return new Date(at + this.offsetAt(at)).toISOString();
  }

  private offsetAt(at: number): number {
    const day = Math.floor(at / DAY_MS);
    let offset = this.offsets.get(day);
    if (offset === undefined) {
      const [first, last] = [this.lookUp(day * DAY_MS), this.lookUp((day + 1) * DAY_MS)];
      offset = first === last ? first : null;
      if (this.offsets.size >= REMEMBERED_DAYS) this.offsets.clear();
      this.offsets.set(day, offset);
    }
    return offset ?? this.lookUp(at);
  }

  private lookUp(at: number): number {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.timeZone).offsetNanoseconds / 1_000_000;
  }

  /** Wall clocks come twice when they are put back; the plain form means the first time. */
  private isFirstOfItsName(at: number): boolean {
    const offset = this.offsetAt(at);
    if (this.offsetAt(at - 3 * 60 * MINUTE_MS) === offset) return true;
    const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.timeZone).toPlainDateTime();
    return wall.toZonedDateTime(this.timeZone, { disambiguation: 'earlier' }).epochMilliseconds === at;
  }
}
