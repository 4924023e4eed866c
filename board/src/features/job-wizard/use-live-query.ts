import type { OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { apiErrorOf } from '../../apollo/api-error';
import { onLogMoved } from '../../apollo/log-moved';

const CALM_MS = 1_000;
/** For pages that follow no feed: how often to look all the same. */
const AT_LEAST_MS = 30_000;

/** An answer of the API that is asked for again when somebody changes anything: shown values renew themselves beside what is typed. */
export function useLiveQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { isOff = false }: { isOff?: boolean } = {},
): { data: Data | undefined; isLoading: boolean; error: string | null } {
  const { data, previousData, loading, error, refetch } = useQuery<Data, OperationVariables>(document as TypedDocumentNode<Data>, {
    variables,
    skip: isOff,
    fetchPolicy: 'cache-and-network',
  });
  useEffect(() => {
    if (isOff) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Shown values stay as they are where the network is gone: the live status says so.
    const again = () => void refetch().catch(() => {});
    const stop = onLogMoved(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        again();
      }, CALM_MS);
    });
    const interval = setInterval(again, AT_LEAST_MS);
    return () => {
      stop();
      clearTimeout(timer);
      clearInterval(interval);
    };
  }, [isOff, refetch]);
  const shown = (data ?? (isOff ? undefined : previousData)) as Data | undefined;
  return { data: shown, isLoading: loading && !data, error: error ? apiErrorOf(error).message : null };
}
