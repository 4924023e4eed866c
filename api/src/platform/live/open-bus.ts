import type { Logger } from '../logger.js';
import { NoBus, type Bus } from './bus.js';
import { PostgresBus } from './postgres-bus.js';
import { RedisBus } from './redis-bus.js';

/** The bus that the configuration names. Postgres rings with what is there anyway; Redis suits clusters. */
export function openBus(
  { bus, redisUrl }: { bus: 'postgres' | 'redis' | 'none'; redisUrl: string | null },
  databaseUrl: string,
  logger: Logger,
): Bus {
  if (bus === 'none') return new NoBus();
  return bus === 'redis' && redisUrl ? new RedisBus(redisUrl, logger) : new PostgresBus(databaseUrl, logger);
}
