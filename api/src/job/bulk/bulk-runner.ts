import type { Authorization } from '../../kernel/authorization.js';
import type { Queryable, Transaction } from '../../platform/database/database.js';
import type { EventRow } from '../../platform/event-log/event-row.js';
import { claim, firstAnswer, hashBody } from '../../platform/idempotency/idempotency.js';
import { nameIn } from '../../technician/index.js';
import { DomainError } from '../../kernel/domain-error.js';
import { readBatch } from '../job-event.repository.js';
import type { Job } from '../job.js';
import { toRecord } from '../job-record.js';
import type { UndoLink } from '../job-write.js';
import type { JobServiceDeps } from '../job.service.js';
import { runCommand } from '../run-command.js';
import { changesFirst, type BulkFailure, type BulkOutcome } from './bulk-outcome.js';
import { advanceRun, insertRun, lockNext, readQuietResults, type NextJobs, type QuietResult, type RunJobs } from './bulk-run.repository.js';
import { judgeMany } from './judge-many.js';
import { lockJobs, readJobs } from './many-jobs.repository.js';
import type { Judged, Proposal } from './proposal.js';
import { SlotBook } from './slot-book.js';
import { diffOf, writeMany } from './write-many.js';

/**
 * Jobs in one transaction. Small: a dispatcher's drag waits for the chunk that holds its technician or, at its end, the counter. Measured with
 * bench/bulk.bench.mjs; larger ones are hardly faster.
 */
export const CHUNK = 50;

/** Who changes many jobs, by which mutation, and what it means for each. */
export interface BulkCommand {
  authorization: Authorization;
  operation: string;
  /** The mutation's whole input, for idempotency. */
  input: { clientMutationId?: string | undefined };
  /** The jobs, in the order in which they are to be judged. Asked once, when the change begins. */
  select: (db: Queryable) => Promise<RunJobs>;
  /** What is to become of these jobs: one proposal for each id, in the same order. */
  propose: (db: Queryable, jobIds: readonly string[], jobs: ReadonlyMap<string, Job>, now: Date) => Promise<Proposal[]>;
  /** What it takes back, where it is an undo. */
  undoes?: UndoLink | undefined;
}

/** One of the jobs could not be done, and it was all or nothing. */
class LeftAlone extends Error {
  constructor(readonly failed: BulkFailure[]) {
    super('left alone');
  }
}

interface ChunkOutcome {
  events: EventRow[];
  batchId: string;
  isLast: boolean;
  refusals: DomainError[];
}

export interface CarriedOut extends BulkOutcome {
  batchId: string;
  /** Of the jobs that were judged here, not by an earlier call or another node: with their details. */
  refusals: DomainError[];
}

/**
 * Carries a change of many jobs out, chunk by chunk, each in a transaction of its own. The run's row says how far it has come: a repeat under
 * the same clientMutationId goes on from there, and several who do so at once take turns.
 */
export class BulkRunner {
  constructor(private readonly deps: JobServiceDeps) {}

  async carryOut(command: BulkCommand): Promise<CarriedOut> {
    const { workspaceId } = command.authorization;
    const batchId = await this.begin(command);
    const nameOf = nameIn(await this.deps.directory.load(workspaceId));
    const refusals: DomainError[] = [];
    for (let isLast = false; !isLast;) {
      const chunk = await runCommand(this.deps, workspaceId, batchId, (tx) => this.chunk(tx, command, batchId, nameOf));
      refusals.push(...chunk.refusals);
      isLast = chunk.isLast;
    }
    return { ...(await this.answer(workspaceId, batchId)), refusals };
  }

  /** Begins it and does all of it in one transaction. With `allOrNothing` one job that can't be done leaves all as they are. */
  async carryOutAtOnce(command: BulkCommand, { allOrNothing }: { allOrNothing: boolean }): Promise<BulkOutcome> {
    const { workspaceId } = command.authorization;
    const batchId = this.deps.newId();
    const nameOf = nameIn(await this.deps.directory.load(workspaceId));
    try {
      const done = await runCommand(this.deps, workspaceId, batchId, async (tx): Promise<ChunkOutcome> => {
        const begun = await this.claim(tx, command, batchId);
        if (begun !== batchId) return { events: [], batchId: begun, isLast: true, refusals: [] };
        return this.chunk(tx, command, batchId, nameOf, allOrNothing);
      });
      return await this.answer(workspaceId, done.batchId);
    } catch (error) {
      if (error instanceof LeftAlone) return { succeeded: [], failed: error.failed, changes: [], events: [], batchId: null };
      throw error;
    }
  }

