import type { ApolloClient } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { apiErrorOf, type ApiError } from '../../apollo/api-error';
import { isOwnMutation, newClientMutationId } from '../../apollo/client-mutation-id';
import { subjectOf, undoDesk } from '../../apollo/undo-desk';
import { type JobPageChangeFragment } from '../../graphql/graphql';
import type { Shop } from '../../lib/change-words';
import { conflictsOf, elsewhereOf, ownVersionOf, type Conflict, type Elsewhere } from '../../lib/meanwhile';
import { Signal } from '../../lib/signal';
import { announce } from '../../ui/live-region';
import { dismissNotice, notify, notifyFailure } from '../../ui/toast';
import type { JobStore } from './model/job-store';

export type Question =
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[]; readonly answer: (go: boolean) => void }
  | { readonly kind: 'stale'; readonly elsewhere: readonly Elsewhere[]; readonly mine: string; readonly answer: (go: boolean) => void }
  | { readonly kind: 'clocks'; readonly message: string; readonly answer: (go: boolean) => void };

export interface Step<Input> {
  readonly document: TypedDocumentNode<Record<string, unknown>, { input: Input }>;
  readonly input: Omit<Input, 'clientMutationId' | 'expectedVersion'>;
  /** Said when it is done: "Rescheduled". */
  readonly done: string;
  /** Steps that take none: notes, clocks. */
  readonly isUnversioned?: boolean;
  /** Who calls shows the failure where the text stands, instead of a toast. */
  readonly isOwnFailure?: boolean;
  /** What follows a success besides the toast; it gets the answer. */
  readonly onDone?: (change: JobPageChangeFragment) => void;
}

/** Does what one presses: asks back where there is a choice, tells what came of it, and offers to take it back. */
export class ActionDesk {
  private readonly listeners = new Signal();
  private question: Question | null = null;

  constructor(
    private readonly client: ApolloClient,
    private readonly store: JobStore,
    private readonly shop: Shop,
    private readonly reread: () => Promise<void>,
  ) {}

  subscribe = this.listeners.subscribe;
  current = (): Question | null => this.question;

  /** Resolves with what went wrong, or null; what one was asked and declined counts as done. */
  async run<Input>(step: Step<Input>): Promise<ApiError | null> {
    let input = { ...step.input, ...(step.isUnversioned ? {} : { expectedVersion: this.store.job().version }) };
    for (;;) {
      try {
        this.tell(step, await this.send(step.document, input as Input));
        return null;
      } catch (error) {
        const refusal = apiErrorOf(error);
        const more = await this.ask(refusal, step.done, step.isUnversioned ?? false);
        if (more === 'declined') return null;
        if (!more) return this.fail(step, refusal);
        input = { ...input, ...more };
      }
    }
  }

  /** Sends one change and takes its answer in; throws what Apollo threw. */
  async send<Input>(document: Step<Input>['document'], input: Input): Promise<JobPageChangeFragment> {
    const { data } = await this.client.mutate({
      mutation: document,
      variables: { input: { ...input, clientMutationId: newClientMutationId() } },
      fetchPolicy: 'no-cache',
    });
    const change = Object.values(data ?? {}).find(isChange);
    if (!change) throw new Error('A mutation answered with nothing');
    this.store.apply(change.job);
    for (const event of change.events) this.store.hear(event);
    return change;
  }

  /** How to take a change back; null where there is nothing to. */
  undoOf(change: JobPageChangeFragment | null, words: string): (() => void) | null {
    if (!change?.events.some(({ undoable }) => undoable)) return null;
    return () => void this.undo(change.batchId, words);
  }

  private undo(batchId: string, words: string): Promise<void> {
    return undoDesk(this.client).takeBack({ batchId, words, subject: this.subject }, this.shop);
  }

  private get subject(): string {
    return subjectOf(this.store.job().id);
  }

  private tell<Input>({ done, onDone }: Step<Input>, change: JobPageChangeFragment): void {
    const { batchId, events } = change;
    const isUndoable = events.some(({ undoable }) => undoable);
    // What an earlier toast offers to take back is not the last thing any more.
    if (events.length === 0 || !isUndoable) dismissNotice(this.subject);
    if (isUndoable) notify({ subject: this.subject, title: done, action: { label: 'Undo', onPress: () => void this.undo(batchId, done) } });
    announce(events.length === 0 ? 'Nothing to change' : done);
    onDone?.(change);
  }

  private fail<Input>({ isOwnFailure }: Step<Input>, refusal: ApiError): ApiError {
    if (!isOwnFailure) {
      const title = refusal.code === 'OFFLINE' ? 'Not sent: there is no connection' : 'That was not done';
      notifyFailure({ subject: this.subject, title, detail: refusal.message });
      announce(`${title}. ${refusal.message}`, 'urgent');
    }
    return refusal;
  }

  /** What to add to the input before it is sent again; null where there is nothing to choose. */
  private async ask({ code, details, message }: ApiError, mine: string, isUnversioned: boolean): Promise<object | 'declined' | null> {
    if (code === 'SCHEDULE_CONFLICT') {
      const go = await this.put((answer) => ({ kind: 'conflict', conflicts: conflictsOf(details), answer }));
      return go ? { allowOverlap: true } : 'declined';
    }
    if (code === 'OTHERS_CLOCKED_IN') {
      return (await this.put((answer) => ({ kind: 'clocks', message, answer }))) ? { closeOpenClocks: true } : 'declined';
    }
    if (code === 'STALE_VERSION' && !isUnversioned) {
      const own = ownVersionOf(details, isOwnMutation);
      if (own !== null) return { expectedVersion: own };
      await this.reread();
      const go = await this.put((answer) => ({ kind: 'stale', elsewhere: elsewhereOf(details), mine, answer }));
      return go ? { expectedVersion: this.store.job().version } : 'declined';
    }
    return null;
  }

  private put(make: (answer: (go: boolean) => void) => Question): Promise<boolean> {
    return new Promise((resolve) => {
      this.question = make((go) => {
        this.question = null;
        this.listeners.tell();
        resolve(go);
      });
      this.listeners.tell();
    });
  }
}

const isChange = (value: unknown): value is JobPageChangeFragment => typeof value === 'object' && value !== null && 'batchId' in value;
