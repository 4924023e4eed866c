import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database, Queryable, Statement } from '../platform/database/database.js';

/** What a COPY can carry: text (JSON too), numbers, booleans, null, and arrays of text (uuids too). */
export type CopyValue = string | number | boolean | null | readonly string[];

/** One connection inside one transaction that can also COPY. */
export interface Bulk extends Queryable {
  /** `into` is a table with its columns, in the order of each row's values. Returns the number of rows. */
  copy(into: string, rows: Iterable<readonly CopyValue[]>): Promise<number>;
}

/**
 * Runs `work` in one transaction, once: files are not read a second time, so a deadlock is the caller's to repeat. A large import may take
 * longer than a request may, hence no statement timeout.
 */
export async function inBulk<Result>(database: Database, work: (bulk: Bulk) => Promise<Result>): Promise<Result> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  // A lost connection also fails the statement under way; without a listener it would end the process.
  const onLost = (error: Error): void => void (broken = error);
  client.on('error', onLost);
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
    const result = await work(new BulkConnection(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.off('error', onLost);
    client.release(broken);
  }
}

class BulkConnection implements Bulk {
  constructor(private readonly client: PoolClient) {}

  async query<Row>(statement: Statement | string, values: readonly unknown[] = []): Promise<Row[]> {
    const config = typeof statement === 'string' ? { text: statement } : statement;
    // Without values the simple protocol is used, which takes several statements at once.
    const result = values.length === 0 ? await this.client.query(config.text) : await this.client.query({ ...config, values: [...values] });
    return (Array.isArray(result) ? [] : result.rows) as Row[];
  }

  async copy(into: string, rows: Iterable<readonly CopyValue[]>): Promise<number> {
    const stream = this.client.query(copyFrom(`COPY ${into} FROM STDIN`));
    await pipeline(Readable.from(chunks(rows), { objectMode: false, highWaterMark: CHUNK }), stream);
    return stream.rowCount;
  }
}

const CHUNK = 1 << 16;

function* chunks(rows: Iterable<readonly CopyValue[]>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) text += (i === 0 ? '' : '\t') + encode(row[i] as CopyValue);
    text += '\n';
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function encode(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'object') return escape(`{${value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return String(value);
}

function escape(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : text;
}
