import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import { encodeCursor } from '../platform/event-log/event-cursor.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar, DateTimeScalar, EventCursorScalar } from '../platform/graphql/scalars.js';
import { FROM, TO } from '../platform/graphql/shared.type.js';
import { JobType, viewJob, type JobRecord, type JobView } from '../job/index.js';
import type { Technician, TechnicianDirectory } from '../technician/index.js';
import { TechnicianType } from '../technician/index.js';
import { dayOf, eachDay, zonedDays } from '../platform/zoned-day.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readBoard, WAITING_LIMIT, type BoardRead } from './board.repository.js';
import { readPastBoard, readPastTechnicians } from './past-board.repository.js';

/** A screen's clock may run ahead so far; then it is now. */
const CLOCK_AHEAD_MS = 5 * 60_000;

const AT_DESCRIPTION =
  `The board as it stood at this instant, rebuilt from the log: after its last event stamped at or before then. As of then are every job with
its customer’s card and place as its last event has them, what waited, who worked here, and their hours and time off (where an event written before
these were kept in the log is the last one, the calendar before the first change since). As of now are permissions: a technician gets the jobs that
were theirs then and are theirs still. As of now, too, are lists within a job (notes, line items, hours, photos), its overlaps, and late and overdue;
no action is possible on a job of the past. Where somebody was is not kept. Absent: now.`.replaceAll('\n', ' ');

/** A month view and its edges. */
const MOST_DAYS = 62;

@ObjectType('Board', {
  description: 'Everything that a board needs to draw some days and then follow them live from `cursor`.',
  simpleResolvers: true,
})
export class BoardType {
  @Field(() => [TechnicianType], { description: 'Who works here, by name.' })
  technicians: Technician[];

  @Field(() => [JobType], {
    description: 'SCHEDULED, IN_PROGRESS and COMPLETED jobs whose window touches the days, the unassigned ones too.',
  })
  jobs: JobView[];

  @Field(() => [JobType], { description: `Drafts waiting for a date, oldest first; at most ${WAITING_LIMIT}, with the total.` })
  unscheduled: JobView[];

  @Field(() => Int, { description: 'All drafts.' })
  unscheduledTotal: number;

  @Field(() => [JobType], {
    description: `On hold: those to be looked at again today or earlier, then the oldest first; at most ${WAITING_LIMIT}, with the total.`,
  })
  onHold: JobView[];

  @Field(() => Int, { description: 'All held jobs.' })
  onHoldTotal: number;

  @Field(() => EventCursorScalar, { description: 'Where to follow from; of a past board, the place in the log that it stands at.' })
  cursor: string;

  @Field(() => DateTimeScalar, {
    description: 'The server’s clock: late and overdue are judged by it, not by the screen’s own. Of a past board, its instant.',
  })
  now: string;
}

@Resolver(() => BoardType)
export class BoardResolver {
  constructor(
    private readonly deps: { database: Queryable; directory: TechnicianDirectory; workspaces: WorkspaceDirectory; now: () => Date },
  ) {}

  @Query(() => BoardType, {
    description:
      'Some days of the schedule, both ends included, at most 62; now, or as they stood at an instant. A technician sees their own jobs.',
  })
  async board(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('from', () => DateScalar, { description: FROM }) from: string,
    @Arg('to', () => DateScalar, { description: TO }) to: string,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: AT_DESCRIPTION }) at: Date | null,
  ): Promise<BoardType> {
    eachDay(from, to, MOST_DAYS);
    const { workspaceId, technicianId } = authorization;
    const { workspaces, now } = this.deps;
    const { timeZone } = await workspaces.load(workspaceId);
    const everything = can(authorization, 'jobs:read');
    const days = zonedDays(timeZone, from, to);
    const seer = { from: days.start, to: days.end, technicianId: everything ? null : (technicianId ?? NOBODY) };
    const { read, technicians, instant } = at
      ? await this.past(workspaceId, seer, at)
      : await this.present(workspaceId, { ...seer, today: dayOf(timeZone, now()) });
    const working = [...technicians.values()].filter((one) => one.active);
    const view = (job: JobRecord): JobView => viewJob(job, technicians, at !== null && at !== undefined);
    return {
      technicians: everything ? working : working.filter((one) => one.id === technicianId),
      jobs: read.jobs.map(view),
      unscheduled: read.unscheduled.map(view),
      unscheduledTotal: read.unscheduledTotal,
      onHold: read.onHold.map(view),
      onHoldTotal: read.onHoldTotal,
      cursor: encodeCursor(read.logId, read.seq),
      now: instant.toISOString(),
    };
  }

  private async present(workspaceId: string, query: Parameters<typeof readBoard>[2]): Promise<Seen> {
    const read = await readBoard(this.deps.database, workspaceId, query);
    return { read, technicians: await this.deps.directory.load(workspaceId), instant: this.deps.now() };
  }

  /** @throws {DomainError} BAD_INPUT for what is still to come, and for what was before the log */
  private async past(workspaceId: string, seer: Omit<Parameters<typeof readPastBoard>[2], 'at' | 'today'>, at: Date): Promise<Seen> {
    const { database, directory, workspaces } = this.deps;
    const zone = await workspaces.load(workspaceId);
    const now = this.deps.now();
    if (at.getTime() > now.getTime() + CLOCK_AHEAD_MS)
      throw new DomainError('BAD_INPUT', 'This has not happened yet. Choose a time that is past.', { field: 'at' });
    const instant = at < now ? at : now;
    const read = await readPastBoard(database, workspaceId, { ...seer, at: instant, today: dayOf(zone.timeZone, instant) });
    if ('begins' in read) throw beforeTheLog(read.begins, zone);
    // Those of now behind those of then: a name outlives the person.
    const technicians = new Map(await directory.load(workspaceId));
    const then = await readPastTechnicians(database, workspaceId, read.seq, instant);
    for (const id of technicians.keys()) technicians.set(id, { ...technicians.get(id)!, active: false });
    for (const one of then) technicians.set(one.id, one);
    return { read, technicians: new Map([...technicians].sort(([, a], [, b]) => byName(zone.locale, a, b))), instant };
  }
}

interface Seen {
  read: BoardRead;
  technicians: ReadonlyMap<string, Technician>;
  instant: Date;
}

function byName(locale: string, a: Technician, b: Technician): number {
  return a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1);
}

function beforeTheLog(begins: Date | null, { timeZone, locale }: { timeZone: string; locale: string }): DomainError {
  const when = begins?.toLocaleString(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const words = when ? `This shop’s history begins on ${when}. Choose a later time.` : 'Nothing has happened in this shop yet.';
  return new DomainError('BAD_INPUT', words, { field: 'at', begins: begins?.toISOString() ?? null });
}

/** Somebody without a technician's seat: an id that no technician has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
