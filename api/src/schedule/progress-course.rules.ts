/** A job began to be in progress (+1) or ceased to (-1). */
export interface ProgressStep {
  at: Date;
  delta: number;
}

export interface ProgressCourse {
  points: { at: Date; count: number }[];
  flatSince: Date | null;
}

const FLAT_MS = 3 * 60 * 60_000;
const MINUTE_MS = 60_000;

/**
 * In Progress from the opening to now, worked backwards from the count as it is: a point at the opening, one for each minute in which it
 * changed, and one now. Flat: three hours without a change while work is open, which is what forgotten work looks like.
 */
export function courseOf(count: number, steps: readonly ProgressStep[], opened: Date, now: Date): ProgressCourse {
  if (now <= opened) return { points: [{ at: now, count }], flatSince: null };
  const today = steps.filter(({ at }) => at > opened && at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
  let running = Math.max(0, count - today.reduce((sum, { delta }) => sum + delta, 0));
  const points = [{ at: opened, count: running }];
  for (const { at, delta } of today) {
    running = Math.max(0, running + delta);
    const last = points.at(-1)!;
    if (points.length > 1 && Math.floor(last.at.getTime() / MINUTE_MS) === Math.floor(at.getTime() / MINUTE_MS)) last.count = running;
    else points.push({ at, count: running });
  }
  const changed = today.at(-1)?.at ?? opened;
  points.push({ at: now, count });
  return { points, flatSince: count > 0 && now.getTime() - changed.getTime() >= FLAT_MS ? changed : null };
}
