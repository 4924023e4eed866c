import type { ApolloClient } from '@apollo/client';
import { newClientMutationId } from '../../../apollo/client-mutation-id';
import {
  BulkCancelDocument,
  BulkCompleteDocument,
  BulkIdsDocument,
  BulkNamesDocument,
  BulkReassignDocument,
  BulkRescheduleDocument,
  BulkUndoDocument,
} from '../../../graphql/graphql';
import type { BulkIdsQuery, BulkResultFragment, JobFilter } from '../../../graphql/graphql';
import { Signal } from '../../../lib/signal';
import type { Selection } from '../selection';
import type { BulkChange } from './model/bulk-change';

/** As many as one change takes; the API says so too. */
export const MOST_JOBS = 5_000;
const MOST_NAMES = 100;

type Jobs = { jobIds: string[] } | { filter: JobFilter };
interface Result {
  data?: Record<string, unknown> | undefined;
}

/** Sends changes of many jobs, and hears from the feed how far each has come. */
export class BulkDesk {
  private readonly counts = new Map<string, number>();
  private readonly signal = new Signal();
  subscribe = this.signal.subscribe;

  constructor(private readonly client: ApolloClient) {}

  /** What came by the feed: the events of a change carry its id, so that they tell how much of it is done. */
  hear(events: readonly { readonly clientMutationId?: string | null }[]): void {
    let isCounted = false;
    for (const { clientMutationId } of events) {
      const count = clientMutationId == null ? undefined : this.counts.get(clientMutationId);
      if (count === undefined) continue;
      this.counts.set(clientMutationId!, count + 1);
      isCounted = true;
    }
    if (isCounted) this.signal.tell();
  }

  /** Jobs done so far. */
  progress = (clientMutationId: string | null): number => (clientMutationId && this.counts.get(clientMutationId)) || 0;

  /** A new change's id; its events are counted from now on. */
  begin(): string {
    const id = newClientMutationId();
    this.counts.set(id, 0);
    return id;
  }

  /** The jobs of a selection as the API takes them. All but a few are named one by one: a filter has no exceptions. */
  async jobsOf(selection: Selection): Promise<Jobs> {
    if (selection.kind === 'some') return { jobIds: [...selection.ids] };
    if (selection.except.size === 0) return { filter: selection.filter };
    const jobIds: string[] = [];
    for (let after: string | null = null, isOver = false; !isOver && jobIds.length <= MOST_JOBS;) {
      const page = await this.idsAfter(selection.filter, after);
      jobIds.push(...page.nodes.map(({ id }) => id).filter((id) => !selection.except.has(id)));
      after = page.pageInfo.endCursor ?? null;
      isOver = !page.pageInfo.hasNextPage;
    }
    return { jobIds };
  }

  private async idsAfter(filter: JobFilter, after: string | null): Promise<BulkIdsQuery['jobs']> {
    const { data } = await this.client.query({ query: BulkIdsDocument, variables: { filter, after }, fetchPolicy: 'no-cache' });
    return data!.jobs;
  }

  /** What would change, and what can't and why; nothing is written. */
  preview(change: BulkChange, jobs: Jobs): Promise<BulkResultFragment> {
    return this.send(change, { ...jobs, dryRun: true });
  }

  /** Does it. Sent again under the same id it goes on where it was cut off. */
  run(change: BulkChange, jobs: Jobs, clientMutationId: string): Promise<BulkResultFragment> {
    return this.send(change, { ...jobs, clientMutationId });
  }

  async undo(batchId: string, clientMutationId: string): Promise<BulkResultFragment> {
    return resultOf(await this.client.mutate({ ...once, mutation: BulkUndoDocument, variables: { input: { batchId, clientMutationId } } }));
  }

  /** Number and customer of jobs that the page has not loaded. */
  async names(ids: readonly string[]): Promise<Map<string, { number: string; customerName: string }>> {
    const some = ids.slice(0, MOST_NAMES);
    const { data } = await this.client.query({
      query: BulkNamesDocument,
      variables: { ids: some, first: MOST_NAMES },
      fetchPolicy: 'no-cache',
    });
    return new Map((data?.jobs.nodes ?? []).map(({ id, number, customer }) => [id, { number, customerName: customer.name }]));
  }

  private async send(change: BulkChange, common: object): Promise<BulkResultFragment> {
    return resultOf(await this.mutate(change, common));
  }

  private mutate(change: BulkChange, common: object): Promise<Result> {
    const { client } = this;
    const { kind: _, ...own } = change;
    const variables = { input: { ...common, ...own } as never };
    switch (change.kind) {
      case 'reassign':
        return client.mutate({ ...once, mutation: BulkReassignDocument, variables });
      case 'complete':
        return client.mutate({ ...once, mutation: BulkCompleteDocument, variables });
      case 'reschedule':
        return client.mutate({ ...once, mutation: BulkRescheduleDocument, variables });
      case 'cancel':
        return client.mutate({ ...once, mutation: BulkCancelDocument, variables });
    }
  }
}

const once = { fetchPolicy: 'no-cache' } as const;

function resultOf({ data }: Result): BulkResultFragment {
  const [result] = Object.values(data ?? {});
  if (!result) throw new Error('A change of many jobs answered with nothing');
  return result as BulkResultFragment;
}
