import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { FROM, TimeWindowType, TO } from '../platform/graphql/shared.type.js';
import type { TechnicianDirectory } from './technician-directory.js';
import { eachDay, wallTime, weekdayOf, zonedDays } from '../platform/zoned-day.js';
import type { Technician } from './technician.js';
import { readShifts, readTimeOff, type TimeOff, type WeeklyShift } from './technician.repository.js';
import { PositionType, TechnicianType, TimeOffType, WeeklyShiftType } from './technician.type.js';
import { withoutTimeOff } from './working-hours.js';

const MOST_DAYS = 62;

/** Where a workspace's days are kept. */
interface TimeZones {
  load(workspaceId: string): Promise<{ timeZone: string }>;
}

@Resolver(() => TechnicianType)
export class TechnicianResolver {
  constructor(private readonly deps: { database: Queryable; directory: TechnicianDirectory; workspaces: TimeZones }) {}

  @Query(() => [TechnicianType], { description: 'Everybody who is or was sent to jobs, by name.' })
  async technicians(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('active', () => Boolean, { nullable: true, description: 'Only those who work here now, or only those who left.' })
    active: boolean | null,
  ): Promise<Technician[]> {
    // Screens ask when they hear of a change, maybe of a node that has not heard of it yet.
    const technicians = await this.deps.directory.fresh(authorization.workspaceId);
    return [...technicians.values()].filter((one) => active === null || active === undefined || one.active === active);
  }

  @FieldResolver(() => [TimeWindowType], { description: 'Working hours on these days, time off cut out.' })
  async shifts(
    @Root() technician: Technician,
    @Ctx() context: GraphqlContext,
    @Arg('from', () => DateScalar, { description: FROM }) from: string,
    @Arg('to', () => DateScalar, { description: TO }) to: string,
  ): Promise<TimeWindow[]> {
    const days = eachDay(from, to, MOST_DAYS);
    const { timeZone } = await this.deps.workspaces.load(context.authorization.workspaceId);
    const weekly = await this.weekly(technician, context);
    const off = await this.off(technician, context, from, to);
    const shifts = days.flatMap((day) =>
      weekly
        .filter((shift) => shift.weekday === weekdayOf(day))
        .map((shift) => ({ start: wallTime(timeZone, day, shift.starts), end: wallTime(timeZone, day, shift.ends) })),
    );
    return withoutTimeOff(
      shifts,
      off.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt })),
    );
  }

  @FieldResolver(() => [WeeklyShiftType], { description: 'The weekly pattern behind `shifts`, in order.' })
  async weeklyShifts(@Root() technician: Technician, @Ctx() context: GraphqlContext): Promise<WeeklyShiftType[]> {
    const weekly = await this.weekly(technician, context);
    return weekly.map(({ weekday, starts, ends }) => ({ weekday, starts: starts.slice(0, 5), ends: ends.slice(0, 5) }));
  }

  @FieldResolver(() => [TimeOffType], { description: 'When they do not work, as far as it touches these days.' })
  async timeOff(
    @Root() technician: Technician,
    @Ctx() context: GraphqlContext,
    @Arg('from', () => DateScalar, { description: FROM }) from: string,
    @Arg('to', () => DateScalar, { description: TO }) to: string,
  ): Promise<{ id: string; window: TimeWindow; reason: string | null }[]> {
    eachDay(from, to, MOST_DAYS);
    const off = await this.off(technician, context, from, to);
    const whole = can(context.authorization, 'jobs:read') || context.authorization.technicianId === technician.id;
    return off.map(({ id, startsAt, endsAt, reason }) => ({
      ...{ id, window: { start: startsAt, end: endsAt }, reason: whole ? reason : null },
    }));
  }

  @FieldResolver(() => PositionType, {
    nullable: true,
    description: 'Last reported by the device, while working; for the office and themselves.',
  })
  position(@Root() technician: Technician, @Ctx() { authorization }: GraphqlContext): Technician['position'] {
    return can(authorization, 'jobs:read') || authorization.technicianId === technician.id ? technician.position : null;
  }

  private async weekly({ id, calendar }: Technician, context: GraphqlContext): Promise<Omit<WeeklyShift, 'technicianId'>[]> {
    if (calendar) return calendar.shifts;
    const { workspaceId } = context.authorization;
    const all = await memoized(context, 'shifts', () => readShifts(this.deps.database, workspaceId).then(byTechnician));
    return all.get(id) ?? [];
  }

  private async off(technician: Technician, context: GraphqlContext, from: string, to: string): Promise<Omit<TimeOff, 'technicianId'>[]> {
    const { id, calendar } = technician;
    if (!calendar) return this.timeOffLoader(context, from, to).load(id);
    const { timeZone } = await this.deps.workspaces.load(context.authorization.workspaceId);
    const days = zonedDays(timeZone, from, to);
    return calendar.timeOff
      .map(({ start, end, ...rest }) => ({ ...rest, startsAt: new Date(start), endsAt: new Date(end) }))
      .filter(({ startsAt, endsAt }) => startsAt < days.end && endsAt > days.start);
  }

  private timeOffLoader(context: GraphqlContext, from: string, to: string): DataLoader<string, TimeOff[]> {
    return memoized(context, `time off ${from} ${to}`, () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, TimeOff[]>(async (ids) => {
        const { timeZone } = await this.deps.workspaces.load(workspaceId);
        const { start, end } = zonedDays(timeZone, from, to);
        const found = byTechnician(await readTimeOff(this.deps.database, workspaceId, start, end));
        return ids.map((id) => found.get(id) ?? []);
      });
    });
  }
}

function byTechnician<Row extends { technicianId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.technicianId, [...(found.get(row.technicianId) ?? []), row]);
  return found;
}
