import type { Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import { isId } from '../../kernel/ids.js';
import type { Database, Queryable, Transaction } from '../../platform/database/database.js';
import { appendEntityChange } from '../../platform/event-log/append-entity-change.js';
import { once } from '../../platform/idempotency/once.js';
import type { Calendar } from '../../technician/index.js';
import type { WorkspaceDirectory } from '../../workspace/index.js';
import {
  findOverlappingTimeOff,
  lockCalendar,
  readCalendar,
  readLastChange,
  readJobsWithin,
  readOneTimeOff,
  removeTimeOff,
  replaceShifts,
  writeTimeOff,
  type OwnedTimeOff,
} from './team-hours.repository.js';
import { spanOfDays, type DaySpan } from './time-off-span.js';
import { hourOf, isSameWeek, requireWeek, type ShiftOfWeek } from './weekly-shifts.rules.js';

export interface TeamHoursDeps {
  database: Database;
  workspaces: WorkspaceDirectory;
  now: () => Date;
  newId: () => string;
  /** Told after each commit how far the workspace's log reaches. */
  committed: (workspaceId: string, seq: number) => void;
}

interface Repeatable {
  clientMutationId?: string | undefined;
}

/** What a change of somebody's hours came to; JSON, because a repeat answers with it again. */
export interface HoursOutcome {
  technicianId: string;
  timeOff: { id: string; start: string; end: string; reason: string | null } | null;
  /** Their jobs that lie in the time off now: the first of them, and how many there are. */
  jobs: { ids: string[]; total: number };
}

/** Time off as it was when somebody set out to change it. */
export interface SeenTimeOff {
  start: Date;
  end: Date;
  reason?: string | null | undefined;
}

type Kind = 'TIME_OFF_ADDED' | 'TIME_OFF_CHANGED' | 'TIME_OFF_REMOVED' | 'SHIFTS_SET';

/** The most jobs that one answer names; the total says how many there are. */
export const MOST_JOBS = 100;
const MOST_TIME_OFF = 1000;
const NO_JOBS = { ids: [], total: 0 };

/**
 * Changes when people work. Each change is a row of the log that holds the whole calendar after it (and before), so that open screens read again
 * and any past board can be drawn from the one row. Jobs are never in the way: who is away is told about, not refused.
 */
export class TeamHoursService {
  constructor(private readonly deps: TeamHoursDeps) {}

  /** @throws {DomainError} NOT_FOUND, BAD_INPUT, NO_SUCH_LOCAL_TIME, TIME_OVERLAP with the time off in the way */
  async addTimeOff(
    authorization: Authorization,
    input: Repeatable & { technicianId: string },
    wanted: DaySpan & { reason: string | null },
  ): Promise<HoursOutcome> {
    const span = spanOfDays(await this.zone(authorization), wanted);
    const { technicianId } = input;
    return this.change(
      authorization,
      'addTimeOff',
      input,
      async () => technicianId,
      'TIME_OFF_ADDED',
      async (tx, { timeOff }) => {
        if (timeOff.length >= MOST_TIME_OFF)
          throw new DomainError(
            'BAD_INPUT',
            `They have ${MOST_TIME_OFF} entries of time off, and that is the most. Remove old ones first.`,
          );
        return this.put(tx, authorization, { id: this.deps.newId(), technicianId, ...span, reason: wanted.reason });
      },
    );
  }

  /** `reason` undefined keeps it. @throws as `addTimeOff`, and STALE_VERSION where it is not as it was `seen` */
  async changeTimeOff(
    authorization: Authorization,
    input: Repeatable & { timeOffId: string; seen?: SeenTimeOff | undefined },
    wanted: DaySpan & { reason?: string | null | undefined },
  ): Promise<HoursOutcome> {
    const span = spanOfDays(await this.zone(authorization), wanted);
    const owner = (tx: Queryable): Promise<string> => this.ownerOf(tx, authorization, input.timeOffId);
    return this.change(authorization, 'changeTimeOff', input, owner, 'TIME_OFF_CHANGED', async (tx) => {
      const before = await this.asSeen(tx, authorization, input);
      return this.put(tx, authorization, { ...before, ...span, reason: wanted.reason === undefined ? before.reason : wanted.reason });
    });
  }

  /** Answers it as it was. @throws {DomainError} NOT_FOUND, STALE_VERSION where it is not as it was `seen` */
  async removeTimeOff(
    authorization: Authorization,
    input: Repeatable & { timeOffId: string; seen?: SeenTimeOff | undefined },
  ): Promise<HoursOutcome> {
    const owner = (tx: Queryable): Promise<string> => this.ownerOf(tx, authorization, input.timeOffId);
    return this.change(authorization, 'removeTimeOff', input, owner, 'TIME_OFF_REMOVED', async (tx) => {
      const before = await this.asSeen(tx, authorization, input);
      await removeTimeOff(tx, authorization.workspaceId, before.id);
      return { technicianId: before.technicianId, timeOff: told(before), jobs: NO_JOBS };
    });
  }

  /** Replaces the weekly pattern. @throws {DomainError} NOT_FOUND, BAD_INPUT, TIME_OVERLAP, STALE_VERSION where it is not as it was `seen` */
  async setShifts(
    authorization: Authorization,
    input: Repeatable & { technicianId: string; seen?: readonly ShiftOfWeek[] | undefined },
    shifts: readonly ShiftOfWeek[],
  ): Promise<HoursOutcome> {
    const week = requireWeek(shifts).map((shift) => ({ id: this.deps.newId(), ...shift }));
    const { technicianId, seen } = input;
    return this.change(
      authorization,
      'setShifts',
      input,
      async () => technicianId,
      'SHIFTS_SET',
      async (tx, { shifts: now }) => {
        if (seen && !isSameWeek(seen, now) && !isSameWeek(week, now)) {
          const shifts = now.map((shift) => ({ ...shift, starts: hourOf(shift.starts), ends: hourOf(shift.ends) }));
          throw await this.stale(tx, authorization, technicianId, 'these working hours', { shifts });
        }
        await replaceShifts(tx, authorization.workspaceId, technicianId, week);
        return { technicianId, timeOff: null, jobs: NO_JOBS };
      },
    );
  }

  private async put(tx: Queryable, { workspaceId }: Authorization, off: OwnedTimeOff): Promise<HoursOutcome> {
    const [other] = await findOverlappingTimeOff(tx, workspaceId, off);
    if (other)
      throw new DomainError('TIME_OVERLAP', 'They have other time off then. Change that one, or choose other days.', {
        timeOff: [told(other)],
      });
    await writeTimeOff(tx, workspaceId, off);
    const jobs = await readJobsWithin(tx, workspaceId, off.technicianId, off, MOST_JOBS);
    return { technicianId: off.technicianId, timeOff: told(off), jobs };
  }

  private async change(
    authorization: Authorization,
    operation: string,
    input: Repeatable,
    ownerOf: (tx: Queryable) => Promise<string>,
    kind: Kind,
    work: (tx: Transaction, now: Calendar) => Promise<HoursOutcome>,
  ): Promise<HoursOutcome> {
    const { workspaceId, actor } = authorization;
    const { database, newId, now, committed } = this.deps;
    const batchId = newId();
    const call = { authorization, operation, input, batchId };
    const { answer, isFirst } = await once<HoursOutcome & { seq: number }>(database, call, async (tx) => {
      // Behind the claim: a repeat is answered before anybody looks whether what it removed is there.
      const technicianId = await ownerOf(tx);
      const before = isId(technicianId) ? await lockCalendar(tx, workspaceId, technicianId) : null;
      if (!before) throw new DomainError('NOT_FOUND', 'There is no such technician.', { technicianId });
      const outcome = await work(tx, before.calendar);
      const { technician, calendar } = await readCalendar(tx, workspaceId, technicianId);
      const seq = await appendEntityChange(tx, {
        ...{ workspaceId, entity: 'Technician', entityId: technicianId, kind, actor, at: now(), batchId },
        ...{ node: { ...technician, calendar, calendarBefore: before.calendar }, clientMutationId: input.clientMutationId ?? null },
      });
      return { ...outcome, seq };
    });
    if (isFirst) committed(workspaceId, answer.seq);
    return answer;
  }

  private async ownerOf(tx: Queryable, authorization: Authorization, timeOffId: string): Promise<string> {
    return (await this.existing(tx, authorization, timeOffId)).technicianId;
  }

  private async existing(db: Queryable, { workspaceId }: Authorization, id: string): Promise<OwnedTimeOff> {
    const off = isId(id) ? await readOneTimeOff(db, workspaceId, id) : null;
    if (!off) throw noSuchTimeOff();
    return off;
  }

  private async asSeen(
    tx: Queryable,
    authorization: Authorization,
    { timeOffId, seen }: { timeOffId: string; seen?: SeenTimeOff | undefined },
  ): Promise<OwnedTimeOff> {
    const now = await this.existing(tx, authorization, timeOffId);
    if (!seen) return now;
    const isSame = Number(seen.start) === Number(now.start) && Number(seen.end) === Number(now.end) && (seen.reason ?? null) === now.reason;
    if (!isSame) throw await this.stale(tx, authorization, now.technicianId, 'this time off', { timeOff: [told(now)] });
    return now;
  }

  /** Somebody was there before: who and when, and what it is now. */
  private async stale(
    tx: Queryable,
    { workspaceId }: Authorization,
    technicianId: string,
    what: string,
    now: Readonly<Record<string, unknown>>,
  ): Promise<DomainError> {
    const last = await readLastChange(tx, workspaceId, technicianId);
    const details = { by: last?.actor ?? null, at: last?.at.toISOString() ?? null, ...now };
    return new DomainError('STALE_VERSION', `${last?.actor.name ?? 'Somebody'} has changed ${what} meanwhile. Look again.`, details);
  }

  private async zone({ workspaceId }: Authorization): Promise<string> {
    return (await this.deps.workspaces.load(workspaceId)).timeZone;
  }
}

const told = ({ id, start, end, reason }: OwnedTimeOff) => ({ id, start: start.toISOString(), end: end.toISOString(), reason });

function noSuchTimeOff(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such time off; somebody may have removed it.');
}
