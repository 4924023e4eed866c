import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { reportSessionEnded } from './session-end';

/** Any page learns here that its session is over. The question who is signed in is asked at the door, where "nobody" is a good answer. */
export function sessionLink(): ErrorLink {
  return new ErrorLink(({ error, operation }) => {
    if (operation.operationName === 'Viewer' || !CombinedGraphQLErrors.is(error)) return;
    if (error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) reportSessionEnded('signed-out');
  });
}
