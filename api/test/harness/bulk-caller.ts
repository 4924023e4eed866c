import { EVENT_FIELDS, JOB_FIELDS, type Refused, type SeenEvent, type SeenJob, type ShopCaller, type Undone } from './shop-caller.js';

export interface BulkDone {
  succeeded: SeenJob[];
  failed: { jobId: string; code: string; message: string }[];
  changes: { job: { id: string; version: number }; changes: SeenEvent['changes'] }[];
  events: SeenEvent[];
  batchId: string | null;
}

const INPUT_OF = {
  bulkReassign: 'BulkReassignInput',
  bulkComplete: 'BulkJobsInput',
  bulkReschedule: 'BulkRescheduleInput',
  bulkCancel: 'BulkCancelInput',
  moveJobs: 'MoveJobsInput',
} as const;
export type ManyJobsMutation = keyof typeof INPUT_OF;
export type BulkMutation = Exclude<ManyJobsMutation, 'moveJobs'>;

const ANSWER = `{ succeeded { ${JOB_FIELDS} } failed { jobId code message } changes { job { id version } changes { field from to } }
  events { ${EVENT_FIELDS} } batchId }`;

export function bulkDocument(mutation: ManyJobsMutation, answer = ANSWER): string {
  return `mutation($input: ${INPUT_OF[mutation]}!) { ${mutation}(input: $input) ${answer} }`;
}

export async function bulk(caller: ShopCaller, mutation: ManyJobsMutation, input: object): Promise<BulkDone> {
  return (await caller.read<Record<string, BulkDone>>(bulkDocument(mutation), { input }))[mutation]!;
}

export function bulkRefusal(caller: ShopCaller, mutation: ManyJobsMutation, input: object): Promise<Refused> {
  return caller.refusedRead(bulkDocument(mutation), { input });
}

/** Takes a batch back; asks for little, for batches of thousands. */
export async function undoMany(
  caller: ShopCaller,
  batchId: string,
  more: object = {},
): Promise<Pick<Undone, 'failed' | 'batchId'> & { succeeded: { id: string }[] }> {
  const text = 'mutation($input: UndoInput!) { undo(input: $input) { succeeded { id } failed { jobId code message } batchId } }';
  return (await caller.read<{ undo: Undone }>(text, { input: { batchId, ...more } })).undo;
}
