import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { finalize } from 'rxjs';
import { Signal } from '../lib/signal';

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

/** Resolves when every mutation that was sent has been answered. */
export async function mutationsAnswered(): Promise<void> {
  while (underWay > 0) {
    await new Promise<void>((resolve) => {
      const stop = settled.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}
