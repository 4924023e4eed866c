import { useTold } from '../../apollo/use-told';
import { TeamFeedDocument, TeamStartDocument } from '../../graphql/graphql';
import type { TeamFeedSubscription } from '../../graphql/graphql';

type FeedEvent = TeamFeedSubscription['jobEvents']['events'][number];

/** Tells whenever somebody's access changed, or who works here. */
export function useTeamFeed(onChange: () => void): void {
  useTold<FeedEvent>(
    {
      start: TeamStartDocument,
      feed: TeamFeedDocument,
      isOurs: (_events, { changes = [] }) => changes.some(({ entity }) => entity === 'Member' || entity === 'Technician'),
    },
    onChange,
  );
}
