import type { ApolloClient } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  BoardCancelJobDocument,
  BoardCompleteJobDocument,
  BoardHoldJobDocument,
  BoardMarkEnRouteDocument,
  BoardReopenJobDocument,
  BoardRestoreJobDocument,
  BoardResumeJobDocument,
  BoardStartJobDocument,
  BoardUnscheduleJobDocument,
  MoveJobDocument,
} from '../../graphql/graphql';
import type { CommandResultFragment, JobActionInput, JobReasonInput } from '../../graphql/graphql';
import { toBoardJob } from './board-data';
import type { BoardAction, Command } from './model/command';
import type { Answer } from './model/outbox';

const ACTIONS: Record<Exclude<BoardAction, 'HOLD' | 'CANCEL'>, TypedDocumentNode<Record<string, unknown>, { input: JobActionInput }>> = {
  START: BoardStartJobDocument,
  RESUME: BoardResumeJobDocument,
  COMPLETE: BoardCompleteJobDocument,
  REOPEN: BoardReopenJobDocument,
  RESTORE: BoardRestoreJobDocument,
  EN_ROUTE: BoardMarkEnRouteDocument,
  UNSCHEDULE: BoardUnscheduleJobDocument,
};
const REASONED: Record<'HOLD' | 'CANCEL', TypedDocumentNode<Record<string, unknown>, { input: JobReasonInput }>> = {
  HOLD: BoardHoldJobDocument,
  CANCEL: BoardCancelJobDocument,
};

/** Sends a command once; rejects with what Apollo threw. Every mutation answers with the job and its batch. */
export async function sendCommand(client: ApolloClient, command: Command, expectedVersion: number): Promise<Answer> {
  const { data } = await mutate(client, command, expectedVersion);
  const payload = Object.values(data ?? {}).find((value): value is CommandResultFragment => typeof value === 'object' && value !== null);
  if (!payload) throw new Error('A mutation answered with nothing');
  return { job: toBoardJob(payload.job), batchId: payload.batchId };
}

function mutate(client: ApolloClient, { id, jobId, body }: Command, expectedVersion: number): Promise<{ data?: object | undefined }> {
  const input = { clientMutationId: id, jobId, expectedVersion };
  // The outbox repeats it for as long as it takes, and says so meanwhile; the link's own retries would be silent.
  const options = { fetchPolicy: 'no-cache', context: { repeatsItself: true } } as const;
  if (body.kind === 'move') {
    const { intent, allowOverlap } = body;
    const window = { start: new Date(intent.window.start).toISOString(), end: new Date(intent.window.end).toISOString() };
    const crew = intent.technicianId === undefined ? {} : { technicianId: intent.technicianId, fromTechnicianId: intent.fromTechnicianId };
    return client.mutate({ ...options, mutation: MoveJobDocument, variables: { input: { ...input, window, ...crew, allowOverlap } } });
  }
  if (body.action === 'HOLD' || body.action === 'CANCEL') {
    const { reason = '', lookAgainOn } = body;
    const variables = { input: { ...input, reason, ...(lookAgainOn ? { lookAgainOn } : {}) } };
    return client.mutate({ ...options, mutation: REASONED[body.action], variables });
  }
  const closeOpenClocks = body.closeOpenClocks ? { closeOpenClocks: true } : {};
  return client.mutate({ ...options, mutation: ACTIONS[body.action], variables: { input: { ...input, ...closeOpenClocks } } });
}
