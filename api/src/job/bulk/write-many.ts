import type { Authorization } from '../../kernel/authorization.js';
import type { Transaction } from '../../platform/database/database.js';
import type { EventRow } from '../../platform/event-log/event-row.js';
import { closeClocks } from '../../timesheet/index.js';
import { diffJobs, type JobDiff } from '../job.changes.js';
import { replaceLineItems } from '../job-line-item.repository.js';
import { writeSearchText } from '../job-search.repository.js';
import { toEventRow, type JobWrite, type UndoLink } from '../job-write.js';
import { writeWorkOrder } from '../work-order.repository.js';
import { appendEvents, writeRows } from './many-writes.repository.js';
import type { Judged } from './proposal.js';

type Changed = Extract<Judged, { type: 'change' }>;

interface Signed {
  authorization: Authorization;
  now: Date;
  nameOf: (technicianId: string) => string;
  batchId: string;
  clientMutationId: string | null;
  undoes?: UndoLink | undefined;
}

export function diffOf({ before, after, decision, linesBefore = [] }: Changed, nameOf: (id: string) => string): JobDiff {
  return diffJobs(before, after, { nameOf, linesBefore, beside: decision });
}

/** Writes the jobs of a chunk that change, each with its event, and commits: the workspace's counter is locked for the last statement alone. */
export async function writeMany(
  tx: Transaction,
  judged: readonly Judged[],
  { authorization: { workspaceId, actor }, now, nameOf, batchId, clientMutationId, undoes }: Signed,
): Promise<EventRow[]> {
  const changed = judged.filter((one) => one.type === 'change');
  if (changed.length === 0) return [];
  for (const one of changed) await writeBeside(tx, workspaceId, one);
  await writeRows(
    tx,
    workspaceId,
    changed.map((one) => one.after),
  );
  const writes = changed.map((one): JobWrite => {
    const diff = diffOf(one, nameOf);
    return {
      workspaceId,
      before: one.before,
      after: one.after,
      kind: one.decision.kind,
      at: now,
      occurredAt: null,
      actor,
      source: 'API',
      undo: diff.before,
      changed: diff.changed,
      changes: diff.changes,
      reason: one.decision.reason,
      undoable: true,
      batchId,
      clientMutationId,
      undoes,
    };
  });
  const places = await appendEvents(tx.last, workspaceId, writes);
  return writes.map((write, index) => toEventRow(write, places[index]!));
}

/** Few jobs of a batch have any of this: a clock that runs, or a title, place, line items or a work order to put back. */
async function writeBeside(tx: Transaction, workspaceId: string, { before, after, decision }: Changed): Promise<void> {
  const { closeClocks: clocks, lineItems, workOrder } = decision;
  if (clocks.length > 0) await closeClocks(tx, workspaceId, after.id, clocks);
  if (lineItems) await replaceLineItems(tx, workspaceId, after.id, lineItems);
  if (workOrder) await writeWorkOrder(tx, workspaceId, after.id, workOrder.to);
  if (after.title !== before.title || after.address !== before.address) await writeSearchText(tx, workspaceId, after);
}
