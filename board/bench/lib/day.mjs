const ZONE = 'America/Chicago';
const MINUTE = 60_000;
export const STEP = 15;
export const STEP_DAY = 86_400_000;

/** The day at the workspaces of the demo, as in 2026-03-08. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());

/** Both offsets that the zone knows are tried: the one that makes it midnight is the day's. */
function startOfDay(day) {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return ['-06:00', '-05:00'].map((offset) => Date.parse(`${day}T00:00:00${offset}`)).find((at) => clock.format(at) === `${day} 00:00`);
}

/** Where the jobs of a day stand, as the API says, and where there is room: in minutes of the day. Kept up to date by `place`. */
export class Day {
  static async read(api, day = today()) {
    const { technicians, jobs } = await api.board(day);
    return new Day(day, technicians, jobs);
  }

  constructor(day, technicians, jobs) {
    this.start = startOfDay(day);
    this.technicianIds = technicians.map(({ id }) => id);
    this.all = jobs;
    const placed = jobs.filter(({ window, crew, status }) => window && crew.length === 1 && status !== 'CANCELLED');
    this.jobs = new Map(placed.map((job) => [job.id, { id: job.id, handles: job.handles, ...this.placeOf(job) }]));
  }

  placeOf({ crew, window }) {
    const from = (Date.parse(window.start) - this.start) / MINUTE;
    return { technicianId: crew[0]?.id ?? null, from, minutes: (Date.parse(window.end) - Date.parse(window.start)) / MINUTE };
  }

  window = ({ from, minutes }) => ({ start: this.instant(from), end: this.instant(from + minutes) });
  instant = (minute) => new Date(this.start + minute * MINUTE).toISOString();
  place = (job, technicianId, from) => Object.assign(this.jobs.get(job.id), { technicianId, from });

  /** Jobs that a dispatcher may move to another hour and technician, wholly on the day. */
  movable = () =>
    [...this.jobs.values()].filter(
      ({ handles, from, minutes }) => handles.includes('START') && handles.includes('TECHNICIAN') && from >= 120 && from + minutes <= 1320,
    );

  isFree({ id, minutes }, technicianId, from) {
    for (const job of this.all) {
      const at = this.jobs.get(job.id) ?? (job.window && { ...this.placeOf(job), technicianId: null });
      const isThere = at && (at.technicianId === technicianId || job.crew.some((one) => one.id === technicianId && job.crew.length > 1));
      if (job.id !== id && isThere && job.status !== 'CANCELLED' && at.from < from + minutes && from < at.from + at.minutes) return false;
    }
    return true;
  }
}
