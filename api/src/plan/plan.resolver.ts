import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { can, canEndPlan, canPlan, type Authorization } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { isStorableText } from '../kernel/text.js';
import type { Database } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { FROM, TO } from '../platform/graphql/shared.type.js';
import { eachDay } from '../platform/zoned-day.js';
import { bulkPayload, requireClientMutationId, requireTechnicianId, requireWindow, type JobDoor } from '../job/index.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { WantedMove } from './choose-moves.js';
import { isOpen, PLAN_LIMITS, type Plan } from './plan.js';
import {
  CreatePlanInput,
  PlanInput,
  PublishPlanInput,
  RenamePlanInput,
  StageAbsenceInput,
  StageMovesInput,
  StageShiftInput,
  UnstageMovesInput,
  type StageMoveInput,
} from './plan.input.js';
import type { PlanLook } from './plan-look.service.js';
import { listOpenPlans, readPlan } from './plan.repository.js';
import type { PlanOutcome, PlanService } from './plan.service.js';
import { PlanComparisonType, PlanMoveType, PlanPayloadType, PlanType, PublishPlanPayloadType } from './plan.type.js';

/** A note or another title does not move a job. */
const MOVED_BY: ReadonlySet<string> = new Set(['status', 'window', 'arrivalWindow', 'crew']);
const MOST_SHIFT_DAYS = 31;
const MOST_SHIFT_MINUTES = 1440;

interface Deps {
  database: Database;
  directory: TechnicianDirectory;
  plans: PlanService;
  look: PlanLook;
  door: JobDoor;
}

/** What if: the office thinks about moves together, without touching the schedule. */
@Resolver(() => PlanType)
export class PlanResolver {
  constructor(private readonly deps: Deps) {}

  @Query(() => [PlanType], { description: 'Open plans whose days touch these, oldest first. For the office.' })
  async plans(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('from', () => DateScalar, { description: FROM }) from: string,
    @Arg('to', () => DateScalar, { description: TO }) to: string,
  ): Promise<unknown[]> {
    requireOffice(authorization);
    eachDay(from, to, PLAN_LIMITS.days);
    const plans = await listOpenPlans(this.deps.database, authorization.workspaceId, from, to);
    return plans.map((plan) => seenBy(authorization, plan));
  }

  @Query(() => PlanType, { nullable: true, description: 'A plan, whatever became of it; null where there is none. For the office.' })
  async plan(@Ctx() context: GraphqlContext, @Arg('id', () => ID, { description: 'Of the plan.' }) id: string): Promise<unknown> {
    requireOffice(context.authorization);
    return this.find(context, id);
  }

  /** The door for `node`: null where there is none or it is not the viewer's to see. */
  async find({ authorization }: GraphqlContext, id: string): Promise<object | null> {
    const plan = isId(id) && can(authorization, 'jobs:read') ? await readPlan(this.deps.database, authorization.workspaceId, id) : null;
    return plan && seenBy(authorization, plan);
  }

  @FieldResolver(() => [PlanMoveType], { description: 'What is staged, by the time at which each is to be.' })
  async moves(@Ctx() context: GraphqlContext, @Root() plan: Plan): Promise<unknown[]> {
    const { look, directory, door } = this.deps;
    const { authorization } = context;
    const [moves, technicians] = await Promise.all([look.moves(authorization, plan), directory.load(authorization.workspaceId)]);
    const jobs = await door.views(
      context,
      moves.map(({ job }) => job),
    );
    return moves.map(({ crew, problem, ...move }, index) => ({
      ...move,
      job: jobs[index],
      crew: crew.flatMap((id) => technicians.get(id) ?? []),
      problem: problem && problemView(problem),
    }));
  }

  @FieldResolver(() => PlanComparisonType, { description: 'Overlaps, drive and overtime of its days, before and after.' })
  async comparison(@Ctx() { authorization }: GraphqlContext, @Root() plan: Plan): Promise<unknown> {
    const { look, directory } = this.deps;
    const [{ before, after, technicians: loads }, technicians] = await Promise.all([
      look.comparison(authorization, plan),
      directory.load(authorization.workspaceId),
    ]);
    const byId = new Map(loads.map((load) => [load.technicianId, load]));
    const technicianLoads = [...technicians.values()].flatMap((technician) => {
      const load = byId.get(technician.id);
      return load ? [{ technician, before: load.before, after: load.after }] : [];
    });
    return { before, after, technicians: technicianLoads };
  }

  @Mutation(() => PlanPayloadType, { description: 'Begins a plan, which colleagues see at once.' })
  async createPlan(@Ctx() context: GraphqlContext, @Arg('input', () => CreatePlanInput) input: CreatePlanInput): Promise<unknown> {
    const authorization = requirePlanner(context, input);
    const to = input.to ?? input.from;
    eachDay(input.from, to, PLAN_LIMITS.days);
    const wanted = { name: requireName(input.name), from: input.from, to };
    return payload(authorization, await this.deps.plans.create(authorization, input, wanted));
  }

  @Mutation(() => PlanPayloadType, { description: 'Names a plan anew. For its author and managers.' })
  async renamePlan(@Ctx() context: GraphqlContext, @Arg('input', () => RenamePlanInput) input: RenamePlanInput): Promise<unknown> {
    const authorization = requirePlanner(context, input);
    return payload(authorization, await this.deps.plans.rename(authorization, input, requireName(input.name)));
  }

  @Mutation(() => PlanPayloadType, { description: 'Gives a plan up. For its author and managers.' })
  async discardPlan(@Ctx() context: GraphqlContext, @Arg('input', () => PlanInput) input: PlanInput): Promise<unknown> {
    const authorization = requirePlanner(context, input);
    return payload(authorization, await this.deps.plans.discard(authorization, input));
  }

