import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import { newClientMutationId } from '../../../apollo/client-mutation-id';
import { useViewer } from '../../../apollo/viewer';
import { AcceptPlanDocument } from '../../../graphql/graphql';
import { notifyFailure } from '../../../ui/toast';
import { toBoardJob } from '../board-data';
import type { Board } from '../board-context';
import { boardSession } from '../board-session';

interface ChosenVisit {
  readonly technicianId: string;
  readonly window: { readonly start: string; readonly end: string };
  readonly job: { readonly id: string; readonly version: number };
}

const SUBJECT = 'auto-assign';

/** Carries the chosen part of a plan out as one step, which one press takes back. What others took meanwhile is told. */
export function useAcceptPlan(
  board: Board,
  onDone: () => void,
): { accept: (visits: readonly ChosenVisit[]) => Promise<void>; isSending: boolean } {
  const client = useApolloClient();
  const session = boardSession(client, useViewer());
  const [isSending, setSending] = useState(false);
  const accept = async (visits: readonly ChosenVisit[]) => {
    setSending(true);
    const moves = visits.map(({ job, technicianId, window: { start, end } }) => {
      return { jobId: job.id, expectedVersion: job.version, technicianId, window: { start, end } };
    });
    const clientMutationId = newClientMutationId();
    try {
      const variables = { input: { moves, clientMutationId } };
      const { data } = await client.mutate({ mutation: AcceptPlanDocument, variables, fetchPolicy: 'no-cache' });
      const { succeeded, failed, batchId } = data!.moveJobs;
      for (const job of succeeded) board.store.confirm(toBoardJob(job));
      const notAll = failed[0] && `${jobsWords(failed.length)} could not be assigned. ${failed[0].message}`;
      // One word on both: a second one would hide the way back.
      if (batchId && succeeded.length > 0)
        session.tellDone({ jobId: batchId, batchId, words: `${jobsWords(succeeded.length)} assigned` }, notAll);
      else if (notAll) notifyFailure({ subject: SUBJECT, title: 'Nothing was assigned', detail: notAll });
      onDone();
    } catch (error) {
      setSending(false);
      notifyFailure({ subject: SUBJECT, title: 'The plan could not be carried out', detail: apiErrorOf(error).message });
    }
  };
  return { accept, isSending };
}

const jobsWords = (count: number): string => (count === 1 ? '1 job' : `${count} jobs`);
