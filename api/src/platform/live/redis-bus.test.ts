import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { RedisBus } from './redis-bus.js';

/** As much of Redis's protocol as pub/sub takes, at the edge of the process. */
class TinyRedis {
  private readonly sockets = new Set<Socket>();
  private readonly subscribers = new Set<Socket>();
  private server!: Server;
  port = 0;

  async listen(port = 0): Promise<this> {
    this.server = createServer((socket) => this.serve(socket)).listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as { port: number }).port;
    return this;
  }

  async stop(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    this.server.close();
    await once(this.server, 'close');
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => [this.sockets, this.subscribers].forEach((set) => set.delete(socket)));
    let text = '';
    socket.on('data', (data) => {
      text += String(data);
      for (let match = /^\*(\d+)\r\n/.exec(text); match; match = /^\*(\d+)\r\n/.exec(text)) {
        const lines = text.split('\r\n');
        const words = Number(match[1]);
        if (lines.length < 1 + words * 2 + 1) return;
        text = lines.slice(1 + words * 2).join('\r\n');
        this.answer(
          socket,
          Array.from({ length: words }, (_, n) => lines[2 + n * 2]!),
        );
      }
    });
  }

  private answer(socket: Socket, [command = '', ...words]: string[]): void {
    const bulk = (...parts: string[]) => parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`).join('');
    switch (command.toLowerCase()) {
      case 'info':
        return void socket.write(bulk('redis_version:7.0.0\r\nloading:0\r\n'));
      case 'psubscribe':
        this.subscribers.add(socket);
        return void socket.write(`*3\r\n${bulk('psubscribe', words[0]!)}:1\r\n`);
      case 'publish':
        this.subscribers.forEach((one) => one.write(`*4\r\n${bulk('pmessage', 'dispatch:*', words[0]!, words[1]!)}`));
        return void socket.write(`:${this.subscribers.size}\r\n`);
      default:
        return void socket.write('+OK\r\n');
    }
  }
}

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
