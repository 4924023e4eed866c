import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from '../logger.js';
import { Listeners } from './bus.js';
import type { Bus } from './bus.js';

/** A payload is the bus's channel, a line feed and the message. */
export const PG_CHANNEL = 'dispatch_bus';
const LONGEST_WAIT_MS = 5_000;
const CHECK_EVERY_MS = 15_000;

/**
 * LISTEN/NOTIFY on one connection of its own, outside the pool and outside every transaction: NOTIFY inside would serialise all commits.
 * The connection comes back for ever; what was published while it was away is lost, which the log's poll makes good.
 */
export class PostgresBus implements Bus {
  private readonly listeners: Listeners;
  private client: Client | null = null;
  private waiting: string[] = [];
  private sending = false;
  private closing = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly logger: Pick<Logger, 'warn' | 'error'>,
  ) {
    this.listeners = new Listeners((error) => logger.error({ err: error }, 'a bus listener failed'));
  }

  /** Resolves once it listens, or at once after the first attempt failed: a node starts without its bus too. */
  start(): Promise<void> {
    return new Promise((attempted) => {
      this.loop = this.stayConnected(attempted);
    });
  }

  publish(channel: string, message: string): void {
    this.waiting.push(`${channel}\n${message}`);
    void this.send();
  }

  subscribe(channel: string, listener: (message: string) => void): () => void {
    return this.listeners.add(channel, listener);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
    await this.loop;
  }

  private async stayConnected(attempted: () => void): Promise<void> {
    for (let failures = 0; !this.closing.signal.aborted; failures++) {
      const client = new Client({
        connectionString: this.url,
        application_name: 'dispatch bus',
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
        query_timeout: 5_000,
      });
      const ended = new Promise<void>((resolve) => client.once('end', resolve).on('error', () => resolve()));
      try {
        await client.connect();
        client.on('notification', ({ payload = '' }) => this.hear(payload));
        await client.query(`LISTEN ${PG_CHANNEL}`);
        this.client = client;
        failures = 0;
        attempted();
        void this.send();
        await Promise.race([ended, this.whileAlive(client)]);
        if (!this.closing.signal.aborted) throw new Error('the connection ended');
      } catch (error) {
        if (failures === 0)
          this.logger.warn({ err: error }, 'the bus lost its database connection; events arrive by polling until it is back');
      }
      this.client = null;
      this.waiting = [];
      attempted();
      // Not awaited: ending a connection whose peer vanished can take as long as TCP likes.
      client.end().catch(() => undefined);
      const wait = Math.min(LONGEST_WAIT_MS, 100 * 2 ** failures) * (0.5 + Math.random() / 2);
      await delay(wait, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** A listener never writes, so a dead peer would go unnoticed for hours: ask now and then. Rejects when no answer comes. */
  private async whileAlive(client: Client): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      await delay(CHECK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await client.query('SELECT 1');
    }
  }

  private hear(payload: string): void {
    const split = payload.indexOf('\n');
    if (split > 0) this.listeners.tell(payload.slice(0, split), payload.slice(split + 1));
  }

  /** One statement at a time with everything that gathered meanwhile. */
  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      while (this.client && this.waiting.length > 0) {
        const messages = this.waiting.splice(0);
        await this.client.query({
          name: 'bus-publish',
          text: `SELECT pg_notify('${PG_CHANNEL}', m) FROM unnest($1::text[]) AS m`,
          values: [messages],
        });
      }
      // Away: nothing is kept for later, or a long outage would fill the memory.
      if (!this.client) this.waiting = [];
    } catch {
      // The connection is lost, and the loop above is told by its own event.
    } finally {
      this.sending = false;
    }
  }
}
