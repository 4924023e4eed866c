/** A job that stands in the way of a plan, as SCHEDULE_CONFLICT names it. */
export interface Conflict {
  readonly jobId: string;
  readonly number: string;
  readonly customerName: string;
  readonly technicianName: string;
  readonly window: { readonly start: string; readonly end: string };
}

/** What somebody else did to the job in the meantime, as STALE_VERSION tells it. */
export interface Elsewhere {
  readonly actorName: string;
  readonly at: string;
  readonly words: string;
}

type Details = Readonly<Record<string, unknown>>;
type RawEvent = { kind?: string; at?: string; actor?: { name?: string }; version?: number; clientMutationId?: string | null };

const WORDS: Partial<Record<string, string>> = {
  SCHEDULED: 'scheduled it',
  RESCHEDULED: 'moved it',
  REASSIGNED: 'gave it to somebody else',
  CREW_CHANGED: 'changed the crew',
  EN_ROUTE: 'is on the way',
  STARTED: 'started it',
  HELD: 'put it on hold',
  RESUMED: 'resumed it',
  COMPLETED: 'completed it',
  CANCELLED: 'cancelled it',
  UNSCHEDULED: 'took it off the schedule',
  REOPENED: 'reopened it',
  RESTORED: 'restored it',
  UNDONE: 'undid a change of it',
};

/** What an event's actor did: "moved it". */
export const deedWords = (kind: string | undefined): string => (kind && WORDS[kind]) || 'changed it';

/** The clashes in the details of a SCHEDULE_CONFLICT. */
export function conflictsOf(details: Details): Conflict[] {
  return (details['conflicts'] ?? []) as Conflict[];
}

/** Who did what since the version that was seen, from the details of a STALE_VERSION. */
export function elsewhereOf(details: Details): Elsewhere[] {
  const events = details['events'];
  if (!Array.isArray(events)) return [];
  return (events as RawEvent[]).flatMap(({ kind, at, actor }) =>
    actor?.name && at ? [{ actorName: actor.name, at, words: deedWords(kind) }] : [],
  );
}

/** The version that one's own changes made since the one that was seen, from the details of a STALE_VERSION; null where others made some. */
export function ownVersionOf(details: Details, isOwn: (clientMutationId: string | null | undefined) => boolean): number | null {
  const events = (Array.isArray(details['events']) ? details['events'] : []) as RawEvent[];
  return events.every(({ clientMutationId }) => isOwn(clientMutationId)) ? (events.at(-1)?.version ?? null) : null;
}
