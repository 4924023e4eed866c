/** How full a day is: what a planner looks for in a month. */
export type Heat = 'off' | 'free' | 'light' | 'healthy' | 'full' | 'over';

/** Between these, in percent of the working time, a day is well planned: room for one emergency and not much idle. */
const HEALTHY = { from: 75, to: 90 };

export interface Taken {
  readonly bookedMinutes: number;
  readonly workingMinutes: number;
}

/** Booked ÷ working time in whole percent; null where nobody works. */
export const percentOf = ({ bookedMinutes, workingMinutes }: Taken): number | null =>
  workingMinutes > 0 ? Math.round((bookedMinutes / workingMinutes) * 100) : null;

export function heatOf(taken: Taken): Heat {
  const percent = percentOf(taken);
  if (percent === null) return taken.bookedMinutes > 0 ? 'over' : 'off';
  if (percent === 0) return 'free';
  if (percent < HEALTHY.from) return 'light';
  if (percent <= HEALTHY.to) return 'healthy';
  return percent <= 100 ? 'full' : 'over';
}

/** Several days, or several people, together. */
export const together = (all: readonly Taken[]): Taken => ({
  bookedMinutes: all.reduce((sum, { bookedMinutes }) => sum + bookedMinutes, 0),
  workingMinutes: all.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0),
});
