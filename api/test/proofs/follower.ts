import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../src/import/demo/random.js';
import { SocketClient } from '../harness/socket-client.js';
import type { Caller } from './caller.js';

const RETRY_MS = 20;
const JOB = '{ id version status title window { start end } crew { id } handles }';
const BOARD = `query($from: Date!, $to: Date!) { board(from: $from, to: $to) { cursor jobs ${JOB} unscheduled ${JOB} onHold ${JOB} } }`;
const FOLLOW = `subscription($after: EventCursor!) { jobEvents(after: $after) { from to resync events { cursor jobId job ${JOB} } } }`;

export interface FollowedJob {
  id: string;
  version: number;
  status: string;
}

interface Batch {
  from: string;
  to: string;
  resync: string | null;
  events: { cursor: string; jobId: string; job: FollowedJob | null }[];
}

/** A screen: the board once, then the feed, for ever; whenever the socket is gone it goes on from its cursor at any node. */
export class Follower {
  readonly received: string[] = [];
  readonly wrong: string[] = [];
  reconnects = 0;
  cursor = '';
  private jobs = new Map<string, FollowedJob>();
  private socket: SocketClient | null = null;
  private left = false;

  constructor(
    private readonly session: Caller,
    private readonly anyUrl: (random: Random) => string,
    private readonly random: Random,
    private readonly days: { from: string; to: string },
  ) {}

  async begin(): Promise<void> {
    ({ cursor: this.cursor, jobs: this.jobs } = await this.readBoard());
  }

  /** The board as the server has it now, as a map by id, and the cursor it is of. */
  async readBoard(): Promise<{ cursor: string; jobs: Map<string, FollowedJob> }> {
    const { board } = await this.session
      .at(this.anyUrl(this.random))
      .data<{ board: { cursor: string; jobs: FollowedJob[]; unscheduled: FollowedJob[]; onHold: FollowedJob[] } }>(BOARD, this.days);
    return { cursor: board.cursor, jobs: new Map([...board.jobs, ...board.unscheduled, ...board.onHold].map((job) => [job.id, job])) };
  }

  /** What the screen shows: a cancelled job is on no board. */
  get shown(): Map<string, FollowedJob> {
    return new Map([...this.jobs].filter(([, { status }]) => status !== 'CANCELLED'));
  }

  async follow(): Promise<void> {
    while (!this.left) {
      try {
        this.socket = await SocketClient.open(this.anyUrl(this.random), { token: this.session.token! });
        const stream = this.socket.subscribe<{ jobEvents: Batch }>(FOLLOW, { after: this.cursor });
        while (!this.left) {
          const { data, errors } = await stream.next();
          if (errors || !data) throw new Error(JSON.stringify(errors));
          this.apply(data.jobEvents);
        }
      } catch {
        // Whatever ended it, the way on is the same.
        this.socket?.close();
        this.reconnects++;
        if (!this.left) await pause(RETRY_MS);
      }
    }
  }

  leave(): void {
    this.left = true;
    this.socket?.close();
  }

  private apply({ from, to, resync, events }: Batch): void {
    if (resync) this.wrong.push(`told to resync: ${resync}`);
    if (from !== this.cursor) this.wrong.push(`stands at ${this.cursor} and got a batch from ${from}`);
    for (const { cursor, jobId, job } of events) {
      this.received.push(cursor);
      const known = this.jobs.get(jobId);
      if (job && known && job.version <= known.version) this.wrong.push(`${jobId} went from version ${known.version} to ${job.version}`);
      if (job) this.jobs.set(jobId, job);
      else this.jobs.delete(jobId);
    }
    this.cursor = to;
  }
}
