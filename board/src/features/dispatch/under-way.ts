import { announce } from '../../ui/live-region';
import { notify, notifyFailure } from '../../ui/toast';
import { apiErrorOf } from '../../apollo/api-error';
import { mutationIdAfter } from '../../apollo/client-mutation-id';
import { reportSessionEnded } from '../../apollo/session-end';
import { subjectOf } from '../../apollo/undo-desk';
import type { Direction, TakenBack, Unanswered, UndoDesk } from '../../apollo/undo-desk';
import type { Command } from './model/command';
import type { Outbox } from './model/outbox';
import { untilAnswered } from './model/until-answered';
import { isOffline, network, tellWaiting } from './without-network';

/** A change or several at once, made and not answered yet. */
interface Step {
  /** The toast about it. */
  readonly subject: string;
  readonly words: string;
  readonly madeAt: number;
  /** Its answer does not come, or it waits behind one whose answer does not. */
  readonly isWaiting: boolean;
  /** The API may know of it, whatever became of the answer. */
  readonly mayHaveArrived: boolean;
  takeBack(): void;
  /** Makes it again after it was taken back; absent where that is not possible here. */
  readonly bringBack?: () => void;
}

/** Several changes on their way as one step. */
export interface Group<Answer> {
  /** Its clientMutationId. */
  readonly id: string;
  readonly words: string;
  send(): Promise<Answer>;
  /** Puts back what is shown of it. */
  hide(): void;
  /** What of it was made, so that it can be undone; null where nothing was. */
  madeOf(answer: Answer): Pick<TakenBack, 'batchId' | 'words'> | null;
}

export interface UnderWayPort {
  readonly outbox: Outbox;
  readonly desk: UndoDesk;
  wordsOf(command: Command): string;
  /** Does it anew. */
  submit(command: Command): void;
  undo(taken: TakenBack): Promise<void>;
}

const IF_IT_ARRIVED = 'If it had arrived already, it is undone as soon as that is known.';

/** All that this screen shows already and the API has not answered: tells of it while it waits, and takes it back, the last first. */
export class UnderWay implements Unanswered {
  private groups: readonly { readonly step: Step; readonly isTakenBack: boolean }[] = [];
  /** Taken back before they ever left, the last at the end: what redo makes again. */
  private withdrawn: readonly Step[] = [];
  private why: unknown;

  constructor(private readonly port: UnderWayPort) {}

  size = (): number => this.groups.length + this.port.outbox.size();

  /** `why` the answer to the last of them does not come. */
  onWaiting(why: unknown): void {
    this.why = why;
    this.changed();
  }

  changed(): void {
    tellWaiting(this.steps().filter(({ isWaiting }) => isWaiting).length, this.why);
    this.port.desk.heed(this);
  }

  /** Something new is done: what was taken back before is not brought back any more. */
  forget(): void {
    this.withdrawn = [];
  }

  flush(): void {
    this.port.outbox.flush();
  }

  next(direction: Direction): string | null {
    return this.nextStep(direction)?.words ?? null;
  }

  step(direction: Direction): void {
    const step = this.nextStep(direction);
    if (!step) return;
    if (direction === 'redo') {
      this.withdrawn = this.withdrawn.slice(0, -1);
      step.bringBack?.();
    } else {
      step.takeBack();
      if (step.bringBack && !step.mayHaveArrived) this.withdrawn = [...this.withdrawn, step];
    }
    this.changed();
    const { subject, words, mayHaveArrived } = step;
    const title = direction === 'undo' ? 'Undone' : 'Redone';
    const detail = direction === 'undo' && mayHaveArrived ? `${words}. ${IF_IT_ARRIVED}` : words;
    notify({ subject, title, detail });
    announce(`${title}: ${detail}`);
  }

  /**
   * Sends them as one step until somebody answers; null where they were taken back meanwhile, and undone where they had been made. Rejects with
   * what the API refused them with.
   */
  async sendGroup<Answer>(group: Group<Answer>): Promise<Answer | null> {
    this.forget();
    const sent = { isTakenBack: false, step: stepOf(group, () => (sent.isTakenBack = true)) };
    this.groups = [...this.groups, sent];
    const { step } = sent;
    const send = () => {
      step.mayHaveArrived ||= !isOffline();
      return group.send();
    };
    const onWaiting = (why?: unknown) => {
      step.isWaiting = true;
      this.onWaiting(why);
    };
    try {
      const answer = await untilAnswered(network, send, { isWanted: () => step.mayHaveArrived || !sent.isTakenBack, onWaiting });
      if (answer === null || !sent.isTakenBack) return answer;
      const made = group.madeOf(answer);
      if (made) await this.undo(group.id, { ...made, subject: step.subject });
      return null;
    } catch (error) {
      if (!sent.isTakenBack) throw error;
      this.onTakenBackRefused(step, error);
      return null;
    } finally {
      this.groups = this.groups.filter((other) => other !== sent);
      this.changed();
    }
  }

  /** Undoes what was taken back and turned out to have been made, however long that takes. `id`: its clientMutationId. */
  async undo(id: string, taken: TakenBack): Promise<void> {
    const repeated = { ...taken, repeatedAs: mutationIdAfter(id, 'undo') };
    await untilAnswered(network, () => this.port.undo(repeated), { onWaiting: () => {} });
  }

  /** Refused after it was taken back: as a rule it was not made then, and there is nothing to undo. */
  onTakenBackRefused({ subject, words }: Pick<Step, 'subject' | 'words'>, error: unknown): void {
    const { code, message } = apiErrorOf(error);
    if (code === 'UNAUTHENTICATED') reportSessionEnded('signed-out');
    if (code === 'INTERNAL' || code === 'UNKNOWN') notifyFailure({ subject, title: `Perhaps not undone: ${words}`, detail: message });
  }

  /** What was done last, where its answer does not come: one that is about to come is waited for. */
  private nextStep(direction: Direction): Step | undefined {
    if (direction === 'redo') return this.withdrawn.at(-1);
    const last = this.steps().at(-1);
    return last?.isWaiting ? last : undefined;
  }

  /** In the order in which they were made. */
  private steps(): Step[] {
    const { outbox } = this.port;
    const groups = this.groups.filter(({ isTakenBack }) => !isTakenBack).map(({ step }) => step);
    return [...outbox.underWay().map(this.stepOfCommand), ...groups].sort((a, b) => a.madeAt - b.madeAt);
  }

  private readonly stepOfCommand = (command: Command): Step => {
    const { outbox, wordsOf, submit } = this.port;
    return {
      subject: subjectOf(command.jobId),
      words: wordsOf(command),
      madeAt: command.madeAt,
      isWaiting: outbox.isWaiting(command),
      mayHaveArrived: command.mayHaveArrived ?? false,
      takeBack: () => outbox.takeBack(command),
      bringBack: () => submit(command),
    };
  };
}

function stepOf<Answer>(
  { id, words, hide }: Group<Answer>,
  onTakenBack: () => void,
): Step & { isWaiting: boolean; mayHaveArrived: boolean } {
  const takeBack = () => {
    onTakenBack();
    hide();
  };
  return { subject: subjectOf(id), words, madeAt: Date.now(), isWaiting: false, mayHaveArrived: false, takeBack };
}
