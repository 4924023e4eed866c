import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { apiErrorOf } from '../../apollo/api-error';
import type { ApiError } from '../../apollo/api-error';
import { isOwnMutation } from '../../apollo/client-mutation-id';
import { openLiveFeed } from '../../apollo/live-feed';
import { serverNow } from '../../apollo/live-status';
import { useViewer } from '../../apollo/viewer';
import { ScheduleFeedDocument, ScheduleTechniciansDocument, ScheduleTotalsDocument, ScheduleTravelDocument } from '../../graphql/graphql';
import { oneAtATime } from '../../lib/one-at-a-time';
import { dayLength, dayOf, daysFrom, startOfDay } from '../../lib/time';
import type { Zone } from '../../lib/time';
import type { Board } from './board-context';
import { toBoardTechnician, toChange, toTravelLegs } from './board-data';
import type { FeedEvent } from './board-data';
import { boardSession } from './board-session';
import type { BoardSession } from './board-session';
import { BoardSurface } from './board-surface';
import { CardMotion } from './card/card-motion';
import { SeenPart } from './card/seen-part';
import { InMind } from './in-mind';
import { BoardFrame } from './model/board-frame';
import { BoardStore } from './model/board-store';
import { CommandRoute } from './model/command-route';
import { Picked } from './model/picked';
import { readBoard } from './read-board';
import type { BoardRead } from './read-board';
import { HoursAsks } from './team-hours/hours-asks';
import type { PastClock } from './time-machine/past-clock';
import { TravelStore } from './model/travel-store';
import { TravelReader } from './travel-reader';
import { TrayTotals } from './tray-totals';

type State =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly error: ApiError } | { readonly kind: 'ready'; readonly board: Board };

const LOADING: State = { kind: 'loading' };

/** The board of so many days, live from the moment it is read; another day is another board. Of no days there is none. */
export function useBoard(first: string, count: number): { state: State; session: BoardSession; retry: () => void } {
  const client = useApolloClient();
  const viewer = useViewer();
  const session = boardSession(client, viewer);
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ key: string; state: State }>({ key: '', state: LOADING });
  const { timeZone, locale } = viewer.workspace;
  const zone = useMemo(() => ({ timeZone, locale }), [timeZone, locale]);
  const key = `${first}/${count}/${attempt}`;
  // Before the screen is painted: a day that was read ahead is there at once, without a glimpse of loading.
  useLayoutEffect(
    () => (count > 0 ? followDays(client, session, daysFrom(first, count), zone, (state) => setLoaded({ key, state })) : undefined),
    [client, session, first, count, zone, key],
  );
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { state: loaded.key === key ? loaded.state : LOADING, session, retry };
}

