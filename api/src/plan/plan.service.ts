import { canEndPlan, type Authorization } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { Database, Transaction } from '../platform/database/database.js';
import { appendEntityChange } from '../platform/event-log/append-entity-change.js';
import { once } from '../platform/idempotency/once.js';
import { dayOf } from '../platform/zoned-day.js';
import { againAfterBackstop, noSuchJob, type BulkFailure, type BulkOutcome, type PlannedMoves, type Problems } from '../job/index.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { isOpen, PLAN_LIMITS, type Plan } from './plan.js';
import { noSuchPlan, planClosed, planConflict } from './plan.errors.js';
import {
  closePlan,
  countOpenPlans,
  insertPlan,
  lockPlan,
  readMoves,
  readPlan,
  removeMoves,
  updatePlan,
  writeMoves,
} from './plan.repository.js';
import { absence, named, shift, type ChooseMoves, type Shift, type WantedMove } from './choose-moves.js';
import { stageMoves } from './stage-moves.js';

export interface PlanServiceDeps {
  database: Database;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  moves: PlannedMoves;
  now: () => Date;
  newId: () => string;
  committed: (workspaceId: string, seq: number) => void;
}

interface Once {
  clientMutationId?: string | undefined;
}
type OnPlan = Once & { planId: string };

/** What came of a change of a plan: the plan after, and the moves that could not be staged. */
export interface PlanOutcome {
  plan: Plan;
  failed: BulkFailure[];
}

/** Everything that is done to a plan. None of it touches the schedule but publishing; each change is a row of the log, so that colleagues see it. */
export class PlanService {
  constructor(private readonly deps: PlanServiceDeps) {}

  async create(authorization: Authorization, input: Once, wanted: Pick<Plan, 'name' | 'from' | 'to'>): Promise<PlanOutcome> {
    const { workspaceId, userId, actor } = authorization;
    return this.change(authorization, 'createPlan', input, 'PLAN_CREATED', async (tx) => {
      if ((await countOpenPlans(tx, workspaceId, wanted.to)) >= PLAN_LIMITS.open)
        throw new DomainError('BAD_INPUT', `${PLAN_LIMITS.open} plans are open, and that is the most. Discard some first.`);
      const id = this.deps.newId();
      await insertPlan(tx, workspaceId, { ...wanted, id, author: actor, authorId: userId }, this.deps.now());
      return { planId: id, failed: [], isChanged: true };
    });
  }

  async rename(authorization: Authorization, input: OnPlan, name: string): Promise<PlanOutcome> {
    return this.change(authorization, 'renamePlan', input, 'PLAN_RENAMED', async (tx) => {
      const plan = await this.lock(tx, authorization, input.planId, { toEnd: true });
      const isChanged = plan.name !== name;
      if (isChanged) await updatePlan(tx, authorization.workspaceId, { ...plan, name }, this.deps.now());
      return { planId: plan.id, failed: [], isChanged };
    });
  }

  async discard(authorization: Authorization, input: OnPlan): Promise<PlanOutcome> {
    return this.change(authorization, 'discardPlan', input, 'PLAN_DISCARDED', async (tx) => {
      const plan = await this.lock(tx, authorization, input.planId, { toEnd: true });
      const { workspaceId, actor: by } = authorization;
      await closePlan(tx, workspaceId, plan.id, { batchId: null, by, at: this.deps.now() });
      return { planId: plan.id, failed: [], isChanged: true };
    });
  }

  /** @throws {DomainError} the first reason when none of them could be staged */
  stage(authorization: Authorization, input: OnPlan, wanted: readonly WantedMove[]): Promise<PlanOutcome> {
    return this.stageChosen(authorization, 'stageMoves', input, named(wanted));
  }

  /** Everything off somebody's hands on that day. */
  async stageAbsence(authorization: Authorization, input: OnPlan & { technicianId: string; day: string }): Promise<PlanOutcome> {
    await this.requireTechnicians(authorization, [input.technicianId]);
    return this.stageChosen(authorization, 'stageAbsence', input, absence(input.day, input.technicianId));
  }

  /** What is planned for that day and not begun, by so much later or earlier. */
  async stageShift(authorization: Authorization, input: OnPlan, by: Shift): Promise<PlanOutcome> {
    await this.requireTechnicians(authorization, by.technicianIds ?? []);
    return this.stageChosen(authorization, 'stageShift', input, shift(by));
  }

  async unstage(authorization: Authorization, input: OnPlan & { jobIds: readonly string[] }): Promise<PlanOutcome> {
    return this.change(authorization, 'unstageMoves', input, 'PLAN_CHANGED', async (tx) => {
      const plan = await this.lock(tx, authorization, input.planId);
      const jobs = await this.deps.moves.jobs(tx, authorization, input.jobIds.filter(isId));
      if (jobs.size === 0) throw noSuchJob();
      const removed = await removeMoves(tx, authorization.workspaceId, plan.id, [...jobs.keys()]);
      if (removed > 0) await updatePlan(tx, authorization.workspaceId, plan, this.deps.now());
      return { planId: plan.id, failed: [], isChanged: removed > 0 };
    });
  }

