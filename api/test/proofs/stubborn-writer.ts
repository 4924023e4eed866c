import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../src/import/demo/random.js';
import { codeOf } from './caller.js';
import type { Caller } from './caller.js';
import type { NodePair } from './node-pair.js';
import type { Shop } from './shop.js';

const MINUTE_MS = 60_000;
const RETRY_MS = 20;
const LOST_ANSWERS = 0.25;
/** A command that is not answered by then never will be. */
const PATIENCE_MS = 30_000;
/** What is no answer: the node or its database went away, and nobody knows how far it came. */
const NO_ANSWER = new Set(['INTERNAL']);

interface Payload {
  job: { id: string; version: number };
  events: unknown[];
}

export interface Acknowledged {
  clientMutationId: string;
  jobId: string;
  version: number;
}

/** A client that repeats each command under its id, at whichever node, until it is answered: what a board and a phone do. */
export class StubbornWriter {
  readonly acknowledged: Acknowledged[] = [];
  readonly refusals: string[] = [];
  private commands = 0;

  constructor(
    private readonly name: string,
    private readonly session: Caller,
    private readonly nodes: NodePair,
    private readonly random: Random,
    private readonly world: { shop: Shop; jobs: string[]; start: number },
  ) {}

  async writeUntil(done: () => boolean): Promise<void> {
    while (!done()) await this.carryOut(...this.command());
  }

  private command(): [field: string, input: Record<string, unknown>] {
    const { random } = this;
    const { shop, jobs, start } = this.world;
    const at = start + random.between(0, 16) * 15 * MINUTE_MS;
    const window = { start: new Date(at), end: new Date(at + random.between(1, 4) * 15 * MINUTE_MS) };
    const jobId = random.pick(jobs);
    const technicianId = random.pick(shop.technicians.all);
    const dice = random.next();
    if (dice < 0.1)
      return ['createJob', { customerId: shop.customers.crew, title: `of ${this.name}`, window, technicianId, allowOverlap: true }];
    if (dice < 0.2) return ['addNote', { jobId, body: `note of ${this.name}` }];
    if (dice < 0.27) return ['holdJob', { jobId, reason: 'rain' }];
    if (dice < 0.34) return ['unscheduleJob', { jobId }];
    if (dice < 0.37) return ['cancelJob', { jobId, reason: 'called off' }];
    return ['moveJob', { jobId, window, technicianId, allowOverlap: random.chance(0.7) }];
  }

  private async carryOut(field: string, command: Record<string, unknown>): Promise<void> {
    const clientMutationId = `${this.name}-${++this.commands}`;
    const type = `${TYPES[field] ?? field[0]!.toUpperCase() + field.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${field}(input: $input) { job { id version } events { cursor } } }`;
    const until = performance.now() + PATIENCE_MS;
    const send = () =>
      this.session
        .at(this.nodes.anyUrl(this.random))
        .run<Record<string, Payload>>(query, { input: { ...command, clientMutationId } })
        .catch(() => null);
    // A kill seldom falls between the commit and the answer, so some answers are lost on purpose.
    if (this.random.chance(LOST_ANSWERS)) void send();
    while (performance.now() < until) {
      const answer = await send();
      const code = answer && codeOf(answer);
      // A node that is about to leave says so with a bare 503, as a proxy does that finds none.
      const isAnswered = answer?.data || answer?.errors;
      if (!isAnswered || NO_ANSWER.has(code ?? '')) {
        await pause(RETRY_MS);
        continue;
      }
      if (code) return void this.refusals.push(code);
      const { job, events } = answer.data![field]!;
      if (events.length > 0) this.acknowledged.push({ clientMutationId, jobId: job.id, version: job.version });
      if (field === 'createJob') this.world.jobs.push(job.id);
      return;
    }
    throw new Error(`${clientMutationId} was not answered within ${PATIENCE_MS} ms`);
  }
}

const TYPES: Readonly<Record<string, string>> = { holdJob: 'JobReason', cancelJob: 'JobReason', unscheduleJob: 'JobAction' };
