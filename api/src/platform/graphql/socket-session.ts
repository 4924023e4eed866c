import { setTimeout as delay } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Authorization } from '../../kernel/authorization.js';
import type { FrameSink } from '../live/shared-feed.js';
import type { Credentials } from './authenticate.js';

export const MOST_SUBSCRIPTIONS = 4;
/** No rights, or rights that ended or changed: the client signs in or connects again. */
export const CLOSE_NO_TOKEN = 4401;
export const CLOSE_NO_ACCESS = 4403;
/** Too many who are not signed in, from one address. */
export const CLOSE_TOO_MANY = 4429;
/** With CLOSE_NO_ACCESS: signed out or password changed, as opposed to other rights. Clients read it, to say the right thing. */
export const SESSION_HAS_ENDED = 'Your session has ended';

/** One socket: who opened it, what it streams, and how it ends. */
export class SocketSession {
  viewer: Authorization | null = null;
  credentials: Credentials | null = null;
  /** Pings since the last sign of life. */
  unanswered = 0;
  stopWatching: () => void = () => undefined;
  private readonly streams = new Set<AbortController>();

  constructor(
    readonly socket: WebSocket,
    readonly request: IncomingMessage,
  ) {}

  get open(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Begins a stream, which lasts until its controller is fired; null when the socket has as many as it may. */
  beginStream(): AbortController | null {
    if (this.streams.size >= MOST_SUBSCRIPTIONS) return null;
    const stream = new AbortController();
    this.streams.add(stream);
    stream.signal.addEventListener('abort', () => this.streams.delete(stream), { once: true });
    return stream;
  }

  /** Stops everything first, so that no event follows in the time that a slow peer takes to close. */
  end(code: number, reason: string): void {
    this.stop();
    this.socket.close(code, reason);
  }

  stop(): void {
    for (const stream of [...this.streams]) stream.abort();
    this.stopWatching();
  }

  /** Writes `next` messages for the operation `id` past graphql-ws: the payload is a string made once for many sockets. */
  sink(id: string): FrameSink {
    const { socket } = this;
    const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    const isOpen = () => this.open;
    // A socket about to close takes nothing; whoever waits for it goes on only when the stream's signal is about to fire.
    const closing = () => delay(50);
    return {
      get buffered() {
        return socket.bufferedAmount;
      },
      post(payload) {
        if (isOpen()) socket.send(`${head}${payload}}`);
      },
      send(payload) {
        return isOpen() ? new Promise((resolve) => socket.send(`${head}${payload}}`, () => resolve())) : closing();
      },
      drained() {
        // A ping queues behind everything else, and its callback tells when that has gone.
        return isOpen() ? new Promise((resolve) => socket.ping(undefined, undefined, () => resolve())) : closing();
      },
    };
  }
}
