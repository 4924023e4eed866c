/** How large the large demo is. */
export interface LargePlan {
  technicians: number;
  customers: number;
  /** On the day of the making. */
  jobsToday: number;
  jobs: number;
  /** In the log; at least one for each job. */
  events: number;
}

export const LARGE_PLAN: LargePlan = { technicians: 200, customers: 20_000, jobsToday: 2000, jobs: 200_000, events: 200_000 };

export interface PlannedDay {
  /** Counted from today. */
  day: number;
  jobs: number;
}

const SHARE_AHEAD = 0.08;

/** Days with their numbers of jobs: the busiest is today, the rest lies mostly behind. In calendar order. */
export function planDays({ jobs, jobsToday }: LargePlan): PlannedDay[] {
  const usual = Math.max(1, Math.floor(jobsToday * 0.45));
  const others = Math.max(0, jobs - jobsToday);
  const count = Math.ceil(others / usual);
  const ahead = Math.floor(count * SHARE_AHEAD);
  const days: PlannedDay[] = [];
  let left = others;
  for (let day = ahead - count; day <= ahead; day++) {
    const planned = day === 0 ? Math.min(jobs, jobsToday) : Math.min(usual, left);
    if (day !== 0) left -= planned;
    if (planned > 0) days.push({ day, jobs: planned });
  }
  return days;
}
