import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { finalize } from 'rxjs';
import { Signal } from '../lib/signal';

/** What hangs may be given up elsewhere: it is asked about so often. */
const LOOK_AGAIN_MS = 250;

let underWay = 0;
const settled = new Signal();

/** Knows which of this tab's mutations are not answered yet. */
export function mutationWatchLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);
    underWay += 1;
    return forward(operation).pipe(
      finalize(() => {
        underWay -= 1;
        settled.tell();
      }),
    );
  });
}

/** A mutation was answered, or given up. */
export const onMutationSettled = settled.subscribe;

/** Resolves when a mutation has been answered and whoever sent it has learnt of that, or soon anyway; with whether any is under way then. */
export async function nextAnswer(): Promise<boolean> {
  if (underWay > 0) {
    await new Promise<void>((resolve) => {
      const go = () => {
        stop();
        clearTimeout(timer);
        resolve();
      };
      const stop = settled.subscribe(go);
      const timer = setTimeout(go, LOOK_AGAIN_MS);
    });
  }
  // They learn of it in this turn, and may send the next at once.
  await new Promise((resolve) => setTimeout(resolve));
  return underWay > 0;
}
