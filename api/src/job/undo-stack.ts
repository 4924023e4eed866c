import type { Authorization } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';
import { readEventsAt, type JobEventRow } from './job-event.repository.js';
import { readBatchSizes, readSteps, type MadeStep } from './undo-steps.repository.js';
import { stackOf, type Stack } from './undo-steps.rules.js';

/** What was done yesterday is history, and is taken back from there, not by a key. */
const REACH_MS = 24 * 3_600_000;

export interface ToldStep {
  batchId: string;
  at: string;
  event: JobEventRow;
  jobCount: number;
}

/** The next `first` steps that undo and redo would take, told by the change that each began with. */
export async function readUndoStack(
  db: Queryable,
  { workspaceId, actor }: Authorization,
  now: Date,
  first: number,
): Promise<Stack<ToldStep>> {
  const steps = actor.id === null ? [] : await readSteps(db, workspaceId, actor.id, new Date(now.getTime() - REACH_MS));
  const { undo, redo } = stackOf(steps);
  const asked = { undo: undo.slice(0, first), redo: redo.slice(0, first) };
  const told = await tell(db, workspaceId, [...asked.undo, ...asked.redo]);
  return { undo: asked.undo.flatMap(told), redo: asked.redo.flatMap(told) };
}

async function tell(db: Queryable, workspaceId: string, steps: readonly MadeStep[]): Promise<(step: MadeStep) => ToldStep[]> {
  if (steps.length === 0) return () => [];
  const rootOf = ({ root, batchId }: MadeStep): string => root ?? batchId;
  const sizes = await readBatchSizes(db, workspaceId, [...new Set(steps.map(rootOf))]);
  const places = [...sizes.values()].map(({ seq }) => seq);
  const events = new Map((await readEventsAt(db, workspaceId, places)).map((event) => [event.batchId, event]));
  return (step) => {
    const event = events.get(rootOf(step));
    return event ? [{ batchId: step.batchId, at: step.at, event, jobCount: sizes.get(event.batchId)!.jobs }] : [];
  };
}
