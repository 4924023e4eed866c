import type { ApolloClient } from '@apollo/client';
import { newClientMutationId } from '../../../apollo/client-mutation-id';
import { undoDesk } from '../../../apollo/undo-desk';
import { apiErrorOf } from '../../../apollo/api-error';
import {
  BoardAddTimeOffDocument,
  BoardChangeTimeOffDocument,
  BoardRemoveTimeOffDocument,
  BoardSetShiftsDocument,
  TeamWeekDocument,
} from '../../../graphql/graphql';
import type { TimeOffDoneFragment, WeeklyShiftInput } from '../../../graphql/graphql';
import { clockRange } from '../../../lib/time';
import type { Day, Zone } from '../../../lib/time';
import { announce } from '../../../ui/live-region';
import { notify, notifyFailure } from '../../../ui/toast';
import type { Span, TimeOff } from '../model/board-job';
import { daySpanOf, spanWords } from './day-span';
import type { DaySpan } from './day-span';

export interface WrittenTimeOff extends DaySpan {
  readonly reason: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Said of the jobs in somebody's time off: as many by name as a glance takes in. */
const MOST_NAMED = 3;

/** Sends what is done to somebody's hours, tells what came of it, and offers to take it back by its opposite. The feed draws it. */
export class HoursDesk {
  constructor(
    private readonly client: ApolloClient,
    private readonly zone: Zone,
    private readonly today: Day,
  ) {}

  /** @throws what the API refused */
  async add(technician: Person, written: WrittenTimeOff): Promise<void> {
    const input = { technicianId: technician.id, ...written, clientMutationId: newClientMutationId() };
    const { data } = await this.client.mutate({ mutation: BoardAddTimeOffDocument, variables: { input }, fetchPolicy: 'no-cache' });
    const { timeOff } = data!.addTimeOff;
    this.told(technician, 'is off', data!.addTimeOff, () => this.remove(technician, toTimeOff(timeOff), false));
  }

  /** `before`: as it was seen. @throws what the API refused, STALE_VERSION where it is another by now */
  async change(technician: Person, before: TimeOff, written: WrittenTimeOff): Promise<void> {
    const input = { timeOffId: before.id, seen: seenOf(before), ...written, clientMutationId: newClientMutationId() };
    const { data } = await this.client.mutate({ mutation: BoardChangeTimeOffDocument, variables: { input }, fetchPolicy: 'no-cache' });
    const { timeOff } = data!.changeTimeOff;
    this.told(technician, 'is off', data!.changeTimeOff, () => this.change(technician, toTimeOff(timeOff), writtenOf(before, this.zone)));
  }

  /** @throws as `change` */
  async remove(technician: Person, off: TimeOff, canUndo = true): Promise<void> {
    const input = { timeOffId: off.id, seen: seenOf(off), clientMutationId: newClientMutationId() };
    const { data } = await this.client.mutate({ mutation: BoardRemoveTimeOffDocument, variables: { input }, fetchPolicy: 'no-cache' });
    const undo = () => this.add(technician, writtenOf(off, this.zone));
    this.told(technician, 'works again', data!.removeTimeOff, canUndo ? undo : null);
  }

  /** The week as it is now. @throws what the API refused */
  async week(technicianId: string): Promise<WeeklyShiftInput[]> {
    const { data } = await this.client.query({ query: TeamWeekDocument, fetchPolicy: 'no-cache' });
    const found = data?.technicians.find(({ id }) => id === technicianId);
    return (found?.weeklyShifts ?? []).map(({ weekday, starts, ends }) => ({ weekday, starts, ends }));
  }

  /** `before`: as it was seen. @throws what the API refused, STALE_VERSION where it is another by now */
  async setWeek(technician: Person, shifts: WeeklyShiftInput[], before: WeeklyShiftInput[], canUndo = true): Promise<void> {
    const input = { technicianId: technician.id, shifts, seen: before, clientMutationId: newClientMutationId() };
    await this.client.mutate({ mutation: BoardSetShiftsDocument, variables: { input }, fetchPolicy: 'no-cache' });
    const title = canUndo ? `${technician.name}’s working hours are changed` : `${technician.name}’s working hours are back`;
    this.tell(technician, title, undefined, canUndo ? () => this.setWeek(technician, before, shifts, false) : null);
  }

  private told(
    technician: Person,
    verb: string,
    { timeOff, jobs, jobsTotal }: TimeOffDoneFragment,
    undo: (() => Promise<void>) | null,
  ): void {
    const title = `${technician.name} ${verb} ${spanWords(toTimeOff(timeOff), this.zone, this.today)}`;
    this.tell(technician, title, jobsTotal > 0 ? `${this.jobWords(jobs, jobsTotal)} Nothing was moved.` : undefined, undo);
  }

  private jobWords(jobs: TimeOffDoneFragment['jobs'], total: number): string {
    const named = jobs
      .slice(0, MOST_NAMED)
      .map(({ customer, window }) => `${customer.name}${window ? ` ${clockRange(window.start, window.end, this.zone)}` : ''}`);
    const rest = total - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    return `${total === 1 ? '1 job lies' : `${total} jobs lie`} in it: ${list}.`;
  }

  private tell(technician: Person, title: string, detail: string | undefined, undo: (() => Promise<void>) | null): void {
    const subject = `hours-${technician.id}`;
    const onPress = () => {
      notify({ subject, title, detail: 'Undoing …' });
      undo!().catch((error: unknown) => notifyFailure({ subject, title: 'This could not be undone', detail: apiErrorOf(error).message }));
    };
    notify({ subject, title, detail, ...(undo ? { action: { label: 'Undo', onPress } } : {}) });
    if (undo) undoDesk(this.client).offer(title, onPress);
    announce([title, detail].filter(Boolean).join('. '));
  }
}

const toTimeOff = ({ id, window, reason }: TimeOffDoneFragment['timeOff']): TimeOff => ({
  ...{ id, start: Date.parse(window.start), end: Date.parse(window.end), reason },
});

const seenOf = ({ start, end, reason }: TimeOff) => ({ start: new Date(start).toISOString(), end: new Date(end).toISOString(), reason });

const writtenOf = (off: Span & { reason: string | null }, zone: Zone): WrittenTimeOff => ({ ...daySpanOf(off, zone), reason: off.reason });
