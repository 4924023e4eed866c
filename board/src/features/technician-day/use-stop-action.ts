import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useState } from 'react';
import { apiErrorOf, type ApiError, type ApiErrorCode } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { UndoAtStopDocument, type StopChangeFragment } from '../../graphql/graphql';
import { announce } from '../../ui/live-region';
import { dismissNotice, notify, notifyFailure } from '../../ui/toast';
import { useDayContext } from './day-context';
import type { Stop } from './model/stops';

interface Request<Input> {
  document: TypedDocumentNode<Record<string, unknown>, { input: Input }>;
  input: Input;
  /** Said when it is done: "Completed". */
  done: string;
  /** Failures that the caller shows itself (in a form that keeps its text) instead of a toast. */
  ownFailure?: (code: ApiErrorCode) => boolean;
}

/**
 * Sends one action of the technician on one job. The clientMutationId is made once an action, so a retry over a bad network does it
 * once. Resolves with what went wrong, or null.
 */
export function useStopAction(stop: Stop) {
  const client = useApolloClient();
  const { store } = useDayContext();
  const [pending, setPending] = useState<string | null>(null);

  const undo = useCallback(
    async (batchId: string) => {
      try {
        const { data } = await client.mutate({
          mutation: UndoAtStopDocument,
          variables: { input: { batchId, clientMutationId: newClientMutationId() } },
          fetchPolicy: 'no-cache',
        });
        data?.undo.succeeded.forEach((job) => store.apply(job));
        if (data?.undo.failed[0]) notifyFailure({ subject: stop.id, title: 'Not undone', detail: data.undo.failed[0].message });
        else announce('Undone');
      } catch (error) {
        notifyFailure({ subject: stop.id, title: 'Not undone', detail: apiErrorOf(error).message });
      }
    },
    [client, stop.id, store],
  );

  const run = useCallback(
    async <Input extends { clientMutationId?: string | null }>(request: Request<Input>): Promise<ApiError | null> => {
      setPending(request.done);
      try {
        const { data } = await client.mutate({
          mutation: request.document,
          variables: { input: { ...request.input, clientMutationId: newClientMutationId() } },
          fetchPolicy: 'no-cache',
        });
        const change = Object.values(data!).find(isChange);
        if (!change) return null;
        store.apply(change.job);
        const isUndoable = change.events.some(({ undoable }) => undoable);
        // What an earlier toast offers to undo is no longer the last thing that happened.
        if (!isUndoable) {
          dismissNotice(stop.id);
          announce(`${stop.customer.name}: ${request.done}`);
        } else
          notify({
            subject: stop.id,
            title: `${request.done} · ${stop.customer.name}`,
            action: { label: 'Undo', onPress: () => void undo(change.batchId) },
          });
        return null;
      } catch (error) {
        const problem = apiErrorOf(error);
        if (!request.ownFailure?.(problem.code)) notifyFailure({ subject: stop.id, title: titleOf(problem), detail: problem.message });
        return problem;
      } finally {
        setPending(null);
      }
    },
    [client, stop.customer.name, stop.id, store, undo],
  );

  return { run, pending };
}

function titleOf({ code }: ApiError): string {
  return code === 'OFFLINE' ? 'Not sent: you are offline' : 'That did not work';
}

function isChange(value: unknown): value is StopChangeFragment {
  return typeof value === 'object' && value !== null && 'batchId' in value && 'job' in value;
}
