import type { Writable } from 'node:stream';
import { DomainError } from '../../kernel/domain-error.js';
import type { DataSource } from 'typeorm';
import type { Pool, PoolClient } from 'pg';

/** A statement with a name is prepared once per connection. Values go as parameters, never into the text. */
export interface Statement {
  name?: string;
  text: string;
}

/** What a repository needs: the pool outside a transaction, the one connection inside. */
export interface Queryable {
  query<Row>(statement: Statement | string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The one connection of a transaction. Statements go out at once, so those that do not wait for each other's answers share a round trip. */
export interface Transaction extends Queryable {
  /** For the last statement: the COMMIT goes out with it, so that its locks are held for no round trip. Nothing may follow. */
  readonly last: Queryable;
}

/** Serialization failures and deadlocks are worth another try; an exclusion violation (23P01) is an answer. */
const RETRYABLE = new Set(['40P01', '40001']);
const TRIES = 4;
/** pg-pool's own words; its errors have no code. A server that does not answer is told otherwise. */
const POOL_TIMED_OUT = 'timeout exceeded when trying to connect';

/** The one door to PostgreSQL: TypeORM's own pool, with named statements and a transaction helper that cannot be mixed with it. */
export class Database implements Queryable {
  readonly pool: Pool;

  constructor(readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  async query<Row>(statement: Statement | string, values: readonly unknown[] = []): Promise<Row[]> {
    return run<Row>(this.pool, statement, values).catch(busyOrBroken);
  }

  /** Runs `work` in one READ COMMITTED transaction, again from the start after a deadlock or serialization failure. */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= TRIES || !RETRYABLE.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  private async once<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect().catch(busyOrBroken);
    let broken: Error | undefined;
    // A lost connection fails the statement under way and is also emitted; without a listener that would end the process.
    const onLost = (error: Error): void => void (broken = error);
    client.on('error', onLost);
    try {
      const query: Queryable['query'] = (statement, values = []) => {
        sendTogether(client);
        return run(client, statement, values);
      };
      let committed: Promise<unknown> | null = null;
      const last: Queryable['query'] = async (statement, values) => {
        const [answer] = await Promise.all([query<never>(statement, values), (committed = client.query('COMMIT'))]);
        return answer;
      };
      sendTogether(client);
      // Where it fails, the first statement fails as well.
      client.query('BEGIN').catch(() => undefined);
      const result = await work({ query, last: { query: last } });
      await (committed ?? client.query('COMMIT'));
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((rollbackError: Error) => (broken = rollbackError));
      throw error;
    } finally {
      client.off('error', onLost);
      client.release(broken);
    }
  }
}

/** Nobody gave a connection back in time: nothing was asked of the database yet, so asking again is safe, and worth it in a moment. */
function busyOrBroken(error: unknown): never {
  if (error instanceof Error && error.message === POOL_TIMED_OUT)
    throw new DomainError('RATE_LIMITED', 'There is too much to do at this moment. Wait a second and try again.', { retryAfterSeconds: 1 });
  throw error;
}

/** Whatever is asked of the connection in this turn leaves in one packet: half the work of a short statement is in sending it. */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

async function run<Row>(on: Pool | PoolClient, statement: Statement | string, values: readonly unknown[]): Promise<Row[]> {
  const config = typeof statement === 'string' ? { text: statement } : statement;
  const result = await on.query({ ...config, values: values as unknown[] });
  return result.rows as Row[];
}
