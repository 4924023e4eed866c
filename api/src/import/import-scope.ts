import type { Actor } from '../kernel/authorization.js';
import type { Bulk } from './bulk.js';
import type { Problems } from './csv/problem.js';
import type { OnProgress } from './progress.js';
import type { WallClock } from './cells/wall-clock.js';

/** What every part of one import shares: its transaction, whose data it is, and where problems and progress go. */
export interface ImportScope {
  bulk: Bulk;
  workspaceId: string;
  /** ISO 4217. */
  currency: string;
  clock: WallClock;
  actor: Actor;
  problems: Problems;
  onProgress: OnProgress;
}

export interface Tally {
  created: number;
  updated: number;
}

/** Rows are read, looked up and copied in groups of this size; memory is bounded by it. */
export const BATCH = 1000;
