import { WebSocket } from 'ws';

interface Message {
  id?: string;
  type: string;
  payload?: unknown;
}

export interface Answer<Data = Record<string, never>> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; details: Record<string, unknown> } }[];
}

export interface SocketOptions {
  token?: string;
  headers?: Record<string, string>;
  /** Sent instead of the token's own connection_init payload. */
  payload?: Record<string, unknown>;
}

/** A graphql-transport-ws client for tests. It listens from the first tick and queues, so a test asks for what came whenever it likes and never sleeps. */
export class SocketClient {
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly acknowledged: Promise<void>;
  private readonly streams = new Map<string, SocketStream>();
  private lastId = 0;

  constructor(
    readonly socket: WebSocket,
    payload: Record<string, unknown>,
  ) {
    this.closed = new Promise((resolve) => socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })));
    this.acknowledged = new Promise((resolve, reject) => {
      socket.on('open', () => this.send({ type: 'connection_init', payload }));
      socket.on('error', reject);
      socket.on('close', (code, reason) => reject(new Error(`closed ${code} ${String(reason)}`)));
      socket.on('message', (data) => {
        const message = JSON.parse(String(data)) as Message;
        if (message.type === 'connection_ack') resolve();
        else if (message.type === 'ping') this.send({ type: 'pong' });
        else if (message.id !== undefined) this.streams.get(message.id)?.take(message);
      });
    });
    // Whoever does not wait for it may still want to see how the socket closes.
    this.acknowledged.catch(() => undefined);
    void this.closed.then(({ code, reason }) =>
      this.streams.forEach((stream) => stream.take({ type: 'closed', payload: { code, reason } })),
    );
  }

  /** Resolves when the server has let us in; rejects with how it closed otherwise. */
  static async open(url: string, options: SocketOptions = {}): Promise<SocketClient> {
    const client = SocketClient.start(url, options);
    await client.acknowledged;
    return client;
  }

  static start(url: string, { token, headers = {}, payload }: SocketOptions = {}): SocketClient {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    return new SocketClient(socket, payload ?? (token ? { authorization: `Bearer ${token}` } : {}));
  }

  subscribe<Data>(query: string, variables: Record<string, unknown> = {}, operationName?: string): SocketStream<Data> {
    const id = `${++this.lastId}`;
    const stream = new SocketStream<Data>(() => this.send({ id, type: 'complete' }));
    this.streams.set(id, stream as SocketStream);
    this.send({ id, type: 'subscribe', payload: { query, variables, operationName } });
    return stream;
  }

  /** One query or mutation over the socket. */
  async request<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    return this.subscribe<Data>(query, variables).next();
  }

  send(message: Message): void {
    this.socket.send(JSON.stringify(message));
  }

  close(): void {
    this.socket.terminate();
  }
}

/** What came for one operation, in order. */
export class SocketStream<Data = Record<string, never>> {
  private readonly queue: Message[] = [];
  private readonly waiting: ((message: Message) => void)[] = [];

  constructor(readonly complete: () => void) {}

  take(message: Message): void {
    const next = this.waiting.shift();
    if (next) next(message);
    else this.queue.push(message);
  }

  /** How many messages wait to be looked at. */
  get queued(): number {
    return this.queue.length;
  }

  async nextMessage(): Promise<Message> {
    return this.queue.shift() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The next answer; an `error` message counts as an answer with errors. Rejects when the stream completes or the socket closes instead. */
  async next(): Promise<Answer<Data>> {
    const message = await this.nextMessage();
    if (message.type === 'next') return message.payload as Answer<Data>;
    if (message.type === 'error') return { errors: message.payload as NonNullable<Answer['errors']> };
    throw new Error(`${message.type} ${JSON.stringify(message.payload ?? null)}`);
  }
}
