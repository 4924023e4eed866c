import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../apollo/api-error';
import type { ApiError } from '../../apollo/api-error';
import { isOwnMutation } from '../../apollo/client-mutation-id';
import { reportSessionEnded } from '../../apollo/session-end';
import { subjectOf } from '../../apollo/undo-desk';
import { BoardJobNowDocument } from '../../graphql/graphql';
import { conflictsOf, elsewhereOf, ownVersionOf } from '../../lib/meanwhile';
import { announce } from '../../ui/live-region';
import { notifyFailure } from '../../ui/toast';
import { toBoardJob } from './board-data';
import type { Asks } from './dialogs/asks';
import type { BoardJob } from './model/board-job';
import type { Command, CommandBody } from './model/command';
import type { Resolution } from './model/outbox';

export interface RefusalDesk {
  readonly client: ApolloClient;
  readonly asks: Asks;
  readonly jobNow: (jobId: string) => BoardJob | undefined;
  /** "Priya Nair, 11 AM–12:30 PM": how a job stands. */
  readonly standingWords: (job: BoardJob) => string;
  /** How it would stand if the command were carried out on it. */
  readonly meantWords: (body: CommandBody, job: BoardJob) => string;
}

/** What becomes of a refused command: asked of the viewer where there is a choice, told to them where there is none. */
export async function resolveRefusal(desk: RefusalDesk, command: Command, error: unknown): Promise<Resolution> {
  const refusal = apiErrorOf(error);
  switch (refusal.code) {
    case 'SCHEDULE_CONFLICT':
      return askToDoubleBook(desk, command, refusal);
    case 'STALE_VERSION':
      return askToApplyAnyway(desk, command, refusal);
    case 'OTHERS_CLOCKED_IN':
      return askToCloseClocks(desk, command, refusal);
    case 'UNAUTHENTICATED':
      reportSessionEnded('signed-out');
      return { kind: 'drop' };
    default:
      tell(desk, command, refusal.message);
      return { kind: 'drop' };
  }
}

async function askToDoubleBook(desk: RefusalDesk, command: Command, { details }: ApiError): Promise<Resolution> {
  const conflicts = conflictsOf(details);
  // The board may show another day by now.
  const job = desk.jobNow(command.jobId) ?? (await readNow(desk, command.jobId)) ?? undefined;
  const { body } = command;
  const wanted = job && body.kind === 'move' ? { ...job, window: body.intent.window } : job;
  const go = await desk.asks.question((answer) => ({ kind: 'conflict', job: wanted, conflicts, answer }));
  return go ? { kind: 'again', body: withOverlap(command.body) } : { kind: 'drop' };
}

async function askToApplyAnyway(desk: RefusalDesk, command: Command, refusal: ApiError): Promise<Resolution> {
  // Taken back a moment ago, say, and not shown as that yet: nobody is asked about what they did themselves.
  const own = ownVersionOf(refusal.details, isOwnMutation);
  if (own !== null) return { kind: 'again', expectedVersion: own };
  const current = await readNow(desk, command.jobId);
  if (!current) {
    tell(desk, command, refusal.message);
    return { kind: 'drop' };
  }
  const go = await desk.asks.question((answer) => ({
    kind: 'stale',
    job: desk.jobNow(command.jobId),
    elsewhere: elsewhereOf(refusal.details),
    theirs: desk.standingWords(current),
    mine: desk.meantWords(command.body, current),
    number: current.number,
    answer,
  }));
  return go ? { kind: 'again', expectedVersion: current.version, current } : { kind: 'drop', current };
}

async function askToCloseClocks({ asks, jobNow }: RefusalDesk, command: Command, { message }: ApiError): Promise<Resolution> {
  if (command.body.kind !== 'action') return { kind: 'drop' };
  const body: CommandBody = { ...command.body, closeOpenClocks: true };
  const go = await asks.question((answer) => ({ kind: 'clocks', job: jobNow(command.jobId), message, answer }));
  return go ? { kind: 'again', body } : { kind: 'drop' };
}

async function readNow({ client }: RefusalDesk, id: string): Promise<BoardJob | null> {
  try {
    const { data } = await client.query({ query: BoardJobNowDocument, variables: { id }, fetchPolicy: 'no-cache' });
    return data?.job ? toBoardJob(data.job) : null;
  } catch {
    return null; // The refusal itself is told; the feed brings the job.
  }
}

function tell({ jobNow }: RefusalDesk, command: Command, message: string): void {
  const name = jobNow(command.jobId)?.customerName;
  const title = name ? `${name} was put back` : 'The change was put back';
  notifyFailure({ subject: subjectOf(command.jobId), title, detail: message });
  announce(`${title}. ${message}`, 'urgent');
}

const withOverlap = (body: CommandBody): CommandBody => (body.kind === 'action' ? body : { ...body, allowOverlap: true });
