import { DomainError } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import { ShortCache } from '../platform/short-cache.js';

/** A shop's own settings. */
export interface Workspace {
  id: string;
  name: string;
  /** IANA. */
  timeZone: string;
  /** ISO 4217. */
  currency: string;
  /** BCP 47. */
  locale: string;
  /** Wall-clock times, HH:MM: what the board shows without scrolling. */
  dayStart: string;
  dayEnd: string;
}

export class WorkspaceDirectory extends ShortCache<Workspace> {
  constructor(db: Queryable, now: () => Date) {
    super((workspaceId) => readWorkspace(db, workspaceId), now);
  }
}

async function readWorkspace(db: Queryable, workspaceId: string): Promise<Workspace> {
  const [row] = await db.query<Workspace>(
    {
      name: 'workspace',
      text: `SELECT workspace_id AS id, name, time_zone AS "timeZone", currency, locale, to_char(day_start, 'HH24:MI') AS "dayStart",
          to_char(day_end, 'HH24:MI') AS "dayEnd" FROM workspace WHERE workspace_id = $1`,
    },
    [workspaceId],
  );
  if (!row) throw new DomainError('NOT_FOUND', 'This workspace is gone.');
  return row;
}
