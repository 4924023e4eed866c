import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { ROLE_PERMISSIONS } from '../../kernel/authorization.js';
import type { Authorization, Role } from '../../kernel/authorization.js';
import { appendJobEvent, insertWorkspace } from '../../../test/harness/log-rows.js';
import { createTestDatabase } from '../../../test/harness/test-database.js';
import type { TestDatabase } from '../../../test/harness/test-database.js';
import { decodeCursor } from '../event-log/event-cursor.js';
import { NoBus } from './bus.js';
import type { EventBatch } from './event-batch.js';
import { Live } from './live.js';
import { MOST_BUFFERED_BYTES } from './shared-feed.js';
import type { FrameSink } from './shared-feed.js';

/** A small generator with a seed: a failing seed is a failing test for ever. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const EVENTS = 1_500;
const TECHNICIANS = [uuid(), uuid(), uuid()];
let db: TestDatabase;
beforeAll(async () => (db = await createTestDatabase()));
afterAll(() => db.drop());

function viewerOf(workspaceId: string, role: Role, technicianId: string | null): Authorization {
  const id = uuid();
  return {
    workspaceId,
    userId: id,
    sessionId: id,
    role,
    technicianId,
    permissions: new Set(ROLE_PERMISSIONS[role]),
    actor: { kind: 'USER', id, name: role },
    email: '',
  };
}

/** A client that keeps what it was given, refuses what does not join on, and whose network is sometimes full. */
class Client implements FrameSink {
  readonly seen: string[] = [];
  readonly problems: string[] = [];
  full = false;
  private leave = new AbortController();
  private stream: Promise<void> = Promise.resolve();
  private unblock: () => void = () => undefined;

  constructor(
    readonly live: Live,
    readonly viewer: Authorization,
    readonly document: string,
    public position: string,
  ) {}

  get buffered(): number {
    return this.full ? MOST_BUFFERED_BYTES + 1 : 0;
  }

  post(payload: string): void {
    const { batch, rendered } = JSON.parse(payload) as { batch: EventBatch; rendered: string };
    if (rendered !== `${this.document} for ${this.viewer.role} ${this.viewer.technicianId}`) this.problems.push(`a frame ${rendered}`);
    if (batch.from !== this.position) this.problems.push(`a frame from ${batch.from} at ${this.position}`);
    if (this.leave.signal.aborted) this.problems.push('a frame after leaving');
    this.position = batch.to;
    this.seen.push(...batch.events.map(({ jobId, job }) => `${jobId} ${job === null ? 'left' : 'whole'}`));
  }

  async send(payload: string): Promise<void> {
    this.post(payload);
    await new Promise(setImmediate);
  }

  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.unblock = resolve;
      this.leave.signal.addEventListener('abort', () => resolve(), { once: true });
      if (!this.full) resolve();
    });
  }

  /** The network fills up, or takes everything again. */
  flip(): void {
    this.full = !this.full;
    if (!this.full) this.unblock();
  }

  get away(): boolean {
    return this.leave.signal.aborted;
  }

  join(): void {
    this.leave = new AbortController();
    const render = async (batch: EventBatch, viewer: Authorization) => {
      await new Promise(setImmediate);
      return JSON.stringify({ batch, rendered: `${this.document} for ${viewer.role} ${viewer.technicianId}` });
    };
    this.stream = this.live.stream(this.viewer, this.position, this.document, this, render, this.leave.signal);
  }

  async part(): Promise<void> {
    this.leave.abort();
    await this.stream;
  }
}

test.each([1, 2, 3])(
  '[FEED-7] clients that come, go, stall and resume at random all see exactly theirs, in order, once (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const random = seeded(seed);
    const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)]!;
    const workspaceId = await insertWorkspace(db.database);
    const live = new Live({
      database: db.database,
      bus: new NoBus(),
      presentRights: async (viewer) => viewer,
      forgetRights: () => undefined,
      vocabulary: { entityAudience: {}, accessOf: () => null },
      logger: console,
      heartbeatMs: 15,
      pollMs: 10,
    });
    const start = await live.headCursor(workspaceId);
    const audiences: [Role, string | null][] = [
      ['DISPATCHER', null],
      ['OWNER', null],
      ...TECHNICIANS.map((id): [Role, string] => ['TECHNICIAN', id]),
    ];
    const clients = Array.from(
      { length: 40 },
      (_, n) => new Client(live, viewerOf(workspaceId, ...audiences[n % audiences.length]!), pick(['A', 'B']), start),
    );
    clients.forEach((client) => client.join());

    const log: { jobId: string; before: string[]; after: string[] }[] = [];
    for (let n = 0; n < EVENTS; n++) {
      const crew = () => TECHNICIANS.filter(() => random() < 0.3);
      const event = { jobId: uuid(), before: crew(), after: crew() };
      log.push(event);
      const seq = await appendJobEvent(db.database, workspaceId, event);
      // The poll finds what no bell told of.
      if (random() < 0.8) live.committed(workspaceId, seq);
      if (random() < 0.5) {
        const client = pick(clients);
        const whim = random();
        if (whim < 0.4) client.flip();
        else if (client.away) client.join();
        else await client.part();
      }
    }
    for (const client of clients) {
      if (client.full) client.flip();
      if (client.away) client.join();
    }
    await expect.poll(() => Math.min(...clients.map(({ position }) => decodeCursor(position)!.seq)), { timeout: 20_000 }).toBe(EVENTS);
    await Promise.all(clients.map((client) => client.part()));

    for (const client of clients) {
      const { technicianId } = client.viewer;
      const expected = log.flatMap(({ jobId, before, after }) =>
        technicianId === null || after.includes(technicianId) ? [`${jobId} whole`] : before.includes(technicianId) ? [`${jobId} left`] : [],
      );
      expect(client.problems).toEqual([]);
      expect(client.seen).toEqual(expected);
    }
    expect(live.stats()).toMatchObject({ hubs: 0, sharing: 0 });
    live.close();
  },
);
