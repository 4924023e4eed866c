interface Waiting {
  readonly status: string;
  /** Epoch milliseconds. */
  readonly window: { readonly start: number } | null;
}

const MINUTE = 60_000;

/** Whole minutes since the start passed with nobody at work; 0 when the job is not late. Judged by the server's clock. */
export function minutesLate(job: Waiting, nowMs: number): number {
  if (job.status !== 'SCHEDULED' || !job.window) return 0;
  return Math.max(0, Math.floor((nowMs - job.window.start) / MINUTE));
}

/** "54 min late", "2 h 10 late", "3 days late". */
export function lateLabel(minutes: number): string {
  if (minutes < 60) return `${minutes} min late`;
  if (minutes >= 48 * 60) return `${Math.floor(minutes / 1440)} days late`;
  const rest = minutes % 60;
  return minutes >= 5 * 60 || rest === 0 ? `${Math.floor(minutes / 60)} h late` : `${Math.floor(minutes / 60)} h ${rest} late`;
}
