import type { ApolloClient } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  JobsPageCancelDocument,
  JobsPageCompleteDocument,
  JobsPageEnRouteDocument,
  JobsPageHoldDocument,
  JobsPageMoveDocument,
  JobsPageReassignDocument,
  JobsPageReopenDocument,
  JobsPageRestoreDocument,
  JobsPageResumeDocument,
  JobsPageStartJobDocument,
  JobsPageUnscheduleDocument,
} from '../../graphql/graphql';
import type { JobActionInput, JobReasonInput, JobsPageResultFragment } from '../../graphql/graphql';
import type { JobStep } from '../../lib/job-step-words';
import type { JobCommand } from './model/job-command';

type Answers<Input> = TypedDocumentNode<Record<string, unknown>, { input: Input }>;
const STEPS: Record<Exclude<JobStep, 'HOLD' | 'CANCEL'>, Answers<JobActionInput>> = {
  START: JobsPageStartJobDocument,
  RESUME: JobsPageResumeDocument,
  COMPLETE: JobsPageCompleteDocument,
  REOPEN: JobsPageReopenDocument,
  RESTORE: JobsPageRestoreDocument,
  EN_ROUTE: JobsPageEnRouteDocument,
  UNSCHEDULE: JobsPageUnscheduleDocument,
};
const REASONED: Record<'HOLD' | 'CANCEL', Answers<JobReasonInput>> = { HOLD: JobsPageHoldDocument, CANCEL: JobsPageCancelDocument };

export interface Sent {
  readonly clientMutationId: string;
  readonly jobId: string;
  readonly expectedVersion: number;
}

/** Sends a command; the client's link repeats it under its id when the network fails. Rejects with what Apollo threw. */
export async function sendJobCommand(client: ApolloClient, input: Sent, command: JobCommand): Promise<JobsPageResultFragment> {
  const { data } = await mutate(client, input, command);
  const payload = Object.values(data ?? {}).find((value): value is JobsPageResultFragment => typeof value === 'object' && value !== null);
  if (!payload) throw new Error('A mutation answered with nothing');
  return payload;
}

function mutate(client: ApolloClient, input: Sent, command: JobCommand): Promise<{ data?: object | undefined }> {
  const options = { fetchPolicy: 'no-cache' } as const;
  if (command.kind === 'move') {
    const { window, technicianId, fromTechnicianId, allowOverlap = false } = command;
    const span = { start: new Date(window.start).toISOString(), end: new Date(window.end).toISOString() };
    const crew = technicianId === undefined ? {} : { technicianId, ...(fromTechnicianId ? { fromTechnicianId } : {}) };
    const variables = { input: { ...input, window: span, ...crew, allowOverlap } };
    return client.mutate({ ...options, mutation: JobsPageMoveDocument, variables });
  }
  if (command.kind === 'reassign') {
    const { technicianId, allowOverlap = false } = command;
    return client.mutate({
      ...options,
      mutation: JobsPageReassignDocument,
      variables: { input: { ...input, technicianId, allowOverlap } },
    });
  }
  const { step, reason, lookAgainOn, closeOpenClocks } = command;
  if (step === 'HOLD' || step === 'CANCEL')
    return client.mutate({
      ...options,
      mutation: REASONED[step],
      variables: { input: { ...input, reason: reason ?? '', ...(lookAgainOn ? { lookAgainOn } : {}) } },
    });
  return client.mutate({
    ...options,
    mutation: STEPS[step],
    variables: { input: closeOpenClocks ? { ...input, closeOpenClocks } : input },
  });
}
