import { print, type DocumentNode } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { AnnouncePresenceDocument, BoardPresenceDocument, type BoardPresenceSubscription, type PresenceInput } from '../graphql/graphql';
import { newClientMutationId } from './client-mutation-id';
import { colleagues } from './colleagues';
import { PresenceVoice, type Whereabouts } from './presence-voice';

const PING_MS = 10_000;
const LONGEST_WAIT_MS = 5_000;
const SESSION_ID = newClientMutationId();
const WATCH = print(BoardPresenceDocument as DocumentNode);
const ANNOUNCE = print(AnnouncePresenceDocument as DocumentNode);

let client: Client | null = null;
let isConnected = false;

/** What this screen says of itself; heard by nobody while it has not joined. */
export const voice = new PresenceVoice((whereabouts) => announce(inputOf(whereabouts)));

/**
 * Tells the colleagues of this screen and hears of theirs, for as long as it is open: on a socket of its own, which comes back by itself.
 * It is a hint: what is said while the network is away is not said later. Returns how to leave.
 */
export function joinPresence(viewerId: string): () => void {
  const own = createClient({
    url: location.origin.replace(/^http/, 'ws') + '/graphql',
    keepAlive: PING_MS,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (attempt) => new Promise((go) => setTimeout(go, Math.min(LONGEST_WAIT_MS, 250 * 2 ** attempt) * (0.5 + Math.random() / 2))),
    on: {
      connected: () => {
        isConnected = true;
        voice.speak();
      },
      closed: () => {
        isConnected = false;
        colleagues.heard([], viewerId);
      },
    },
  });
  client = own;
  const stop = own.subscribe<BoardPresenceSubscription>(
    { query: WATCH, variables: { sessionId: SESSION_ID } },
    { next: ({ data }) => data && colleagues.heard(data.boardPresence, viewerId), error: () => {}, complete: () => {} },
  );
  const leaving = { sessionId: SESSION_ID, leaving: true };
  // A page that goes away sends nothing more on its socket, but a request that was begun goes out.
  const onHide = () => {
    voice.stop();
    void fetch('/graphql', {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query: ANNOUNCE, variables: { input: leaving } }),
    }).catch(() => {});
  };
  // A page that the browser kept comes back as it was.
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && isConnected && voice.speak();
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  return () => {
    voice.stop();
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
    stop();
    // It rejects where the socket never came back: there is nothing to close then.
    announce(leaving, () => void Promise.resolve(own.dispose()).catch(() => {}));
    client = null;
    colleagues.heard([], viewerId);
  };
}

function announce(input: PresenceInput, then: () => void = () => {}): void {
  if (!client || !isConnected) return then();
  client.subscribe({ query: ANNOUNCE, variables: { input } }, { next: () => {}, error: then, complete: then });
}

function inputOf({ day, hand }: Whereabouts): PresenceInput {
  const iso = (ms: number) => new Date(ms).toISOString();
  const held = hand && {
    draggingJobId: hand.jobId,
    overTechnicianId: hand.technicianId,
    overWindow: hand.window && { start: iso(hand.window.start), end: iso(hand.window.end) },
  };
  return { sessionId: SESSION_ID, day, ...held };
}
