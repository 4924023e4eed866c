import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** As much of Redis as pub/sub takes, for machines that have none. */
export class TinyRedis {
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
