import type { ResyncReason } from '../graphql/graphql';
import { apiErrorOf } from './api-error';
import { endReasonOf } from './live-feed-end';
import type { LiveState } from './live-status';
import type { SessionEndReason } from './session-end';

/** What every feed document asks of a batch; it covers the log's part (from, to]. */
export interface FeedBatch<Event = unknown> {
  from: string;
  to: string;
  resync?: ResyncReason | null;
  events: Event[];
  /** Of anything that is not a job; absent where the page's feed does not ask for it. */
  changes?: { entity: string; id: string }[];
}

/** How one attempt at the subscription reports; after `ended` it reports nothing more. */
export interface FeedSink<Event> {
  connected(): void;
  batch(batch: FeedBatch<Event>): void;
  ended(reason: unknown): void;
}

/** Why the rows have to be read again: the log cannot serve our position, or the viewer may see others now. */
export type RereadReason = ResyncReason | 'ACCESS_CHANGED';

export interface FollowerOptions<Event> {
  getCursor: () => string;
  onBatch: (events: Event[], batch: FeedBatch<Event>) => void;
  onResync: (reason: RereadReason) => Promise<void>;
  onRevoked: (reason: SessionEndReason) => void;
  onState: (state: LiveState, since?: Date) => void;
  /** Starts one attempt from a cursor; returns how to abandon it. */
  connect: (after: string, sink: FeedSink<Event>) => () => void;
  /** 0 ≤ x < 1, spreads the retries of many screens. */
  random?: () => number;
}

export interface FeedHandle {
  /** Tries at once instead of waiting out the pause (the network is back, the tab is seen again). */
  wake: () => void;
  /** Lets go of the connection now: the device knows that it has no network. */
  drop: () => void;
  close: () => void;
  position: () => string;
}

const firstPauseMs = 300;
const longestPauseMs = 8_000;
/** A reconnect shorter than this is not worth the word "offline". */
const offlineAfterMs = 2_000;
/** Connected, and nothing came for this long: we have all there is. */
const quietMs = 400;
/** A batch this long is a page of a backlog, with more to come; a shorter one is its end, or what happens now. */
const backlogPage = 100;
/** This many batches in a row that do not join on to our position: the log is not the one we knew. */
const mismatchesUntilResync = 3;

/**
 * Keeps one screen on the workspace's log: applies batches whole and in order, moves the position with them, and comes back from its
 * own position after any loss, for ever. A batch that does not join on to the position is never applied.
 */
export function followFeed<Event>(options: FollowerOptions<Event>): FeedHandle {
  const random = options.random ?? Math.random;
  let position = options.getCursor();
  let current = 0; // Number of the present attempt; whatever an earlier one still reports is ignored.
  let abandon: () => void = () => {};
  let phase: 'connecting' | 'connected' | 'waiting' | 'resyncing' | 'closed' = 'waiting';
  let failures = 0;
  let mismatches = 0;
  let lostAt: Date | null = null;
  let isSecondChance = false; // The rights changed, and it is not known yet whether the new ones let us in.
  const timers = { retry: timer(), quiet: timer(), offline: timer() };

  function start(): void {
    const attempt = ++current;
    phase = 'connecting';
    const only = (step: () => void) => {
      if (attempt === current && phase !== 'closed') step();
    };
    const sink: FeedSink<Event> = {
      connected: () => only(connected),
      batch: (batch) => only(() => take(batch)),
      ended: (reason) => only(() => lost(reason)),
    };
    const stop = options.connect(position, sink);
    // The attempt may already have ended inside connect().
    if (attempt === current) abandon = stop;
    else stop();
  }

  function connected(): void {
    phase = 'connected';
    lostAt = null;
    timers.offline.stop();
    options.onState('catching-up');
    timers.quiet.start(quietMs, caughtUp);
  }

  function caughtUp(): void {
    isSecondChance = false;
    failures = 0;
    options.onState('live');
  }

  function take(batch: FeedBatch<Event>): void {
    if (batch.resync) return void resync(batch.resync);
    if (batch.from !== position) {
      mismatches += 1;
      if (mismatches >= mismatchesUntilResync) return void resync('CURSOR_UNKNOWN');
      letGo();
      return start();
    }
    options.onBatch(batch.events, batch);
    position = batch.to;
    mismatches = 0;
    timers.quiet.start(quietMs, caughtUp);
    if (batch.events.length < backlogPage) caughtUp();
  }

  async function resync(reason: RereadReason): Promise<void> {
    letGo();
    phase = 'resyncing';
    mismatches = 0;
    options.onState('catching-up');
    const attempt = current;
    try {
      await options.onResync(reason);
      if (attempt !== current || phase !== 'resyncing') return;
      position = options.getCursor();
      start();
    } catch (error) {
      if (attempt !== current || phase !== 'resyncing') return;
      if (isSecondChance && apiErrorOf(error).code === 'FORBIDDEN') return revoked('access-removed');
      pause(() => void resync(reason));
    }
  }

  function lost(reason: unknown): void {
    const end = endReasonOf(reason, phase === 'connected');
    if (end.kind === 'revoked') return revoked(isSecondChance ? 'access-removed' : end.reason);
    if (end.kind === 'access-changed') {
      if (isSecondChance) return revoked('access-removed');
      isSecondChance = true;
      return void resync('ACCESS_CHANGED');
    }
    letGo();
    if (end.kind === 'resync') return void resync(end.reason);
    noteLoss();
    pause(start);
  }

  function revoked(reason: SessionEndReason): void {
    close();
    options.onRevoked(reason);
  }

  function noteLoss(): void {
    if (lostAt) return;
    lostAt = new Date();
    const since = lostAt;
    options.onState('catching-up');
    timers.offline.start(offlineAfterMs, () => options.onState('offline', since));
  }

  function pause(next: () => void): void {
    phase = 'waiting';
    const ceiling = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
    failures = Math.min(failures + 1, 10);
    timers.retry.start(ceiling / 2 + (random() * ceiling) / 2, next);
  }

  function letGo(): void {
    current += 1;
    timers.quiet.stop();
    timers.retry.stop();
    abandon();
    abandon = () => {};
  }

  function close(): void {
    letGo();
    timers.offline.stop();
    phase = 'closed';
  }

  start();
  return {
    wake: () => phase === 'waiting' && timers.retry.runNow(),
    drop: () => {
      if (phase !== 'connecting' && phase !== 'connected') return;
      letGo();
      lostAt ??= new Date();
      timers.offline.stop();
      options.onState('offline', lostAt);
      pause(start);
    },
    close,
    position: () => position,
  };
}

function timer() {
  let handle: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => void) | null = null;
  const run = () => {
    const step = pending;
    clearTimeout(handle);
    pending = null;
    step?.();
  };
  return {
    start(ms: number, step: () => void): void {
      clearTimeout(handle);
      pending = step;
      handle = setTimeout(run, ms);
    },
    stop(): void {
      clearTimeout(handle);
      pending = null;
    },
    runNow: run,
  };
}
