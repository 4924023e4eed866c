import { ApolloClient, ApolloLink, InMemoryCache, gql } from '@apollo/client';
import { Observable } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { mutationWatchLink } from './mutation-watch';
import { undoDesk } from './undo-desk';

vi.mock('../ui/toast', () => ({ notify: () => {}, notifyFailure: () => {}, dismissNotice: () => {} }));
vi.mock('../ui/live-region', () => ({ announce: () => {} }));

const SHOP = { timeZone: 'UTC', locale: 'en-US' } as Parameters<ReturnType<typeof undoDesk>['step']>[1];
const [FIRST, SECOND] = ['First', 'Second'].map((name) => gql(`mutation ${name} { a }`));

/** A server by hand: each mutation waits until the test answers it, and the person's stack is empty. */
function serverByHand() {
  const log: string[] = [];
  const answers: (() => void)[] = [];
  const server = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        log.push(operationName!);
        const answer = (data: object) => {
          observer.next({ data: data as Record<string, unknown> });
          observer.complete();
        };
        if (operationName === 'UndoStack') answer({ undoStack: { undo: [], redo: [] } });
        else answers.push(() => answer({ a: 1 }));
      }),
  );
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([mutationWatchLink(), server]) });
  const send = (mutation = FIRST!) => client.mutate({ mutation, fetchPolicy: 'no-cache' });
  return { log, answers, client, send };
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('undo waits also for what was queued behind the change on its way', async () => {
  const { log, answers, client, send } = serverByHand();
  const sending = send().then(() => send(SECOND));
  await pause(5);
  const undoing = undoDesk(client).step('undo', SHOP);
  await pause(5);
  answers[0]!();
  await pause(50);
  expect(log).toEqual(['First', 'Second']);
  answers[1]!();
  await Promise.all([sending, undoing]);
  expect(log).toEqual(['First', 'Second', 'UndoStack']);
});

test('what waits for an answer is taken back at once, although another try of it hangs', async () => {
  const { log, client, send } = serverByHand();
  void send();
  const step = vi.fn();
  const desk = undoDesk(client);
  desk.heed({ flush: () => {}, next: (direction) => (direction === 'undo' ? 'Mueller: Ana, 9–10 AM' : null), step, forget: () => {} });
  expect(desk.current()).toEqual({ undo: 'Mueller: Ana, 9–10 AM', redo: null });
  await desk.step('undo', SHOP);
  expect([step.mock.calls, log]).toEqual([[['undo']], ['First']]);
});

test('what begins to wait while undo waits for its answer is taken back then', async () => {
  const { client, send } = serverByHand();
  void send();
  const step = vi.fn();
  let words: string | null = null;
  const desk = undoDesk(client);
  desk.heed({ flush: () => {}, next: () => words, step, forget: () => {} });
  const undoing = desk.step('undo', SHOP);
  await pause(20);
  expect(step).not.toHaveBeenCalled();
  words = 'Mueller: Ana, 9–10 AM';
  await undoing;
  expect(step).toHaveBeenCalledOnce();
});