  /**
   * Makes every staged move in one transaction, as one batch.
   * @throws {DomainError} PLAN_CONFLICT where any can't be made and none is to be left out, or none is left
   */
  async publish(
    authorization: Authorization,
    input: OnPlan,
    how: { leaveOut: boolean; allowOverlap: boolean },
  ): Promise<PlanOutcome & { outcome: BulkOutcome }> {
    const { workspaceId, actor: by } = authorization;
    const done = await againAfterBackstop(() =>
      this.change(authorization, 'publishPlan', input, 'PLAN_PUBLISHED', async (tx, batchId) => {
        const plan = await this.lock(tx, authorization, input.planId);
        const moves = await readMoves(tx, workspaceId, plan.id);
        if (moves.length === 0)
          throw new DomainError('BAD_INPUT', 'Nothing is staged in this plan, so there is nothing to publish.', { field: 'planId' });
        const clientMutationId = input.clientMutationId ?? null;
        const problems = await this.deps.moves.carryOut(tx, { authorization, moves, ...how, batchId, clientMutationId });
        if (problems.size > 0 && (!how.leaveOut || problems.size === moves.length)) throw planConflict(problems, moves.length);
        await closePlan(tx, workspaceId, plan.id, { batchId, by, at: this.deps.now() });
        return { planId: plan.id, failed: failuresOf(problems), isChanged: true };
      }),
    );
    return { ...done, outcome: await this.deps.moves.outcome(authorization, done.plan.batchId!, done.failed) };
  }

  private async stageChosen(authorization: Authorization, operation: string, input: OnPlan, choose: ChooseMoves): Promise<PlanOutcome> {
    const { workspaceId } = authorization;
    const { database: _, directory, workspaces, moves, now } = this.deps;
    const [technicians, { timeZone }] = await Promise.all([directory.load(workspaceId), workspaces.load(workspaceId)]);
    return this.change(authorization, operation, input, 'PLAN_CHANGED', async (tx) => {
      const plan = await this.lock(tx, authorization, input.planId);
      const staged = new Map((await readMoves(tx, workspaceId, plan.id)).map((move) => [move.jobId, move]));
      const chosen = await choose(tx, { workspaceId, timeZone, staged, jobs: (ids) => moves.jobs(tx, authorization, ids) });
      const { write, remove, problems, days } = await stageMoves(chosen, {
        ...{ authorization, staged, technicians, at: now(), dayOf: (at) => dayOf(timeZone, at) },
        ...{ jobs: (ids) => moves.jobs(tx, authorization, ids), judge: (one) => moves.judgeEach(tx, { authorization, moves: one }) },
      });
      const [first] = problems.values();
      if (first && problems.size === chosen.length) throw first;
      await writeMoves(tx, workspaceId, plan.id, write);
      const removed = await removeMoves(tx, workspaceId, plan.id, remove);
      const isChanged = write.length + removed > 0;
      if (isChanged) await updatePlan(tx, workspaceId, spanning(plan, days), now());
      return { planId: plan.id, failed: failuresOf(problems), isChanged };
    });
  }

  private async requireTechnicians({ workspaceId }: Authorization, ids: readonly string[]): Promise<void> {
    const technicians = await this.deps.directory.load(workspaceId);
    for (const technicianId of ids)
      if (!technicians.has(technicianId.toLowerCase()))
        throw new DomainError('NOT_FOUND', 'There is no such technician.', { technicianId });
  }

  private async lock(
    tx: Transaction,
    authorization: Authorization,
    planId: string,
    { toEnd = false }: { toEnd?: boolean } = {},
  ): Promise<Plan> {
    const plan = isId(planId) ? await lockPlan(tx, authorization.workspaceId, planId) : null;
    if (!plan) throw noSuchPlan(planId);
    if (toEnd && !canEndPlan(authorization, plan))
      throw new DomainError('FORBIDDEN', `This plan is ${plan.author.name}’s. They or a manager can rename and discard it.`, { planId });
    if (!isOpen(plan)) throw planClosed(plan);
    return plan;
  }

  private async change(
    authorization: Authorization,
    operation: string,
    input: Once,
    kind: string,
    work: (tx: Transaction, batchId: string) => Promise<{ planId: string; failed: BulkFailure[]; isChanged: boolean }>,
  ): Promise<PlanOutcome> {
    const { workspaceId, actor } = authorization;
    const { database, newId, now, committed } = this.deps;
    const batchId = newId();
    const { answer, isFirst } = await once<PlanOutcome & { seq: number | null }>(
      database,
      { authorization, operation, input, batchId },
      async (tx) => {
        const { planId, failed, isChanged } = await work(tx, batchId);
        const plan = (await readPlan(tx, workspaceId, planId))!;
        if (!isChanged) return { plan, failed, seq: null };
        const seq = await appendEntityChange(tx, {
          ...{ workspaceId, entity: 'Plan', entityId: planId, kind, node: null, actor, at: now(), batchId },
          clientMutationId: input.clientMutationId ?? null,
        });
        return { plan, failed, seq };
      },
    );
    if (isFirst && answer.seq !== null) committed(workspaceId, answer.seq);
    return { plan: answer.plan, failed: answer.failed };
  }
}

/** The plan's days are those it began with and all that its moves leave or reach. */
function spanning(plan: Plan, days: readonly string[]): Plan {
  const all = [plan.from, plan.to, ...days].sort();
  const [from, to] = [all[0]!, all.at(-1)!];
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (count <= PLAN_LIMITS.days) return { ...plan, from, to };
  throw new DomainError(
    'BAD_INPUT',
    `A plan covers at most ${PLAN_LIMITS.days} days, and this would make it ${count}. Begin another plan.`,
    {
      field: 'window',
    },
  );
}

function failuresOf(problems: Problems): BulkFailure[] {
  return [...problems].map(([jobId, { code, message }]) => ({ jobId, code, message }));
}
