import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { MoveTogetherDocument } from '../../graphql/graphql';
import type { MoveTogetherMutation } from '../../graphql/graphql';
import { notifyFailure } from '../../ui/toast';
import { toBoardJob } from './board-data';
import type { BoardSession } from './board-session';
import type { BoardStore } from './model/board-store';
import type { SeenMove } from './model/command';
import { patchFor } from './model/process-drop';
import { jobsWords } from './load-words';

const SUBJECT = 'move-together';

/**
 * Several jobs moved as one step, which one press takes back. Shown at once; what others took meanwhile stays where it is and is told.
 * Without a network it is sent again until there is one. The ids of those that were moved, none where they were taken back; null when all was refused, which is told as well.
 */
export async function moveTogether(
  client: ApolloClient,
  session: Pick<BoardSession, 'tellDone' | 'underWay'>,
  store: BoardStore,
  moves: readonly SeenMove[],
): Promise<readonly string[] | null> {
  const clientMutationId = newClientMutationId();
  for (const { intent } of moves) {
    const job = store.job(intent.jobId);
    if (job) store.patch(job.id, clientMutationId, patchFor(intent, job));
  }
  const hide = () => moves.forEach(({ intent }) => store.unpatch(intent.jobId, clientMutationId));
  const what = moves.every(({ intent }) => intent.technicianId) ? 'assigned' : 'scheduled';
  const words = (count: number) => `${jobsWords(count)} ${what}`;
  const variables = { input: { clientMutationId, moves: moves.map(toInput) } };
  const options = { mutation: MoveTogetherDocument, variables, fetchPolicy: 'no-cache', context: { repeatsItself: true } } as const;
  const madeOf = ({ batchId, succeeded }: MoveTogetherMutation['moveJobs']) =>
    batchId && succeeded.length > 0 ? { batchId, words: words(succeeded.length) } : null;
  const send = async () => (await client.mutate(options)).data!.moveJobs;
  try {
    const moved = await session.underWay.sendGroup({ id: clientMutationId, words: words(moves.length), send, hide, madeOf });
    if (!moved) return [];
    const { succeeded, failed } = moved;
    for (const job of succeeded) store.confirm(toBoardJob(job));
    const notAll = failed[0] && `${jobsWords(failed.length)} could not be ${what}. ${failed[0].message}`;
    const made = madeOf(moved);
    // One word on both: a second one would hide the way back.
    if (made) session.tellDone({ about: clientMutationId, ...made }, notAll);
    else if (notAll) notifyFailure({ subject: SUBJECT, title: `Nothing was ${what}`, detail: notAll });
    return succeeded.map(({ id }) => id);
  } catch (error) {
    const title = moves.length === 1 ? 'The job was put back' : `The ${moves.length} jobs were put back`;
    notifyFailure({ subject: SUBJECT, title, detail: apiErrorOf(error).message });
    return null;
  } finally {
    hide();
  }
}

function toInput({ intent: { jobId, window, technicianId, fromTechnicianId }, version: expectedVersion }: SeenMove) {
  const [start, end] = [new Date(window.start).toISOString(), new Date(window.end).toISOString()];
  return { jobId, expectedVersion, technicianId, fromTechnicianId, window: { start, end } };
}