  @Mutation(() => PlanPayloadType, {
    description: 'Stages where jobs are to stand: moves, unassigns and unschedules them in the plan alone.',
  })
  async stageMoves(@Ctx() context: GraphqlContext, @Arg('input', () => StageMovesInput) input: StageMovesInput): Promise<unknown> {
    const authorization = requirePlanner(context, input);
    if (input.moves.length > PLAN_LIMITS.moves)
      throw new DomainError('BAD_INPUT', `At most ${PLAN_LIMITS.moves} moves at once.`, { field: 'moves' });
    return payload(authorization, await this.deps.plans.stage(authorization, input, input.moves.map(wantedMove)));
  }

  @Mutation(() => PlanPayloadType, { description: 'Takes a technician off their open jobs of a day, in the plan alone: somebody is sick.' })
  async stageAbsence(@Ctx() context: GraphqlContext, @Arg('input', () => StageAbsenceInput) input: StageAbsenceInput): Promise<unknown> {
    const authorization = requirePlanner(context, input);
    requireTechnicianId(input.technicianId);
    return payload(authorization, await this.deps.plans.stageAbsence(authorization, input));
  }

  @Mutation(() => PlanPayloadType, { description: 'Shifts a day’s scheduled jobs, in the plan alone: it rains.' })
  async stageShift(@Ctx() context: GraphqlContext, @Arg('input', () => StageShiftInput) input: StageShiftInput): Promise<unknown> {
    const authorization = requirePlanner(context, input);
    const [days, minutes] = [input.days ?? 0, input.minutes ?? 0];
    if ((days === 0 && minutes === 0) || Math.abs(days) > MOST_SHIFT_DAYS || Math.abs(minutes) > MOST_SHIFT_MINUTES) {
      const message = `Work shifts by up to ${MOST_SHIFT_DAYS} days and ${MOST_SHIFT_MINUTES.toLocaleString('en')} minutes, forth or back, and by something.`;
      throw new DomainError('BAD_INPUT', message, { field: 'days' });
    }
    const technicianIds = input.technicianIds?.map(requireTechnicianId);
    return payload(authorization, await this.deps.plans.stageShift(authorization, input, { day: input.day, days, minutes, technicianIds }));
  }

  @Mutation(() => PlanPayloadType, { description: 'Takes moves out of a plan.' })
  async unstageMoves(@Ctx() context: GraphqlContext, @Arg('input', () => UnstageMovesInput) input: UnstageMovesInput): Promise<unknown> {
    const authorization = requirePlanner(context, input);
    return payload(authorization, await this.deps.plans.unstage(authorization, input));
  }

  @Mutation(() => PublishPlanPayloadType, {
    description: 'Makes every staged move in one transaction, or none; one undo takes all of it back.',
  })
  async publishPlan(@Ctx() context: GraphqlContext, @Arg('input', () => PublishPlanInput) input: PublishPlanInput): Promise<unknown> {
    const authorization = requirePlanner(context, input);
    const how = { leaveOut: input.leaveOut ?? false, allowOverlap: input.allowOverlap ?? false };
    const { plan, outcome } = await this.deps.plans.publish(authorization, input, how);
    return { plan: seenBy(authorization, plan), result: await bulkPayload(this.deps.door, context, outcome) };
  }
}

function payload(authorization: Authorization, { plan, failed }: PlanOutcome): object {
  return { plan: seenBy(authorization, plan), failed };
}

function seenBy(authorization: Authorization, plan: Plan): object {
  const state = plan.publishedAt ? 'PUBLISHED' : plan.discardedAt ? 'DISCARDED' : 'OPEN';
  return { ...plan, __typename: 'Plan', state, endable: isOpen(plan) && canEndPlan(authorization, plan) };
}

function problemView({ code, message, details }: DomainError): object {
  const events = (details.events ?? []) as { changes: { field: string }[] }[];
  const meanwhile = events.filter(({ changes }) => changes.some(({ field }) => MOVED_BY.has(field)));
  return { code, message, meanwhile, clashes: details.conflicts ?? [] };
}

function wantedMove({ jobId, expectedVersion, window, arrivalWindow, technicianIds }: StageMoveInput): WantedMove {
  return {
    jobId,
    version: expectedVersion ?? undefined,
    window: window && requireWindow('window', window),
    arrivalWindow: arrivalWindow ? requireWindow('arrivalWindow', arrivalWindow) : undefined,
    crew: technicianIds ? [...new Set(technicianIds.map((id) => requireTechnicianId(id).toLowerCase()))] : undefined,
  };
}

function requireOffice(authorization: Authorization): void {
  if (!can(authorization, 'jobs:read')) throw new DomainError('FORBIDDEN', 'Plans are for the office.');
}

function requirePlanner({ authorization }: GraphqlContext, input: { clientMutationId?: string }): Authorization {
  requireClientMutationId(input.clientMutationId);
  if (!canPlan(authorization)) throw new DomainError('FORBIDDEN', 'Plans are for the office.');
  return authorization;
}

function requireName(text: string): string {
  const name = text.trim();
  if (name === '') throw new DomainError('BAD_INPUT', 'A plan needs a name.', { field: 'name' });
  if (name.length > PLAN_LIMITS.name)
    throw new DomainError('BAD_INPUT', `name is ${name.length} characters long; ${PLAN_LIMITS.name} is the most.`, { field: 'name' });
  if (!isStorableText(name) || /[\r\n]/.test(name))
    throw new DomainError('BAD_INPUT', 'name has characters that can’t be stored here.', { field: 'name' });
  return name;
}
