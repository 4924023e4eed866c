import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../../apollo/api-error';
import type { ApiError } from '../../../apollo/api-error';
import { PastBoardDocument } from '../../../graphql/graphql';
import type { Zone } from '../../../lib/time';
import { Signal } from '../../../lib/signal';
import type { Board } from '../board-context';
import { toSnapshot } from '../board-data';
import type { BoardSession } from '../board-session';
import type { BoardSnapshot } from '../model/board-views';
import { createBoard } from '../use-board';
import { PastClock } from './past-clock';

export interface PastState {
  /** There is a picture of the day at some moment. */
  readonly isShown: boolean;
  /** Why the moment that was asked for could not be shown; the last picture stays. */
  readonly error: ApiError | null;
}

/** An answer that takes longer is not waited for once another moment is wanted. */
const PATIENCE_MS = 250;

/**
 * One day at any moment of the past. While a hand slides one answer at a time is on its way, and the next is asked for the moment that is wanted by then:
 * as many pictures as the network gives, none out of order, and the last one stays until the next is there.
 */
export class TimeMachine {
  readonly clock = new PastClock();
  readonly board: Board;
  /** Where the log begins, once it was asked for what lies before. */
  logBegins: number | null = null;
  private readonly signal = new Signal();
  private readonly shown = new Map<string, { version: number; picture: number }>();
  private current: PastState = { isShown: false, error: null };
  private wanted: number | null = null;
  private request: { at: number; since: number; abort: AbortController } | null = null;

  constructor(
    private readonly client: ApolloClient,
    session: BoardSession,
    private readonly date: string,
    zone: Zone,
  ) {
    this.board = createBoard(session, [date], zone, this.clock);
  }

  state = (): PastState => this.current;
  subscribe = this.signal.subscribe;

  /** Shows this moment as soon as it can be. */
  want(instantMs: number): void {
    if (this.wanted === instantMs && !this.current.error) return;
    this.wanted = instantMs;
    if (!this.request) void this.read();
    else if (performance.now() - this.request.since > PATIENCE_MS) this.request.abort.abort();
  }

  retry(): void {
    if (this.wanted !== null && !this.request) void this.read();
  }

  /** Nothing more is read, until a moment is wanted again. */
  close(): void {
    this.wanted = null;
    this.request?.abort.abort();
  }

  private async read(): Promise<void> {
    const at = this.wanted!;
    const abort = new AbortController();
    this.request = { at, since: performance.now(), abort };
    try {
      const { data } = await this.client.query({
        query: PastBoardDocument,
        variables: { from: this.date, to: this.date, at: new Date(at).toISOString() },
        fetchPolicy: 'no-cache',
        context: { isPast: true, fetchOptions: { signal: abort.signal } },
      });
      if (this.wanted !== null && data) this.show(at, data.board.cursor, toSnapshot(data));
    } catch (error) {
      if (this.wanted !== null && !abort.signal.aborted) this.fail(apiErrorOf(error));
    }
    this.request = null;
    if (this.wanted !== null && (this.wanted !== at || abort.signal.aborted)) await this.read();
  }

  private show(at: number, cursor: string, snapshot: BoardSnapshot): void {
    this.clock.set(at, cursor);
    this.board.store.load({ ...snapshot, jobs: snapshot.jobs.map((job) => ({ ...job, version: this.pictureOf(job.id, job.version) })) });
    this.tell({ isShown: true, error: null });
  }

  /** The store never goes back to an older version; the past does. What is not the same as in the last picture counts as newer. */
  private pictureOf(id: string, version: number): number {
    const last = this.shown.get(id);
    const picture = last ? (last.version === version ? last.picture : last.picture + 1) : 1;
    this.shown.set(id, { version, picture });
    return picture;
  }

  private fail(error: ApiError): void {
    const { begins } = error.details;
    if (typeof begins === 'string') this.logBegins = Date.parse(begins);
    this.tell({ ...this.current, error });
  }

  private tell(state: PastState): void {
    this.current = state;
    this.signal.tell();
  }
}
