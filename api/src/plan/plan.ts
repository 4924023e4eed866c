import type { Actor } from '../kernel/authorization.js';
import type { PlannedMove } from '../job/index.js';

/** A "what if": moves staged beside the schedule. Instants are ISO 8601 in UTC, days are the workspace's. */
export interface Plan {
  id: string;
  name: string;
  from: string;
  to: string;
  author: Actor;
  /** The user who began it. */
  authorId: string;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  discardedAt: string | null;
  closedBy: Actor | null;
  /** Of the change that it was published as. */
  batchId: string | null;
  moveCount: number;
}

/** Where one job is to stand, and who thought so. */
export interface StagedMove extends PlannedMove {
  stagedBy: Actor;
  stagedAt: string;
}

export const PLAN_LIMITS = { name: 80, days: 62, moves: 500, open: 500 } as const;

export function isOpen(plan: Pick<Plan, 'publishedAt' | 'discardedAt'>): boolean {
  return plan.publishedAt === null && plan.discardedAt === null;
}
