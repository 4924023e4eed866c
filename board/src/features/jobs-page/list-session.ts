import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../apollo/api-error';
import { isOwnMutation } from '../../apollo/client-mutation-id';
import { openLiveFeed } from '../../apollo/live-feed';
import type { FeedHandle } from '../../apollo/live-feed-follower';
import { subscribeMinute } from '../../apollo/minute-clock';
import {
  JobsPageBelongingDocument,
  JobsPageDocument,
  JobsPageFeedDocument,
  JobsPageJobDocument,
  JobsPageStartDocument,
  JobsPageTechniciansDocument,
  JobsPageViewsDocument,
} from '../../graphql/graphql';
import type { JobFilter, JobOrder, JobsPageFeedSubscription } from '../../graphql/graphql';
import type { Zone } from '../../lib/time';
import { CountsStore } from './counts-store';
import { ListStore } from './model/list-store';
import type { JobRow } from './model/list-store';

const FIRST_PAGE = 50;
const NEXT_PAGE = 100;
/** A list that was left longer ago is read again. */
const LEFT_TOO_LONG_MS = 10 * 60_000;
const ASK_AFTER_MS = 250;
/** As many as one page can bring. */
const MOST_ASKED = 100;

const READ_AGAIN = { SavedView: JobsPageViewsDocument, Technician: JobsPageTechniciansDocument };

export type FeedEvent = JobsPageFeedSubscription['jobEvents']['events'][number];

interface Wanted {
  readonly filter: JobFilter;
  readonly order: JobOrder;
}

/** Reads the list page by page and follows what changes in it. It lives as long as the page is open, through every change of the filter. */
export class ListSession {
  readonly store = new ListStore();
  readonly counts: CountsStore;
  private wanted: Wanted | null = null;
  private endCursor: string | null = null;
  private feed: FeedHandle | null = null;
  private position: string | null = null;
  private isOpen = false;
  private leftAt = 0;
  private stopClock: () => void = () => {};
  /** Number of the present list; answers to an earlier one are dropped. */
  private turn = 0;
  private readonly asked = new Set<string>();
  private askTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly hearers = new Set<(events: readonly FeedEvent[]) => void>();

  constructor(
    private readonly client: ApolloClient,
    zone: Zone,
  ) {
    this.counts = new CountsStore(client, zone);
  }

