import type { JobAction } from '../../../graphql/graphql';
import type { Stop } from './stops';

export type StopAction = Extract<JobAction, 'EN_ROUTE' | 'START' | 'RESUME' | 'COMPLETE'>;

export interface NextAction {
  action: StopAction;
  available: boolean;
  /** Why not, in the API's words. */
  reason: string | null;
}

export const actionWords: Readonly<Record<StopAction, string>> = {
  EN_ROUTE: 'On my way',
  START: 'Start job',
  RESUME: 'Resume job',
  COMPLETE: 'Complete job',
};

// In the order of a visit. Which one it is now depends on where the job is; whether it may be done, on what the API says.
const ways: Readonly<Partial<Record<Stop['status'], readonly StopAction[]>>> = {
  SCHEDULED: ['EN_ROUTE', 'START'],
  IN_PROGRESS: ['COMPLETE'],
  ON_HOLD: ['RESUME'],
};

/** The one thing to do next on this job; null when it is over. When the API allows none, the first one with its reason. */
export function nextAction(stop: Stop): NextAction | null {
  const way = (ways[stop.status] ?? []).filter((action) => action !== 'EN_ROUTE' || stop.enRouteAt === null);
  const judged = way.map((action) => ({ action, available: isAvailable(stop, action), reason: reasonAgainst(stop, action) }));
  return judged.find(({ available }) => available) ?? judged[0] ?? null;
}

/** Does the API allow this now? */
export function isAvailable(stop: Stop, action: JobAction): boolean {
  return stop.actions.some((judged) => judged.action === action && judged.available);
}

function reasonAgainst(stop: Stop, action: JobAction): string | null {
  return stop.actions.find((judged) => judged.action === action)?.message ?? null;
}
