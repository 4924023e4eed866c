import { fieldWords, type Change } from './change-words';
import { DONE_WORDS } from './job-step-words';
import { clock, dayName, dayOf, type Zone } from './time';

/** A step of undo or redo, as far as it is told. */
export interface ToldStep {
  readonly jobCount: number;
  readonly event: {
    readonly kind: string;
    readonly changes: readonly Change[];
    readonly job?: {
      readonly number: string;
      readonly title: string;
      readonly customer: { readonly name: string };
      readonly window?: { readonly start: string } | null;
      readonly crew: readonly { readonly name: string }[];
    } | null;
  };
}
type StepJob = NonNullable<ToldStep['event']['job']>;

const DONE: Readonly<Record<string, string>> = {
  STARTED: DONE_WORDS.START,
  HELD: DONE_WORDS.HOLD,
  RESUMED: DONE_WORDS.RESUME,
  COMPLETED: DONE_WORDS.COMPLETE,
  CANCELLED: DONE_WORDS.CANCEL,
  REOPENED: DONE_WORDS.REOPEN,
  RESTORED: DONE_WORDS.RESTORE,
  EN_ROUTE: DONE_WORDS.EN_ROUTE,
  UNSCHEDULED: DONE_WORDS.UNSCHEDULE,
  CREATED: 'created',
  UNDONE: 'put back',
};

/** What a step was: "Mueller Dental · Water heater moved to Luis, 10 AM", "12 jobs completed". Times of `today` need no day. */
export function stepWords({ jobCount, event: { kind, changes, job } }: ToldStep, zone: Zone, today: string): string {
  if (jobCount > 1) return `${jobCount.toLocaleString(zone.locale)} jobs ${many(kind, job)}`;
  if (!job) return 'A change';
  const name = `${job.customer.name} · ${job.title}`;
  if (kind === 'SCHEDULED' || kind === 'RESCHEDULED')
    return `${name} moved to ${[leadOf(job), startOf(job, zone, today)].filter(Boolean).join(', ')}`;
  if (kind === 'REASSIGNED') return `${name} ${given(job)}`;
  if (DONE[kind]) return `${name} ${DONE[kind]}`;
  const fields = [...new Set(changes.map(({ field }) => fieldWords(field).toLowerCase()))];
  return `${name}: ${fields.join(', ') || 'something'} changed`;
}

function many(kind: string, job: StepJob | null | undefined): string {
  if (kind === 'SCHEDULED' || kind === 'RESCHEDULED') return 'moved';
  if (kind === 'REASSIGNED') return job ? given(job) : 'given to somebody else';
  return DONE[kind] ?? 'changed';
}

const given = (job: StepJob): string => (leadOf(job) ? `given to ${leadOf(job)}` : 'taken off everybody');
const leadOf = ({ crew }: StepJob): string | undefined => crew[0]?.name.split(' ')[0];

function startOf({ window }: StepJob, zone: Zone, today: string): string | undefined {
  if (!window) return undefined;
  const day = dayOf(window.start, zone);
  const at = clock(window.start, zone);
  return day === today ? at : `${dayName(day, zone)}, ${at}`;
}
