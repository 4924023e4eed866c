import type { Database } from './database.js';

/**
 * Reads a statement of any size in one snapshot, `batch` rows in memory at a time, by a server-side cursor. Whoever stops reading (by leaving
 * the loop, or by the signal, also in the middle of a statement) ends it and gives the connection back.
 */
export async function* readCursor<Row>(
  { pool }: Database,
  { text, values }: { text: string; values: readonly unknown[] },
  { batch, signal }: { batch: number; signal: AbortSignal },
): AsyncGenerator<Row[]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onLost = (error: Error): void => void (broken = error);
  const { processID } = client as unknown as { processID: number };
  let isAsked = false;
  // Without this, a sort of 200,000 rows would go on for nobody.
  const cancel = (): void => {
    if (isAsked) pool.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => undefined);
  };
  client.on('error', onLost);
  signal.addEventListener('abort', cancel);
  const ask = async (statement: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    signal.throwIfAborted();
    isAsked = true;
    try {
      return (await client.query({ text: statement, values: parameters as unknown[] })).rows as Row[];
    } finally {
      isAsked = false;
    }
  };
  try {
    await ask('BEGIN READ ONLY');
    // All of it will be read: the plan that is quickest to its end, not to its first rows.
    await ask('SET LOCAL cursor_tuple_fraction = 1');
    await ask(`DECLARE rows NO SCROLL CURSOR FOR ${text}`, values);
    for (;;) {
      const rows = await ask(`FETCH ${batch} FROM rows`);
      if (rows.length > 0) yield rows;
      if (rows.length < batch) return;
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    await client.query('ROLLBACK').catch((error: Error) => (broken = error));
    client.off('error', onLost);
    client.release(broken);
  }
}
