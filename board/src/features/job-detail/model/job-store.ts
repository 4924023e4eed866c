import type { JobDetailFragment, JobPageEventFragment } from '../../../graphql/graphql';
import { isNewer } from '../../../lib/newest-wins';
import { Signal } from '../../../lib/signal';

export type JobDetail = JobDetailFragment;
export type JobEvent = JobPageEventFragment;
/** A field as history names it: title, window, lineItems … */
export type FieldName = string;

/** Who last changed a field while this page was open. */
export interface LastChange {
  readonly actorName: string;
  readonly at: string;
}

/** One job as this page shows it, and what was heard of it since the page was opened. Never goes back to an older version. */
export class JobStore {
  private readonly listeners = new Signal();
  private heard: readonly JobEvent[] = [];
  private readonly changed = new Map<FieldName, LastChange>();
  private foreign: { readonly fields: readonly FieldName[]; readonly actorName: string; readonly cursor: string } | null = null;

  constructor(
    private current: JobDetail,
    /** Whose own changes are nothing to point out. */
    private readonly viewerId: string,
  ) {}

  subscribe = this.listeners.subscribe;
  job = (): JobDetail => this.current;
  /** Newest first. */
  events = (): readonly JobEvent[] => this.heard;
  lastChange = (field: FieldName): LastChange | undefined => this.changed.get(field);
  /** The last change that came from somebody else: the page points to where it was. */
  lastForeign = () => this.foreign;

  /** An equal version passes too: what is possible, late or overdue changes with time alone. */
  apply(job: JobDetail): void {
    if (job.id !== this.current.id) return;
    if (!isNewer(this.current, job) && job.version !== this.current.version) return;
    this.current = job;
    this.listeners.tell();
  }

  /** An event of the past, too, may be the last one of its fields: a draft that came back with a reload is measured by it. */
  learn(events: readonly JobEvent[]): void {
    for (const event of events) this.remember(event);
    this.listeners.tell();
  }

  /** The same event may come by the answer of one's own command and by the feed. */
  hear(event: JobEvent): void {
    if (event.jobId !== this.current.id || this.heard.some(({ cursor }) => cursor === event.cursor)) return;
    this.heard = [event, ...this.heard].sort((a, b) => b.at.localeCompare(a.at));
    const fields = event.changes.map(({ field }) => field);
    this.remember(event);
    if (event.actor.id !== this.viewerId) this.foreign = { fields, actorName: event.actor.name, cursor: event.cursor };
    this.listeners.tell();
  }

  private remember({ changes, actor, at }: JobEvent): void {
    for (const { field } of changes) {
      if ((this.changed.get(field)?.at ?? '') <= at) this.changed.set(field, { actorName: actor.name, at });
    }
  }
}
