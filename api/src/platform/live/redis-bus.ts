import { Redis } from 'ioredis';
import type { Logger } from '../logger.js';
import { Listeners } from './bus.js';
import type { Bus } from './bus.js';

const PREFIX = 'dispatch:';

/** Redis pub/sub: one connection listens, one speaks. Both come back for ever; nothing is queued while they are away. */
export class RedisBus implements Bus {
  private readonly listeners: Listeners;
  private readonly speaker: Redis;
  private readonly listener: Redis;

  constructor(
    url: string,
    private readonly logger: Pick<Logger, 'warn' | 'error'>,
  ) {
    this.listeners = new Listeners((error) => logger.error({ err: error }, 'a bus listener failed'));
    const options = {
      lazyConnect: true,
      maxRetriesPerRequest: null,
      connectTimeout: 5_000,
      keepAlive: 10_000,
      retryStrategy: (attempt: number) => Math.min(5_000, 100 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2),
    };
    this.speaker = new Redis(url, { ...options, enableOfflineQueue: false, autoResendUnfulfilledCommands: false });
    this.listener = new Redis(url, { ...options, autoResubscribe: true });
    for (const connection of [this.speaker, this.listener]) this.watch(connection);
    this.listener.on('pmessage', (_pattern: string, channel: string, message: string) =>
      this.listeners.tell(channel.slice(PREFIX.length), message),
    );
  }

  /** Resolves once it listens, or at once after the first attempt failed: a node starts without its bus too. */
  async start(): Promise<void> {
    await Promise.all([this.speaker, this.listener].map((connection) => connection.connect().catch(() => undefined)));
    const listening = this.listener
      .psubscribe(`${PREFIX}*`)
      .catch((error: unknown) => this.logger.error({ err: error }, 'the bus cannot listen'));
    if (this.listener.status === 'ready') await listening;
  }

  publish(channel: string, message: string): void {
    this.speaker.publish(PREFIX + channel, message).catch(() => undefined);
  }

  subscribe(channel: string, listener: (message: string) => void): () => void {
    return this.listeners.add(channel, listener);
  }

  async close(): Promise<void> {
    this.speaker.disconnect();
    this.listener.disconnect();
  }

  private watch(connection: Redis): void {
    let told = false;
    connection.on('ready', () => (told = false));
    connection.on('error', (error: Error) => {
      if (!told) this.logger.warn({ err: error }, 'the bus lost Redis; events arrive by polling until it is back');
      told = true;
    });
  }
}
