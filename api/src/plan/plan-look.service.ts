import type { Authorization } from '../kernel/authorization.js';
import type { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { Database } from '../platform/database/database.js';
import { eachDay, zonedDays } from '../platform/zoned-day.js';
import { toRecord, type JobRecord, type PlannedMoves } from '../job/index.js';
import { readWorkingHours } from '../technician/index.js';
import type { TravelProvider } from '../travel/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { isOpen, PLAN_LIMITS, type Plan, type StagedMove } from './plan.js';
import { loadsOf, totalOf, withMoves, type Load, type Visit } from './plan-figures.rules.js';
import { noSuchPlan } from './plan.errors.js';
import { readMoves, readPlan } from './plan.repository.js';
import { readPlaces, readVisits } from './plan-visit.repository.js';

/** A staged move beside the job as it is now. */
export interface LookedMove extends StagedMove {
  job: JobRecord;
  /** What keeps it from being made now, if anything does. */
  problem: DomainError | null;
}

type Total = Load & { unassigned: number };

/** The plan's days as they stand, and as they would with the plan. */
export interface Comparison {
  before: Total;
  after: Total;
  /** Everybody who has a visit before or after. */
  technicians: { technicianId: string; before: Load; after: Load }[];
}

export interface PlanLookDeps {
  database: Database;
  workspaces: WorkspaceDirectory;
  moves: PlannedMoves;
  travel: TravelProvider;
}

/** What a plan would come to, by the schedule as it is at this moment. Writes nothing. */
export class PlanLook {
  constructor(private readonly deps: PlanLookDeps) {}

  async moves(authorization: Authorization, plan: Plan): Promise<LookedMove[]> {
    const { database, moves } = this.deps;
    const staged = await readMoves(database, authorization.workspaceId, plan.id);
    const wish = { authorization, moves: staged, allowOverlap: false };
    const [jobs, problems] = await Promise.all([
      moves.jobs(
        database,
        authorization,
        staged.map(({ jobId }) => jobId),
      ),
      isOpen(plan) ? moves.problems(database, wish) : new Map<string, DomainError>(),
    ]);
    return staged.map((move) => ({ ...move, job: toRecord(jobs.get(move.jobId)!), problem: problems.get(move.jobId) ?? null }));
  }

  async comparison({ workspaceId }: Authorization, plan: Plan): Promise<Comparison> {
    const { database, workspaces } = this.deps;
    const { timeZone } = await workspaces.load(workspaceId);
    const span = zonedDays(timeZone, plan.from, plan.to);
    const [visits, moved, hours] = await Promise.all([
      readVisits(database, workspaceId, span),
      this.moved(workspaceId, plan.id),
      readWorkingHours(database, workspaceId, timeZone, plan.from, plan.to),
    ]);
    const everywhere = [...visits.map(({ place }) => place), ...moved.map(({ to }) => to?.place ?? null)];
    const drive = await this.deps.travel.between(everywhere.flatMap((place) => place ?? []));
    const days = eachDay(plan.from, plan.to, PLAN_LIMITS.days).map((day) => zonedDays(timeZone, day, day));
    const around = { days, hours, drive };
    const after = withMoves(visits, moved);
    const [loadsBefore, loadsAfter] = [loadsOf(visits, around), loadsOf(after, around)];
    const none: Load = { jobs: 0, overlaps: 0, driveMinutes: 0, overtimeMinutes: 0 };
    return {
      before: totalOf(visits, loadsBefore),
      after: totalOf(after, loadsAfter),
      technicians: [...new Set([...loadsBefore.keys(), ...loadsAfter.keys()])].map((technicianId) => ({
        ...{ technicianId, before: loadsBefore.get(technicianId) ?? none, after: loadsAfter.get(technicianId) ?? none },
      })),
    };
  }

  /**
   * Where the jobs of a plan are to stand; of one that is closed, none.
   * @throws NOT_FOUND where there is no such plan
   */
  async destinations(workspaceId: string, planId: string): Promise<{ jobId: string; to: Visit | null }[]> {
    const plan = isId(planId) ? await readPlan(this.deps.database, workspaceId, planId) : null;
    if (!plan) throw noSuchPlan(planId);
    return isOpen(plan) ? this.moved(workspaceId, plan.id) : [];
  }

  /** What was done or given up since goes nowhere any more. */
  private async moved(workspaceId: string, planId: string): Promise<{ jobId: string; to: Visit | null }[]> {
    const { database } = this.deps;
    const staged = await readMoves(database, workspaceId, planId);
    const places = await readPlaces(
      database,
      workspaceId,
      staged.map(({ jobId }) => jobId),
    );
    return staged.flatMap(({ jobId, window, crew }) => {
      const place = places.get(jobId);
      if (place === undefined) return [];
      return [{ jobId, to: window && { jobId, window, crew, place, isBooked: true } }];
    });
  }
}
