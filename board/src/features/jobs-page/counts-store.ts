import type { ApolloClient } from '@apollo/client';
import { minuteNow, subscribeMinute } from '../../apollo/minute-clock';
import { JobsPageCountsDocument } from '../../graphql/graphql';
import type { JobFilter, JobsPageCountsQuery } from '../../graphql/graphql';
import { Signal } from '../../lib/signal';
import { dayOf } from '../../lib/time';
import type { Zone } from '../../lib/time';

/** At most so often, however much happens in the shop. */
const EVERY_MS = 1_000;

export type Counts = JobsPageCountsQuery;

/** The numbers over the list, counted by the API: each is the length of the list that it opens. */
export class CountsStore {
  private counts: Counts | null = null;
  private list: JobFilter = {};
  private turn = 0;
  private readAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly signal = new Signal();
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: ApolloClient,
    private readonly zone: Zone,
  ) {}

  subscribe = this.signal.subscribe;
  get = (): Counts | null => this.counts;

  /** Keeps counting until `stop`: late and overdue change with the clock alone. */
  start(): void {
    const onVisible = () => document.visibilityState === 'visible' && this.soon();
    document.addEventListener('visibilitychange', onVisible);
    this.stops = [subscribeMinute(() => this.soon()), () => document.removeEventListener('visibilitychange', onVisible)];
  }

  /** Counts within another filter. */
  within(list: JobFilter): void {
    this.list = list;
    this.refresh();
  }

  refresh(): void {
    this.readAt = 0;
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.read();
  }

  /** Something happened: counts again, a second after the last time. A hidden tab waits until it is seen. */
  soon(): void {
    if (this.timer !== undefined || document.visibilityState === 'hidden') return;
    const wait = Math.max(0, this.readAt + EVERY_MS - Date.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.read();
    }, wait);
  }

  stop(): void {
    this.turn += 1;
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const stop of this.stops) stop();
    this.stops = [];
  }

  private async read(): Promise<void> {
    const turn = ++this.turn;
    this.readAt = Date.now();
    const { statuses: _, ...tabs } = this.list;
    try {
      const variables = { list: this.list, tabs, today: dayOf(minuteNow(), this.zone) };
      const { data } = await this.client.query({ query: JobsPageCountsDocument, variables, fetchPolicy: 'no-cache' });
      // A slow answer to an earlier question must not put back an older count.
      if (turn !== this.turn || !data) return;
      this.counts = data;
      this.signal.tell();
    } catch {
      // The last known numbers stay; without a network the live status says why they stand still.
    }
  }
}