  /** What carrying it out now would answer. Writes nothing and locks nothing. */
  async preview({ authorization, select, propose }: BulkCommand): Promise<BulkOutcome> {
    const { database, directory, now: clock } = this.deps;
    const { workspaceId } = authorization;
    const [{ jobIds, atOnce }, technicians] = await Promise.all([select(database), directory.load(workspaceId)]);
    const nameOf = nameIn(technicians);
    const now = clock();
    const book = new SlotBook();
    const judged: Judged[] = [];
    const size = atOnce ? jobIds.length : CHUNK;
    for (let from = 0; from < jobIds.length; from += size) {
      const chunk = jobIds.slice(from, from + size);
      const proposals = await propose(database, chunk, await readJobs(database, workspaceId, chunk), now);
      judged.push(...(await judgeMany(proposals, { tx: database, workspaceId, book, nameOf, now, lock: false })));
    }
    return { ...previewOf(judged, nameOf), events: [], batchId: null };
  }

  private async begin(command: BulkCommand): Promise<string> {
    const batchId = this.deps.newId();
    return this.deps.database.transaction((tx) => this.claim(tx, command, batchId));
  }

  /** Claims the id and settles which jobs it is about. A repeat finds the run that is there. */
  private async claim(tx: Queryable, { authorization, operation, input, select }: BulkCommand, batchId: string): Promise<string> {
    const { workspaceId, userId: actorId } = authorization;
    const { clientMutationId } = input;
    if (clientMutationId) {
      const body = { operation, bodyHash: hashBody(input) };
      if (!(await claim(tx, workspaceId, { actorId, clientMutationId, ...body, batchId, jobId: null })))
        return (await firstAnswer(tx, workspaceId, actorId, clientMutationId, body)).batchId;
    }
    await insertRun(tx, workspaceId, batchId, await select(tx));
    return batchId;
  }

  private async chunk(
    tx: Transaction,
    command: BulkCommand,
    batchId: string,
    nameOf: (id: string) => string,
    allOrNothing = false,
  ): Promise<ChunkOutcome> {
    const { authorization, input, propose, undoes } = command;
    const { workspaceId } = authorization;
    const next = await lockNext(tx, workspaceId, batchId, CHUNK);
    if (!next || next.jobIds.length === 0) return { events: [], batchId, isLast: true, refusals: [] };
    const now = this.deps.now();
    const judged = next.stopped
      ? next.jobIds.map(takenBack)
      : await judgeMany(await propose(tx, next.jobIds, await lockJobs(tx, workspaceId, next.jobIds), now), {
          ...{ tx, workspaceId, book: new SlotBook(), nameOf, now, lock: true },
        });
    const inTheWay = allOrNothing ? judged.filter((one) => one.type === 'refused') : [];
    if (inTheWay.length > 0) throw new LeftAlone(inTheWay.map(failureOf));
    await advanceRun(tx, workspaceId, batchId, next.jobIds.length, quietOf(judged, next));
    const clientMutationId = input.clientMutationId ?? null;
    const events = await writeMany(tx, judged, { authorization, now, nameOf, batchId, clientMutationId, undoes });
    return { events, batchId, isLast: next.isLast, refusals: judged.flatMap((one) => (one.type === 'refused' ? one.error : [])) };
  }

  /** The log holds what was changed, the run's results what was not: the same answer however often it is asked for. */
  private async answer(workspaceId: string, batchId: string): Promise<BulkOutcome & { batchId: string }> {
    const { database } = this.deps;
    const [events, { failed, unchanged }] = await Promise.all([
      readBatch(database, workspaceId, batchId),
      readQuietResults(database, workspaceId, batchId),
    ]);
    return { ...changesFirst(events, unchanged), failed, events, batchId };
  }
}

function takenBack(jobId: string): Judged {
  return { type: 'refused', jobId, error: new DomainError('UNDO_CONFLICT', 'This was taken back before its turn came.') };
}

function failureOf({ jobId, error: { code, message } }: Extract<Judged, { type: 'refused' }>): BulkFailure {
  return { jobId, code, message };
}

function quietOf(judged: readonly Judged[], { from }: NextJobs): QuietResult[] {
  return judged.flatMap((one, index): QuietResult[] => {
    const position = from + index;
    if (one.type === 'refused') return [{ position, jobId: one.jobId, failure: failureOf(one) }];
    return one.type === 'nothing to change' ? [{ position, jobId: one.job.id, job: toRecord(one.job) }] : [];
  });
}

function previewOf(judged: readonly Judged[], nameOf: (id: string) => string): Pick<BulkOutcome, 'succeeded' | 'failed' | 'changes'> {
  const changed = judged.filter((one) => one.type === 'change');
  const unchanged = judged.filter((one) => one.type === 'nothing to change');
  return {
    succeeded: [...changed.map((one) => toRecord(one.before)), ...unchanged.map((one) => toRecord(one.job))],
    failed: judged.flatMap((one) => (one.type === 'refused' ? [failureOf(one)] : [])),
    changes: changed.map((one) => ({ job: toRecord(one.before), changes: diffOf(one, nameOf).changes })),
  };
}
