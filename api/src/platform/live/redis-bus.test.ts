import { afterEach, describe, expect, test } from 'vitest';
import { TinyRedis } from '../../../test/harness/tiny-redis.js';
import { RedisBus } from './redis-bus.js';

const logger = { warn: () => undefined, error: () => undefined };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function busOn(port: number): Promise<RedisBus> {
  const bus = new RedisBus(`redis://127.0.0.1:${port}`, logger);
  closing.push(() => bus.close());
  await bus.start();
  return bus;
}

describe('[BUS-1] the bus over Redis', () => {
  test('carries messages between nodes by channel, and comes back after Redis was away', async () => {
    const redis = await new TinyRedis().listen();
    const [here, there] = [await busOn(redis.port), await busOn(redis.port)];
    const heard: string[] = [];
    there.subscribe('log', (message) => heard.push(message));
    there.subscribe('access', () => heard.push('wrong channel'));
    here.publish('log', 'w:1');
    await expect.poll(() => heard).toEqual(['w:1']);

    await redis.stop();
    here.publish('log', 'lost');
    const again = await new TinyRedis().listen(redis.port);
    closing.push(() => again.stop());
    await expect.poll(() => (here.publish('log', 'w:2'), heard.includes('w:2')), { timeout: 10_000 }).toBe(true);
    expect(heard).not.toContain('lost');
  });

  test('a node starts without it', async () => {
    const free = await new TinyRedis().listen();
    await free.stop();
    const bus = await busOn(free.port);
    bus.publish('log', 'nobody hears');
  });
});
