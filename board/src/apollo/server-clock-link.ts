import { ApolloLink } from '@apollo/client';
import { map } from 'rxjs';
import { liveStatus } from './live-status';

/** Reads the server's clock off the first answers, the viewer's among them: a page then opens on the shop's today, whatever this device takes for it. */
export function serverClockLink(): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        const { response } = operation.getContext() as { response?: Response };
        liveStatus.setRoughServerClock(response?.headers.get('date') ?? null);
        return result;
      }),
    ),
  );
}
