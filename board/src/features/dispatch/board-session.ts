import type { ApolloClient } from '@apollo/client';
import { isNetworkFailure } from '../../apollo/retry-link';
import { apiErrorOf } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { undoDesk } from '../../apollo/undo-desk';
import type { Viewer } from '../../apollo/viewer';
import type { Shop } from '../../lib/change-words';
import { announce } from '../../ui/live-region';
import { dismissNotice, notify, notifyFailure } from '../../ui/toast';
import { doneWords, meantWords, standingWords } from './command-words';
import { DaysAhead } from './days-ahead';
import { Asks } from './dialogs/asks';
import type { BoardJob } from './model/board-job';
import type { BoardStore } from './model/board-store';
import type { CommandBody } from './model/command';
import type { CommandSink } from './model/command-route';
import { JobNeeds } from './model/job-needs';
import { Outbox } from './model/outbox';
import { beginReading, readBoard } from './read-board';
import { readSkills } from './read-skills';
import { resolveRefusal } from './resolve-refusal';
import { moveTogether } from './move-together';
import { sendCommand } from './send-command';
import { loadOutbox, saveOutbox } from './outbox-storage';
import { waitingWords } from './waiting-words';

const WAITING_SUBJECT = 'board-waiting';
const RETRY_MS = 2_000;
const WAITING_MS = 1_000;

interface Done {
  readonly jobId: string;
  readonly batchId: string;
  readonly words: string;
}

/**
 * What one person has under way on the schedule, whichever day is on the screen and also while another page is: commands on their way
 * and questions to answer.
 */
export class BoardSession {
  readonly asks = new Asks();
  readonly outbox: Outbox;
  readonly ahead: DaysAhead;
  readonly needs: JobNeeds;
  private store: BoardStore | null = null;
  private underWay = 0;

  constructor(
    private readonly client: ApolloClient,
    readonly viewerId: string,
    private readonly shop: Shop,
  ) {
    const desk = {
      client,
      asks: this.asks,
      jobNow: (jobId: string) => this.store?.job(jobId),
      standingWords: (job: BoardJob) => standingWords(job, this.speaker()),
      meantWords: (body: CommandBody, job: BoardJob) => meantWords(body, job, this.speaker()),
    };
    this.outbox = new Outbox({
      send: (command, expectedVersion) => sendCommand(client, command, expectedVersion),
      isUnreachable,
      untilRetry,
      newId: newClientMutationId,
      resolve: (command, error) => resolveRefusal(desk, command, error),
      onDone: (command, { job, batchId }) =>
        this.tellDone({ jobId: command.jobId, batchId, words: doneWords(job, command.body, this.speaker()) }),
      onWaiting: tellWaiting,
      save: (commands) => saveOutbox(viewerId, commands),
    });
    this.ahead = new DaysAhead((day) => readBoard(client, { from: day, to: day }));
    this.needs = new JobNeeds((jobId) => readSkills(client, jobId));
    this.outbox.restore(loadOutbox(viewerId));
  }

  /** The day that patches and answers now go to. */
  show(store: BoardStore): void {
    this.store = store;
    this.outbox.show(store);
  }

  /** These days are about to be shown: they are read while the page still turns to them. */
  readEarly(days: readonly string[]): void {
    if (days.length !== 1 || !this.ahead.take(days[0]!)) beginReading(this.client, { from: days[0]!, to: days.at(-1)! });
  }

  /** Takes what is done on these days. */
  sinkOf(store: BoardStore): CommandSink {
    const { outbox } = this;
    return {
      submit: (...given) => outbox.submit(...given),
      withdraw: (jobId) => outbox.withdraw(jobId),
      hasDelayed: outbox.hasDelayed,
      moveTogether: (moves) => moveTogether(this.client, this, store, moves),
    };
  }

  /** Sends the same until somebody answers, however long that takes; rejects with what the API refused it with. */
  async untilAnswered<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    this.underWay += 1;
    try {
      for (;;) {
        try {
          return await send();
        } catch (error) {
          if (!isUnreachable(error)) throw error;
          tellWaiting(this.underWay + this.outbox.size(), error);
          await untilRetry();
        }
      }
    } finally {
      this.underWay -= 1;
      if (!this.hasUnsent()) tellWaiting(0);
    }
  }

  hasUnsent = (): boolean => this.underWay + this.outbox.size() > 0;

  /** Takes back what stands next, as the key does. */
  undoLast(): void {
    void undoDesk(this.client).step('undo', this.shop);
  }

  /** Something was done that can be taken back, here or by another way than the outbox; `detail` is what could not be done. */
  tellDone({ jobId, batchId, words }: Done, detail?: string): void {
    // One toast a job: what is undone takes the place of what was done.
    const subject = `job-${jobId}`;
    const undo = () => void undoDesk(this.client).takeBack({ batchId, words, subject }, this.shop);
    notify({ subject, title: words, ...(detail && { detail }), action: { label: 'Undo', onPress: undo } });
    announce(detail ? `${words}. ${detail}` : words);
  }

  private speaker() {
    return { zone: this.shop, shownDay: this.store?.onlyDay(), technicianName: (id: string) => this.store?.technician(id)?.name };
  }
}

let session: BoardSession | null = null;

/** The signed-in person's session; a new one when somebody else signs in on this tab. */
export function boardSession(client: ApolloClient, viewer: Viewer): BoardSession {
  if (session?.viewerId !== viewer.id) session = new BoardSession(client, viewer.id, viewer.workspace);
  return session;
}

const isUnreachable = (error: unknown): boolean => isNetworkFailure(error) || apiErrorOf(error).code === 'RATE_LIMITED';

let waitingTimer: ReturnType<typeof setTimeout> | undefined;

/** A hiccup is not worth a word; a second without an answer is. */
function tellWaiting(count: number, why?: unknown): void {
  clearTimeout(waitingTimer);
  if (count === 0) return dismissNotice(WAITING_SUBJECT);
  const { title, detail } = waitingWords(count, why);
  waitingTimer = setTimeout(() => {
    notifyFailure({ subject: WAITING_SUBJECT, title, detail });
    announce(`${title}. ${detail}`);
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
