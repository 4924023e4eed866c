import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { MoveTogetherDocument } from '../../graphql/graphql';
import { notifyFailure } from '../../ui/toast';
import { toBoardJob } from './board-data';
import type { BoardSession } from './board-session';
import { GroupSend } from './group-send';
import type { BoardStore } from './model/board-store';
import type { SeenMove } from './model/command';
import { patchFor } from './model/process-drop';
import { jobsWords } from './load-words';

const SUBJECT = 'move-together';

/**
 * Several jobs moved as one step, which one press takes back. Shown at once; what others took meanwhile stays where it is and is told.
 * Without a network it is sent again until there is one. The ids of those that were moved; null when all was refused, which is told as well, or taken back.
 */
export async function moveTogether(
  client: ApolloClient,
  session: Pick<BoardSession, 'tellDone' | 'undo' | 'untilAnswered'>,
  store: BoardStore,
  moves: readonly SeenMove[],
): Promise<readonly string[] | null> {
  const clientMutationId = newClientMutationId();
  for (const { intent } of moves) {
    const job = store.job(intent.jobId);
    if (job) store.patch(job.id, clientMutationId, patchFor(intent, job));
  }
  const unpatch = () => moves.forEach(({ intent }) => store.unpatch(intent.jobId, clientMutationId));
  const what = moves.every(({ intent }) => intent.technicianId) ? 'assigned' : 'scheduled';
  const group = new GroupSend(clientMutationId, `${jobsWords(moves.length)} ${what}`, unpatch);
  try {
    const variables = { input: { clientMutationId, moves: moves.map(toInput) } };
    const options = { mutation: MoveTogetherDocument, variables, fetchPolicy: 'no-cache', context: { repeatsItself: true } } as const;
    const answer = await session.untilAnswered(group, () => client.mutate(options));
    if (!answer) return null;
    const { succeeded, failed, batchId } = answer.data!.moveJobs;
    for (const job of succeeded) store.confirm(toBoardJob(job));
    const notAll = failed[0] && `${jobsWords(failed.length)} could not be ${what}. ${failed[0].message}`;
    const done =
      batchId && succeeded.length > 0 ? { about: clientMutationId, batchId, words: `${jobsWords(succeeded.length)} ${what}` } : null;
    if (group.isTakenBack) {
      if (done) session.undo(done);
      return null;
    }
    // One word on both: a second one would hide the way back.
    if (done) session.tellDone(done, notAll);
    else if (notAll) notifyFailure({ subject: SUBJECT, title: `Nothing was ${what}`, detail: notAll });
    return succeeded.map(({ id }) => id);
  } catch (error) {
    if (group.isTakenBack) return null;
    const title = moves.length === 1 ? 'The job was put back' : `The ${moves.length} jobs were put back`;
    notifyFailure({ subject: SUBJECT, title, detail: apiErrorOf(error).message });
    return null;
  } finally {
    unpatch();
  }
}

function toInput({ intent: { jobId, window, technicianId, fromTechnicianId }, version: expectedVersion }: SeenMove) {
  const [start, end] = [new Date(window.start).toISOString(), new Date(window.end).toISOString()];
  return { jobId, expectedVersion, technicianId, fromTechnicianId, window: { start, end } };
}
