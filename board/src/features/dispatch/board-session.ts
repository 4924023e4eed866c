import type { ApolloClient } from '@apollo/client';
import { isNetworkFailure } from '../../apollo/retry-link';
import { apiErrorOf } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import type { Viewer } from '../../apollo/viewer';
import { UndoBatchDocument } from '../../graphql/graphql';
import type { Zone } from '../../lib/time';
import { announce } from '../../ui/live-region';
import { dismissNotice, notify, notifyFailure } from '../../ui/toast';
import { toBoardJob } from './board-data';
import { doneWords, slotWords } from './command-words';
import { Asks } from './dialogs/asks';
import type { BoardStore } from './model/board-store';
import { Outbox } from './model/outbox';
import { resolveRefusal } from './resolve-refusal';
import { sendCommand } from './send-command';
import { loadOutbox, saveOutbox } from './outbox-storage';

const OFFLINE_SUBJECT = 'board-offline';
const RETRY_MS = 2_000;
const WAITING_MS = 1_000;

interface Done {
  readonly jobId: string;
  readonly batchId: string;
  readonly words: string;
}

/**
 * What one person has under way on the schedule, whichever day is on the screen and also while another page is: commands on their
 * way, questions to answer, and what can be undone.
 */
export class BoardSession {
  readonly asks = new Asks();
  readonly outbox: Outbox;
  private store: BoardStore | null = null;
  private done: Done[] = [];

  constructor(
    private readonly client: ApolloClient,
    readonly viewerId: string,
    private readonly zone: Zone,
  ) {
    const desk = {
      client,
      asks: this.asks,
      jobNow: (jobId: string) => this.store?.job(jobId),
      placeWords: (job: Parameters<typeof doneWords>[0]) => slotWords(job.window, job.crew[0] ?? null, this.speaker()),
    };
    this.outbox = new Outbox({
      send: (command, expectedVersion) => sendCommand(client, command, expectedVersion),
      isUnreachable: (error) => isNetworkFailure(error) || apiErrorOf(error).code === 'RATE_LIMITED',
      untilRetry,
      newId: newClientMutationId,
      resolve: (command, error) => resolveRefusal(desk, command, error),
      onDone: (command, { job, batchId }) =>
        this.tellDone({ jobId: command.jobId, batchId, words: doneWords(job, command.body, this.speaker()) }),
      onWaiting: tellWaiting,
      save: (commands) => saveOutbox(viewerId, commands),
    });
    this.outbox.restore(loadOutbox(viewerId));
  }

  /** The day that patches and answers now go to. */
  show(store: BoardStore): void {
    this.store = store;
    this.outbox.show(store);
  }

  /** While a plan lies over the board undo is about that: true when it needs no more. */
  private undoStaged: () => boolean = () => false;

  /** Until the returned function is called. */
  undoFirst(undo: () => boolean): () => void {
    this.undoStaged = undo;
    return () => {
      if (this.undoStaged === undo) this.undoStaged = () => false;
    };
  }

  /** Puts back the last thing done here; says so when there is none. */
  undoLast(): void {
    if (this.undoStaged()) return;
    const last = this.done.pop();
    if (last) void this.undo(last);
    else announce('Nothing to undo');
  }

  async undo(undone: Done, allowOverlap = false): Promise<void> {
    const { batchId, words } = undone;
    const subject = subjectOf(undone);
    notify({ subject, title: words, detail: 'Undoing …' }); // At once, and without the button.
    this.done = this.done.filter((other) => other.batchId !== batchId);
    const clientMutationId = this.outbox.own(newClientMutationId());
    try {
      const { data } = await this.client.mutate({
        mutation: UndoBatchDocument,
        variables: { input: { batchId, clientMutationId, allowOverlap } },
        fetchPolicy: 'no-cache',
      });
      for (const job of data?.undo.succeeded ?? []) this.store?.confirm(toBoardJob(job));
      const failed = data?.undo.failed[0];
      if (failed) notifyFailure({ subject, title: 'Not everything could be undone', detail: failed.message });
      else {
        notify({ subject, title: 'Undone', detail: words });
        announce(`Undone: ${words}`);
      }
    } catch (error) {
      const { code, message } = apiErrorOf(error);
      const anyway = code === 'SCHEDULE_CONFLICT' && !allowOverlap;
      notifyFailure({
        subject,
        title: 'This could not be undone',
        detail: message,
        ...(anyway ? { action: { label: 'Double-book anyway', onPress: () => void this.undo(undone, true) } } : {}),
      });
    }
  }

  /** Something was done that can be undone, here or by another way than the outbox; `detail` is what could not be. */
  tellDone(done: Done, detail?: string): void {
    this.done = [...this.done.slice(-49), done];
    const action = { label: 'Undo', onPress: () => void this.undo(done) };
    notify({ subject: subjectOf(done), title: done.words, ...(detail && { detail }), action });
    announce(detail ? `${done.words}. ${detail}` : done.words);
  }

  private speaker() {
    return { zone: this.zone, shownDay: this.store?.onlyDay(), technicianName: (id: string) => this.store?.technician(id)?.name };
  }
}

/** One toast a job: what is undone takes the place of what was done. */
const subjectOf = ({ jobId }: Done): string => `job-${jobId}`;

let session: BoardSession | null = null;

/** The signed-in person's session; a new one when somebody else signs in on this tab. */
export function boardSession(client: ApolloClient, viewer: Viewer): BoardSession {
  if (session?.viewerId !== viewer.id) session = new BoardSession(client, viewer.id, viewer.workspace);
  return session;
}

let waitingTimer: ReturnType<typeof setTimeout> | undefined;

/** A hiccup is not worth a word; a second without an answer is. */
function tellWaiting(count: number): void {
  clearTimeout(waitingTimer);
  if (count === 0) return dismissNotice(OFFLINE_SUBJECT);
  const changes = count === 1 ? 'Your change is' : `Your ${count} changes are`;
  const detail = `${changes} kept here and sent as soon as the network is back.`;
  waitingTimer = setTimeout(() => {
    notifyFailure({ subject: OFFLINE_SUBJECT, title: 'No connection', detail });
    announce(`No connection. ${detail}`);
  }, WAITING_MS);
}

/** Until the browser says that the network is back, or a few seconds have passed: it does not always say so. */
function untilRetry(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, RETRY_MS);
    window.addEventListener('online', go);
  });
}
