import { can } from '../../kernel/authorization.js';
import type { Authorization, Permission } from '../../kernel/authorization.js';
import type { EventRow } from '../event-log/event-row.js';

/** `left`: the job was the viewer's until this event; they learn its id and that it is gone. */
export type Visibility = 'whole' | 'left' | 'hidden';

/** What the log's words mean, told by the domains. */
export interface LogVocabulary {
  /** Who hears of a change of each entity. One that is not named here is the office's. */
  entityAudience: Readonly<Record<string, Permission | 'everybody'>>;
  /** The user whose rights this row changes, if it changes any. */
  accessOf(row: EventRow): string | null;
  /** Told of every row that a followed log brings, before any follower is: what this node has cached of it is then out of date. */
  heard?(workspaceId: string, row: EventRow): void;
}

/** Judged when an event is delivered, by the rights that the viewer has then, not by those at the time of the event. */
export function visibilityFor(viewer: Authorization, { entityAudience }: LogVocabulary): (row: EventRow) => Visibility {
  const office = can(viewer, 'jobs:read');
  const technician = viewer.technicianId;
  return (row) => {
    if (row.entity !== null) {
      const audience = entityAudience[row.entity] ?? 'jobs:read';
      return audience === 'everybody' || can(viewer, audience) ? 'whole' : 'hidden';
    }
    if (office) return 'whole';
    if (technician === null) return 'hidden';
    if (row.audienceAfter.includes(technician)) return 'whole';
    return row.audienceBefore.includes(technician) ? 'left' : 'hidden';
  };
}