/** Loads the days, follows the feed from the cursor that came with it, and lets go when told. */
function followDays(
  client: ApolloClient,
  session: BoardSession,
  dates: readonly string[],
  zone: Zone,
  tell: (state: State) => void,
): () => void {
  let stop: () => void = () => {};
  let stopAhead: () => void = () => {};
  let isOver = false;
  const board = createBoard(session, dates, zone);
  const variables = { from: dates[0]!, to: dates[dates.length - 1]! };
  const { store } = board;
  let cursor = '';

  const load = ({ snapshot, cursor: at }: BoardRead) => {
    cursor = at;
    store.load(snapshot);
    travel?.begin(snapshot.jobs);
  };
  const read = async () => load(await readBoard(client, variables));
  const rereadTechnicians = oneAtATime(async () => {
    const { data } = await client.query({ query: ScheduleTechniciansDocument, variables, fetchPolicy: 'no-cache' });
    if (data) store.replaceTechnicians(data.technicians.map(toBoardTechnician));
  });
  const totals = new TrayTotals(store, async () => {
    const { data } = await client.query({ query: ScheduleTotalsDocument, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('The counts came back empty');
    return { unscheduled: data.jobCounts.draft, onHold: data.jobCounts.onHold };
  });
  // Of several days the ways are not drawn.
  const travel = dates.length === 1 ? travelOfDay(client, board, dates[0]!) : null;
  const isOwn = (id: FeedEvent['clientMutationId']) => isOwnMutation(id) || session.outbox.isOwn(id);
  const follow = () =>
    openLiveFeed<FeedEvent>({
      document: ScheduleFeedDocument,
      getCursor: () => cursor,
      onBatch: (events, batch) => {
        const colorOf = (id: string) => store.technician(id)?.color;
        totals.hear(events);
        travel?.hear(events);
        store.receive(events.map((event) => toChange(event, isOwn(event.clientMutationId), colorOf)));
        // Rare, and their working hours depend on the day: read again rather than carried by every event.
        if (batch.changes?.some((change) => change.entity === 'Technician')) rereadTechnicians().catch(() => {});
        cursor = batch.to;
      },
      onResync: read,
    });

  const onlyDay = store.onlyDay();
  let isBegun = false;
  const begin = () => {
    if (isOver) return;
    isBegun = true;
    session.show(store);
    tell({ kind: 'ready', board });
    stop = follow().close;
    if (onlyDay) stopAhead = session.ahead.keepBeside(onlyDay);
  };
  const ahead = onlyDay && session.ahead.take(onlyDay);
  if (ahead) {
    load(ahead);
    begin();
  } else
    read().then(begin, (error: unknown) => {
      if (!isOver) tell({ kind: 'failed', error: apiErrorOf(error) });
    });
  return () => {
    isOver = true;
    stopAhead();
    const snapshot = isBegun && onlyDay ? store.snapshot() : null;
    if (snapshot) session.ahead.keep(onlyDay!, { snapshot, cursor });
    totals.stop();
    travel?.stop();
    stop();
  };
}

function travelOfDay(client: ApolloClient, board: Board, day: string): TravelReader {
  return new TravelReader(board.travel, async (technicianIds) => {
    const variables = { day, technicianIds: technicianIds && [...technicianIds] };
    const { data } = await client.query({ query: ScheduleTravelDocument, variables, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('The ways came back empty');
    return toTravelLegs(data);
  });
}

/** Days without their jobs; `past`: as of some moment, and as still as that. */
export function createBoard(session: BoardSession, dates: readonly string[], zone: Zone, past: PastClock | null = null): Board {
  const days = dates.map((date) => ({ date, startMs: startOfDay(date, zone), minutes: dayLength(date, zone) }));
  const motion = new CardMotion();
  const now = past ? past.now : serverNow;
  const store = new BoardStore(days, { now, today: () => dayOf(now(), zone), nextFrame: pacedFrames() });
  if (!past) store.beforeMove = motion.depart;
  const frame = new BoardFrame(store, now);
  return {
    store,
    travel: new TravelStore(),
    frame,
    zone,
    motion,
    seenPart: new SeenPart(),
    outbox: new CommandRoute(session.sinkOf(store)),
    picked: new Picked(),
    asks: session.asks,
    hours: new HoursAsks(),
    past,
    inMind: new InMind(store.job),
    needs: session.needs,
    surface: new BoardSurface(store.day, frame.layout),
  };
}

/** A crowd's changes are shown this often, so that most frames are left to the hand; the first after a pause is shown at once. */
const PACE_MS = 150;
const HIDDEN_MS = 250;

function pacedFrames(): (flush: () => void) => void {
  let lastAt = -PACE_MS;
  return (flush) => {
    const run = () => {
      lastAt = performance.now();
      flush();
    };
    // A hidden tab gets no animation frames: it still has to keep up, or it would come back with hours of changes.
    if (document.hidden) return void setTimeout(run, HIDDEN_MS);
    const pause = lastAt + PACE_MS - performance.now();
    if (pause <= 0) requestAnimationFrame(run);
    else setTimeout(() => requestAnimationFrame(run), pause);
  };
}
