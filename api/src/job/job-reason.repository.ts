import type { Queryable } from '../platform/database/database.js';

/** How often each reason was given for this kind of event since then, the most used first; of several spellings the latest. */
export async function readReasons(
  db: Queryable,
  workspaceId: string,
  { kind, since, actorId, most }: { kind: 'HELD' | 'CANCELLED'; since: Date; actorId: string | null; most: number },
): Promise<string[]> {
  // The condition of the partial index job_event_reasons has to be in the text: a parameter would not do.
  const text = `SELECT (array_agg(btrim(e.reason) ORDER BY e.at DESC))[1] AS reason FROM job_event e
    WHERE e.workspace_id = $1 AND e.kind = '${kind}' AND e.kind IN ('HELD', 'CANCELLED') AND e.reason IS NOT NULL AND e.at > $2
      AND ($3::text IS NULL OR e.actor->>'id' = $3)
    GROUP BY lower(btrim(e.reason)) ORDER BY count(*) DESC, max(e.at) DESC LIMIT $4`;
  const rows = await db.query<{ reason: string }>({ name: `reasons-${kind}`, text }, [workspaceId, since, actorId, most]);
  return rows.map((row) => row.reason);
}
