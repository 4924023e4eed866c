import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { reportSessionEnded } from '../../apollo/session-end';
import { subjectOf, undoDesk } from '../../apollo/undo-desk';
import { JobsPageJobDocument } from '../../graphql/graphql';
import { DONE_WORDS } from '../../lib/job-step-words';
import { conflictsOf, elsewhereOf } from '../../lib/meanwhile';
import type { Conflict, Elsewhere } from '../../lib/meanwhile';
import type { Shop } from '../../lib/change-words';
import { Signal } from '../../lib/signal';
import { windowName } from '../../lib/time';
import type { Zone } from '../../lib/time';
import { announce } from '../../ui/live-region';
import { notify, notifyFailure } from '../../ui/toast';
import type { ListSession } from './list-session';
import { patchOf } from './model/job-command';
import type { JobCommand, KnownTechnician } from './model/job-command';
import type { JobRow } from './model/list-store';
import { sendJobCommand } from './send-job-command';

/** What the viewer is asked before a command goes on. */
export type Ask =
  | { readonly kind: 'conflict'; readonly job: JobRow; readonly conflicts: readonly Conflict[]; readonly answer: (go: boolean) => void }
  | {
      readonly kind: 'stale';
      readonly job: JobRow;
      readonly elsewhere: readonly Elsewhere[];
      readonly now: JobRow;
      /** How it would stand. */
      readonly mine: string;
      readonly answer: (go: boolean) => void;
    }
  | { readonly kind: 'clocks'; readonly job: JobRow; readonly message: string; readonly answer: (go: boolean) => void }
  | { readonly kind: 'reason'; readonly job: JobRow; readonly step: 'HOLD' | 'CANCEL' }
  | { readonly kind: 'move' | 'assign'; readonly job: JobRow };

type Again = { readonly command?: JobCommand; readonly version?: number } | null;

/** Changes jobs from their rows: drawn at once, sent with the version that was seen, asked about when refused, undone from the toast. */
export class JobDesk {
  /** Who can be sent; filled in when known. */
  technicians: readonly KnownTechnician[] = [];
  private queue: readonly Ask[] = [];
  private readonly signal = new Signal();

  constructor(
    private readonly client: ApolloClient,
    private readonly session: ListSession,
    private readonly shop: Shop,
  ) {}

  subscribe = this.signal.subscribe;
  current = (): Ask | null => this.queue[0] ?? null;

  put(ask: Ask): void {
    this.queue = [...this.queue, ask];
    this.signal.tell();
  }

  close(ask: Ask): void {
    this.queue = this.queue.filter((other) => other !== ask);
    this.signal.tell();
  }

  /** Resolves when it is done or given up. */
  async run(job: JobRow, command: JobCommand, version = job.version): Promise<void> {
    const { store } = this.session;
    const clientMutationId = newClientMutationId();
    store.patch(job.id, patchOf(command, job, this.technicians));
    let again: Again = null;
    try {
      const { job: after, batchId } = await sendJobCommand(
        this.client,
        { clientMutationId, jobId: job.id, expectedVersion: version },
        command,
      );
      this.session.confirm(after);
      this.tellDone(after, batchId, doneWords(after, command, this.shop));
    } catch (error) {
      again = await this.resolve(job, command, error);
    } finally {
      store.patch(job.id, null);
    }
    if (again) await this.run(job, again.command ?? command, again.version ?? version);
  }

  private async resolve(job: JobRow, command: JobCommand, error: unknown): Promise<Again> {
    const { code, message, details } = apiErrorOf(error);
    switch (code) {
      case 'SCHEDULE_CONFLICT': {
        const conflicts = conflictsOf(details);
        const go = await this.question((answer) => ({ kind: 'conflict', job, conflicts, answer }));
        return go && command.kind !== 'step' ? { command: { ...command, allowOverlap: true } } : null;
      }
      case 'STALE_VERSION': {
        const now = await this.readNow(job.id);
        if (!now) return this.tellRefused(job, message);
        this.session.confirm(now);
        const mine = meantWords(now, command, this.technicians, this.shop);
        const go = await this.question((answer) => ({ kind: 'stale', job, elsewhere: elsewhereOf(details), now, mine, answer }));
        return go ? { version: now.version } : null;
      }
      case 'OTHERS_CLOCKED_IN': {
        const go = await this.question((answer) => ({ kind: 'clocks', job, message, answer }));
        return go && command.kind === 'step' ? { command: { ...command, closeOpenClocks: true } } : null;
      }
      case 'UNAUTHENTICATED':
        reportSessionEnded('signed-out');
        return null;
      default:
        return this.tellRefused(job, message);
    }
  }

  private question(make: (answer: (go: boolean) => void) => Ask): Promise<boolean> {
    return new Promise((resolve) => {
      const ask = make((go) => {
        this.close(ask);
        resolve(go);
      });
      this.put(ask);
    });
  }

  private async readNow(id: string): Promise<JobRow | null> {
    try {
      const { data } = await this.client.query({ query: JobsPageJobDocument, variables: { id }, fetchPolicy: 'no-cache' });
      return data?.job ?? null;
    } catch {
      return null; // The refusal itself is told; the feed brings the job.
    }
  }

  private tellRefused(job: JobRow, detail: string): null {
    const title = `${job.number} was left as it was`;
    notifyFailure({ subject: subjectOf(job.id), title, detail });
    announce(`${title}. ${detail}`, 'urgent');
    return null;
  }

  private tellDone(job: JobRow, batchId: string, words: string): void {
    const subject = subjectOf(job.id);
    const undo = () => void undoDesk(this.client).takeBack({ batchId, words, subject }, this.shop);
    notify({ subject, title: words, action: { label: 'Undo', onPress: undo } });
    announce(words);
  }
}

/** "Mueller Dental completed", "Mueller Dental: Priya Nair, Tue 24 Nov, 11 AM–12:30 PM". */
function doneWords(job: JobRow, command: JobCommand, zone: Zone): string {
  if (command.kind === 'step') return `${job.customer.name} ${DONE_WORDS[command.step]}`;
  return `${job.customer.name}: ${placeWords(job, zone)}`;
}

/** Where a job stands: who, and when. */
export function placeWords(job: JobRow, zone: Zone): string {
  const who = job.crew[0]?.name ?? 'unassigned';
  return job.window ? `${who}, ${windowName(job.window, zone)}` : who;
}

/** How a job would stand after a command. */
function meantWords(job: JobRow, command: JobCommand, technicians: readonly KnownTechnician[], zone: Zone): string {
  if (command.kind === 'step') return capital(DONE_WORDS[command.step]);
  return placeWords({ ...job, ...patchOf(command, job, technicians) }, zone);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
