import type { Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import { isId } from '../../kernel/ids.js';
import type { Queryable } from '../../platform/database/database.js';
import { nameIn, readShifts } from '../../technician/index.js';
import type { WorkspaceDirectory } from '../../workspace/index.js';
import { noSuchJob } from '../job.errors.js';
import { listJobIds, type JobCriteria } from '../job-list.repository.js';
import type { JobServiceDeps } from '../job.service.js';
import type { BulkAction } from './bulk.action.js';
import type { BulkFailure, BulkOutcome } from './bulk-outcome.js';
import { BulkRunner, type BulkCommand } from './bulk-runner.js';
import { inSequence, type JobSequence } from './many-jobs.repository.js';
import { proposeAction, type ActionContext } from './propose-action.js';
import { workingDays } from './shift-days.js';

export interface BulkServiceDeps extends JobServiceDeps {
  workspaces: WorkspaceDirectory;
}

/** The jobs as they came in: named one by one, or all that match when it begins, if they are not too many. */
export type ManyJobs = { ids: readonly string[] } | { criteria: JobCriteria; most: number };

export interface BulkRequest {
  authorization: Authorization;
  /** The mutation's name. */
  operation: string;
  /** The mutation's whole input, for idempotency. */
  input: { clientMutationId?: string | undefined };
  jobs: ManyJobs;
  action: BulkAction;
}

/** One change of many jobs. What can't be done is listed, the rest is done; all of it is one batch, and undone as one. */
export class BulkService {
  private readonly runner: BulkRunner;

  constructor(private readonly deps: BulkServiceDeps) {
    this.runner = new BulkRunner(deps);
  }

  /** @throws {DomainError} BAD_INPUT when too many jobs match; nothing is written then */
  async carryOut(request: BulkRequest): Promise<BulkOutcome> {
    return withNoIds(idsOf(request), await this.runner.carryOut(await this.command(request)));
  }

  /** Answers as carrying it out now would, and writes nothing. */
  async preview(request: BulkRequest): Promise<BulkOutcome> {
    return withNoIds(idsOf(request), await this.runner.preview(await this.command(request)));
  }

  private async command({ authorization, operation, input, jobs, action }: BulkRequest): Promise<BulkCommand> {
    const context = await this.context(authorization, action);
    return {
      authorization,
      operation,
      input,
      select: async (db) => ({ jobIds: await this.select(db, authorization.workspaceId, jobs, sequenceOf(action)), atOnce: false }),
      propose: async (_db, ids, found, now) => ids.map((id) => proposeAction(id, found.get(id), action, { ...context, now })),
    };
  }

  private async context(authorization: Authorization, action: BulkAction): Promise<Omit<ActionContext, 'now'>> {
    const { database, directory, workspaces } = this.deps;
    const { workspaceId } = authorization;
    const isByShifts = action.type === 'reschedule' && action.skipNonWorkingDays;
    const [technicians, { timeZone }, shifts] = await Promise.all([
      directory.load(workspaceId),
      workspaces.load(workspaceId),
      isByShifts ? readShifts(database, workspaceId) : [],
    ]);
    const isActive = (id: string): boolean => technicians.get(id)?.active ?? false;
    return { authorization, nameOf: nameIn(technicians), timeZone, workingDays: workingDays(shifts, isActive) };
  }

  private async select(db: Queryable, workspaceId: string, jobs: ManyJobs, sequence: JobSequence): Promise<string[]> {
    if ('ids' in jobs) return inSequence(db, workspaceId, [...new Set(jobs.ids.filter(isId).map((id) => id.toLowerCase()))], sequence);
    const ids = await listJobIds(db, workspaceId, jobs.criteria, this.deps.now(), jobs.most + 1);
    if (ids.length > jobs.most) {
      const most = jobs.most.toLocaleString('en');
      throw new DomainError('BAD_INPUT', `More than ${most} jobs match, and ${most} is the most at once. Narrow the filter.`, {
        field: 'filter',
      });
    }
    return inSequence(db, workspaceId, ids, sequence);
  }
}

/**
 * Whoever leaves a slot goes before whoever comes into it: jobs that move into each other's old slots never meet. Moving later begins with the
 * latest, moving earlier with the earliest; where nobody comes into another's slot any order will do.
 */
function sequenceOf(action: BulkAction): JobSequence {
  if (action.type !== 'reschedule') return 'number';
  return action.shiftDays > 0 ? 'latest first' : 'earliest first';
}

function idsOf({ jobs }: BulkRequest): readonly string[] {
  return 'ids' in jobs ? jobs.ids : [];
}

/** What could not be an id is not found; it never reaches the database. */
export function withNoIds(ids: readonly string[], outcome: BulkOutcome): BulkOutcome {
  const strange = [...new Set(ids.filter((id) => !isId(id)))];
  const { code, message } = noSuchJob();
  return { ...outcome, failed: [...outcome.failed, ...strange.map((jobId): BulkFailure => ({ jobId, code, message }))] };
}
