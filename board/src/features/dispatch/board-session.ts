import type { ApolloClient } from '@apollo/client';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { subjectOf, undoDesk } from '../../apollo/undo-desk';
import type { Viewer } from '../../apollo/viewer';
import type { Shop } from '../../lib/change-words';
import { announce } from '../../ui/live-region';
import { notify } from '../../ui/toast';
import { doneWords, meantWords, standingWords } from './command-words';
import { DaysAhead } from './days-ahead';
import { Asks } from './dialogs/asks';
import type { BoardJob } from './model/board-job';
import type { BoardStore } from './model/board-store';
import type { Command, CommandBody } from './model/command';
import type { CommandSink } from './model/command-route';
import { JobNeeds } from './model/job-needs';
import { Outbox } from './model/outbox';
import { beginReading, readBoard } from './read-board';
import { readSkills } from './read-skills';
import { resolveRefusal } from './resolve-refusal';
import { moveTogether } from './move-together';
import { sendCommand } from './send-command';
import { loadOutbox, saveOutbox } from './outbox-storage';
import { UnderWay } from './under-way';
import { isOffline, network } from './without-network';

interface Done {
  /** A job's id, or the plan's, or the group's. */
  readonly about: string;
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
  readonly underWay: UnderWay;
  readonly ahead: DaysAhead;
  readonly needs: JobNeeds;
  private store: BoardStore | null = null;

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
      ...network,
      isOffline,
      newId: newClientMutationId,
      now: () => Date.now(),
      resolve: (command, error) => resolveRefusal(desk, command, error),
      onDone: (command, { job, batchId }) =>
        this.tellDone({ about: command.jobId, batchId, words: doneWords(job, command.body, this.speaker()) }),
      undo: ({ id, jobId, body }, { job, batchId }) =>
        this.underWay.undo(id, { batchId, words: doneWords(job, body, this.speaker()), subject: subjectOf(jobId) }),
      onTakenBackRefused: (command, error) =>
        this.underWay.onTakenBackRefused({ subject: subjectOf(command.jobId), words: this.wordsOf(command) }, error),
      onWaiting: (why) => this.underWay.onWaiting(why),
      save: (commands) => saveOutbox(viewerId, commands),
    });
    const { outbox } = this;
    this.underWay = new UnderWay({
      outbox,
      desk: undoDesk(client),
      wordsOf: (command) => this.wordsOf(command),
      submit: ({ jobId, body, expectedVersion }) => outbox.submit(jobId, body, this.store?.job(jobId)?.version ?? expectedVersion ?? 0),
      undo: (taken) => undoDesk(client).takeBack(taken, shop),
    });
    this.ahead = new DaysAhead((day) => readBoard(client, { from: day, to: day }));
    this.needs = new JobNeeds((jobId) => readSkills(client, jobId));
    outbox.restore(loadOutbox(viewerId));
    this.underWay.changed();
  }

  /** The day that patches and answers now go to. */
  show(store: BoardStore): void {
    this.store = store;
    this.outbox.show(store);
    this.underWay.changed();
  }

  /** These days are about to be shown: they are read while the page still turns to them. */
  readEarly(days: readonly string[]): void {
    if (days.length !== 1 || !this.ahead.take(days[0]!)) beginReading(this.client, { from: days[0]!, to: days.at(-1)! });
  }

  /** Takes what is done on these days. */
  sinkOf(store: BoardStore): CommandSink {
    const { outbox } = this;
    return {
      submit: (...given) => {
        this.underWay.forget();
        outbox.submit(...given);
      },
      withdraw: (jobId) => outbox.withdraw(jobId),
      hasDelayed: outbox.hasDelayed,
      moveTogether: (moves) => moveTogether(this.client, this, store, moves),
    };
  }

  hasUnsent = (): boolean => this.underWay.size() > 0;

  /** Takes back what stands next, as the key does. */
  undoLast(): void {
    void undoDesk(this.client).step('undo', this.shop);
  }

  /** Something was done that can be taken back, here or by another way than the outbox; `detail` is what could not be done. */
  tellDone({ about, batchId, words }: Done, detail?: string): void {
    // What is undone takes the place of what was done.
    const subject = subjectOf(about);
    const undo = () => void undoDesk(this.client).takeBack({ batchId, words, subject }, this.shop);
    notify({ subject, title: words, ...(detail && { detail }), action: { label: 'Undo', onPress: undo } });
    announce(detail ? `${words}. ${detail}` : words);
  }

  private wordsOf({ jobId, body }: Command): string {
    const job = this.store?.job(jobId);
    return job ? doneWords(job, body, this.speaker()) : 'A change on another day';
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
