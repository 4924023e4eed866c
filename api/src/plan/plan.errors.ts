import { DomainError } from '../kernel/domain-error.js';
import type { Plan } from './plan.js';

export function noSuchPlan(planId: string): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such plan.', { planId });
}

/** details say what became of it and by whom. */
export function planClosed(plan: Plan): DomainError {
  const state = plan.publishedAt ? 'PUBLISHED' : 'DISCARDED';
  const what = plan.publishedAt ? 'published' : 'discarded';
  return new DomainError('PLAN_CLOSED', `${plan.closedBy?.name ?? 'Somebody'} has ${what} this plan already.`, {
    ...{ planId: plan.id, state, by: plan.closedBy },
  });
}

/** details.problems: each move that can't be made, with the code, words and details that it would be refused with alone. */
export function planConflict(problems: ReadonlyMap<string, DomainError>, count: number): DomainError {
  const few = [...problems.values()].slice(0, 3).map(({ message }) => message);
  const more = problems.size > few.length ? ` And ${problems.size - few.length} more.` : '';
  const what = problems.size === 1 ? 'One' : String(problems.size);
  return new DomainError('PLAN_CONFLICT', `${what} of ${count} moves can’t be made, so nothing was changed. ${few.join(' ')}${more}`, {
    problems: [...problems].map(([jobId, { code, message, details }]) => ({ jobId, code, message, details })),
  });
}
