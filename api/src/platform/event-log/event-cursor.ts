/** Where somebody stands in a workspace's log. The log's id changes when a database is restored or replaced, so an old position is never taken for a new one. */
export interface LogPosition {
  logId: string;
  seq: number;
}

const POSITION = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):(0|[1-9]\d{0,14})$/;

export function encodeCursor(logId: string, seq: number): string {
  return Buffer.from(`${logId}:${seq}`).toString('base64url');
}

/** null when this server never made such a cursor. */
export function decodeCursor(cursor: string): LogPosition | null {
  if (cursor.length > 100) return null;
  const match = POSITION.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!match) return null;
  const position = { logId: match[1]!, seq: Number(match[2]) };
  // base64 has several spellings of the same bytes; only ours counts, so that equal positions are equal strings.
  return encodeCursor(position.logId, position.seq) === cursor ? position : null;
}
