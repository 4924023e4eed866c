import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { distanceKm, roundedKm, toPlace } from '../kernel/place.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { TimeWindowInput } from '../platform/graphql/shared.type.js';
import { dayOf } from '../platform/zoned-day.js';
import { requireWindow, type JobResolver, type JobView } from '../job/index.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { TravelProvider } from '../travel/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readNeeds } from './needs.repository.js';
import type { Span } from './route.rules.js';
import { shopWords } from './shop-words.js';
import { byRank, suggest, type Suggestion, type Wanted } from './suggestion.rules.js';
import { TechnicianSuggestionType } from './suggestion.type.js';
import { readWorkdays } from './workday.js';

interface Deps {
  database: Queryable;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  jobs: Pick<JobResolver, 'job'>;
  travel: TravelProvider;
  now: () => Date;
}

@Resolver()
export class SuggestionResolver {
  constructor(private readonly deps: Deps) {}

  @Query(() => [TechnicianSuggestionType], {
    description:
      'Who could take this job: everybody who works here, those who can first, the best first, each with what speaks for and against them. For the office.',
  })
  async suggestTechnicians(
    @Ctx() context: GraphqlContext,
    @Arg('jobId', () => ID, { description: 'Which job.' }) jobId: string,
    @Arg('window', () => TimeWindowInput, {
      nullable: true,
      description: 'When it would be done; absent: as it is planned. Without a plan, or if that time has begun: the rest of today.',
    })
    given: TimeWindowInput | null,
  ): Promise<TechnicianSuggestionType[]> {
    if (!can(context.authorization, 'jobs:read')) throw new DomainError('FORBIDDEN', 'Who could take a job is for the office.');
    const { workspaceId } = context.authorization;
    const { database, directory, workspaces, travel, now: clock } = this.deps;
    const [job, workspace, technicians] = await Promise.all([
      this.job(context, jobId),
      workspaces.load(workspaceId),
      directory.load(workspaceId),
    ]);
    const now = clock().getTime();
    const window = given ? toSpan(requireWindow('window', given)) : ahead(job, now);
    const day = dayOf(workspace.timeZone, new Date(window?.start ?? now));
    const [workdayOf, needs] = await Promise.all([
      readWorkdays(database, workspaceId, { timeZone: workspace.timeZone, day, withoutJobs: new Set([job.id]) }),
      readNeeds(database, workspaceId, [job.id], [job.customer.id]),
    ]);
    const place = toPlace(job.address);
    const wanted: Wanted = { window, place, skills: needs.skills[job.id] ?? [], isEmergency: job.priority === 'EMERGENCY', now };
    const isToday = day === dayOf(workspace.timeZone, new Date(now));
    const words = shopWords(workspace);
    const candidates = [...technicians.values()]
      .filter(({ active }) => active)
      .map((technician) => ({
        technician,
        skills: technician.skills,
        onCall: technician.onCall,
        workday: workdayOf(technician.id),
        position: isToday ? technician.position : null,
        been: needs.been[job.customer.id]?.[technician.id] ?? null,
      }));
    const places = candidates.flatMap(({ position, workday }) => [position, ...workday.visits.map((visit) => visit.place)]);
    const times = await travel.between([place, ...places].filter((one) => one !== null));
    return candidates
      .map((candidate) => ({ candidate, suggestion: suggest(candidate, wanted, times, words), name: candidate.technician.name }))
      .map((one) => ({ ...one, available: one.suggestion.available, score: one.suggestion.score }))
      .sort(byRank)
      .map(({ candidate: { technician }, suggestion }) => ({
        technician,
        ...suggestion,
        window: suggestion.window && { start: new Date(suggestion.window.start), end: new Date(suggestion.window.end) },
        distanceKm: suggestion.from && place ? roundedKm(distanceKm(suggestion.from, place)) : null,
        why: whyOf(suggestion),
      }));
  }

  private async job(context: GraphqlContext, jobId: string): Promise<JobView> {
    const job = isId(jobId) ? await this.deps.jobs.job(context, jobId) : null;
    if (!job) throw new DomainError('NOT_FOUND', 'There is no such job, or it is not yours to see.', { jobId });
    return job;
  }
}

function toSpan({ start, end }: { start: Date; end: Date }): Span {
  return { start: start.getTime(), end: end.getTime() };
}

/** As it is planned; nobody is free at a time that has begun. */
function ahead({ window }: JobView, now: number): Span | null {
  const span = window && toSpan({ start: new Date(window.start), end: new Date(window.end) });
  return span && span.start > now ? span : null;
}

function whyOf({ available, exclusions, reasons }: Suggestion): string {
  if (!available) return exclusions.map(({ text }) => text).join(' · ');
  return reasons.flatMap(({ points, text }) => (points > 0 ? [text] : [])).join(' · ');
}
