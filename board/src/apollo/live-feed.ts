import { print, type DocumentNode } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { reportAccessChanged } from './access-change';
import { followFeed, type FeedBatch, type FeedHandle, type RereadReason } from './live-feed-follower';
import { liveStatus } from './live-status';
import { openFeedSocket } from './live-socket';
import { tellLogMoved } from './log-moved';
import { doubtAccess, reportSessionEnded } from './session-end';

type FeedData<Event> = { jobEvents: FeedBatch<Event> };

export interface LiveFeedOptions<Event> {
  /** The screen's own subscription on `jobEvents(after: $after)`; it must select `from`, `to`, `resync` and the events. */
  document: TypedDocumentNode<FeedData<Event>, { after: string }>;
  /** The cursor of the rows on the screen; asked at the start and again after every resync. */
  getCursor: () => string;
  /** Applies one whole batch, synchronously. The position moves after it returns. */
  onBatch: (events: Event[], batch: FeedBatch<Event>) => void;
  /** The log no longer reaches back to our position, or the viewer's rights changed: read the rows again, then resolve. Called again later if it rejects. */
  onResync: (reason: RereadReason) => Promise<void>;
  /** The session or the access has ended; the "session ended" page is shown in any case. */
  onRevoked?: () => void;
}

/** The next page opens its feed before the last one has closed its own. */
let openFeeds = 0;

/** Follows the workspace's log from the screen's cursor until closed; survives every loss of the network. One feed a tab at a time. */
export function openLiveFeed<Event>(options: LiveFeedOptions<Event>): FeedHandle {
  const query = print(options.document as DocumentNode);
  openFeeds++;
  liveStatus.setFollowing(true);
  let isOpen = true;
  const feed = followFeed<Event>({
    ...options,
    connect: (after, sink) => openFeedSocket({ query, after }, sink),
    onBatch: (events, batch) => {
      options.onBatch(events, batch);
      if (batch.from !== batch.to) tellLogMoved(batch.changes?.map(({ entity }) => entity) ?? null);
    },
    onResync: (reason) => {
      if (reason === 'ACCESS_CHANGED') {
        doubtAccess(true);
        reportAccessChanged();
      }
      return options.onResync(reason);
    },
    onState: (state, since) => {
      if (state === 'live') doubtAccess(false);
      liveStatus.setState(state, since);
    },
    onRevoked: (reason) => {
      options.onRevoked?.();
      reportSessionEnded(reason);
    },
  });
  const onOnline = () => feed.wake();
  const onOffline = () => feed.drop();
  const onVisible = () => document.visibilityState === 'visible' && feed.wake();
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', onVisible);
  return {
    ...feed,
    close() {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      document.removeEventListener('visibilitychange', onVisible);
      feed.close();
      if (isOpen && --openFeeds === 0) liveStatus.setFollowing(false);
      isOpen = false;
    },
  };
}