  /** Tells of every batch of events, after the rows have taken it in. Returns how to stop. */
  hear(hearer: (events: readonly FeedEvent[]) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** Follows what happens while the page is open. A list that was left a moment ago goes on where it stood, without reading it again. */
  open(): void {
    this.isOpen = true;
    this.counts.start();
    this.stopClock = subscribeMinute(() => void this.lookAgain());
    if (this.store.view().state === 'ready' && Date.now() - this.leftAt > LEFT_TOO_LONG_MS) this.wanted = null;
    if (this.wanted && this.position !== null) this.listen();
  }

  close(): void {
    this.isOpen = false;
    this.stopClock();
    this.leftAt = Date.now();
    this.turn += 1;
    clearTimeout(this.askTimer);
    this.askTimer = undefined;
    this.counts.stop();
    this.position = this.feed?.position() ?? null;
    this.feed?.close();
    this.feed = null;
    if (this.store.view().isReading) this.wanted = null;
    this.store.reading(false);
  }

  /** The list as it is shown is this one. */
  isShowing(filter: JobFilter, order: JobOrder): boolean {
    return this.wanted !== null && JSON.stringify(this.wanted) === JSON.stringify({ filter, order });
  }

  /** Shows another list, from its top. */
  async show(filter: JobFilter, order: JobOrder, createdId: string | null = null): Promise<void> {
    this.wanted = { filter, order };
    const turn = ++this.turn;
    this.endCursor = null;
    this.store.reading(true);
    try {
      await this.follow();
      const [page, created] = await Promise.all([this.read(this.wanted, FIRST_PAGE, null), createdId ? this.readJob(createdId) : null]);
      if (turn !== this.turn) return;
      this.endCursor = page.endCursor;
      this.store.replace(page.jobs, order, page.hasMore, created);
      this.askSoon();
    } catch (error) {
      if (turn === this.turn) this.store.failed(apiErrorOf(error).message);
    }
  }

  /** The same list again, with what came to belong to it. */
  reload = (): Promise<void> => (this.wanted ? this.show(this.wanted.filter, this.wanted.order) : Promise.resolve());

  /** The next page, when there is one and none is on its way. */
  async more(): Promise<void> {
    const { hasMore, isReading, state } = this.store.view();
    if (!this.wanted || !hasMore || isReading || state !== 'ready' || this.endCursor === null) return;
    const turn = this.turn;
    this.store.reading(true);
    try {
      const page = await this.read(this.wanted, NEXT_PAGE, this.endCursor);
      if (turn !== this.turn) return;
      this.endCursor = page.endCursor;
      this.store.append(page.jobs, page.hasMore);
    } catch (error) {
      if (turn === this.turn) this.store.failed(apiErrorOf(error).message);
    }
  }

  /** Takes in the answer to a command of ours, at once. */
  confirm(job: JobRow): void {
    this.store.receive(job, true);
    this.ask(job.id);
  }

  /** The cursor is asked for before any row: what happens from then on comes by the feed. */
  private async follow(): Promise<void> {
    if (this.feed) return;
    this.position = await this.readPosition();
    if (this.isOpen && !this.feed) this.listen();
  }

  private listen(): void {
    this.feed = openLiveFeed<FeedEvent>({
      document: JobsPageFeedDocument,
      getCursor: () => this.position!,
      onBatch: (events, batch) => {
        this.take(events);
        this.refreshOthers((batch as JobsPageFeedSubscription['jobEvents']).changes);
      },
      onResync: async () => {
        this.position = await this.readPosition();
        await this.reload();
        this.counts.refresh();
      },
    });
  }

  private async readPosition(): Promise<string> {
    const { data } = await this.client.query({ query: JobsPageStartDocument, fetchPolicy: 'no-cache' });
    return data!.eventCursor;
  }

  private take(events: readonly FeedEvent[]): void {
    if (events.length) this.counts.soon();
    for (const { jobId, job, clientMutationId } of events) {
      if (!job) {
        this.store.gone(jobId);
        continue;
      }
      this.store.receive(job, isOwnMutation(clientMutationId));
      this.ask(jobId);
    }
    for (const hearer of [...this.hearers]) hearer(events);
  }

  /** What is no job: named views and technicians are read again by whoever shows them. */
  private refreshOthers(changes: JobsPageFeedSubscription['jobEvents']['changes']): void {
    const include = Object.entries(READ_AGAIN).flatMap(([entity, document]) =>
      changes.some((one) => one.entity === entity) ? [document] : [],
    );
    if (include.length) void this.client.refetchQueries({ include });
  }

  private ask(jobId: string): void {
    this.asked.add(jobId);
    this.askSoon();
  }

  private askSoon(): void {
    if (this.asked.size) this.askTimer ??= setTimeout(() => void this.askNow(), ASK_AFTER_MS);
  }

  /** Which of the changed jobs belong to the list: the filter is the API's to judge. */
  private async askNow(): Promise<void> {
    this.askTimer = undefined;
    // While a list is on its way its rows are not known yet; it asks again when they are.
    if (!this.wanted || !this.isOpen || this.store.view().state !== 'ready') return;
    const ids = [...this.asked].slice(0, MOST_ASKED);
    const turn = this.turn;
    try {
      const { data } = await this.client.query({
        query: JobsPageBelongingDocument,
        variables: { filter: { ...this.wanted.filter, ids }, first: MOST_ASKED },
        fetchPolicy: 'no-cache',
      });
      if (turn !== this.turn) return;
      for (const id of ids) this.asked.delete(id);
      this.store.judge(ids, data!.jobs.nodes);
    } catch {
      return; // No network: the feed says so, and the next change asks for them all.
    }
    this.askSoon();
  }

  /** Jobs become late and overdue by the clock alone: no event says that they belong to the list now. */
  private async lookAgain(): Promise<void> {
    const { wanted, turn } = this;
    if (!wanted || !(wanted.filter.late || wanted.filter.overdue) || this.store.view().state !== 'ready') return;
    try {
      const { jobs } = await this.read(wanted, NEXT_PAGE, null);
      const unseen = jobs.filter(({ id }) => !this.store.has(id));
      if (turn === this.turn)
        this.store.judge(
          unseen.map(({ id }) => id),
          unseen,
        );
    } catch {
      // No network: the next minute looks again.
    }
  }

  private async read({ filter, order }: Wanted, first: number, after: string | null) {
    const { data } = await this.client.query({
      query: JobsPageDocument,
      variables: { filter, orderBy: order, first, after },
      fetchPolicy: 'no-cache',
    });
    const { nodes, pageInfo } = data!.jobs;
    return { jobs: nodes, hasMore: pageInfo.hasNextPage, endCursor: pageInfo.endCursor };
  }

  private async readJob(id: string): Promise<JobRow | null> {
    const { data } = await this.client.query({ query: JobsPageJobDocument, variables: { id }, fetchPolicy: 'no-cache' });
    return data?.job ?? null;
  }
}
