import type { Caller } from './caller.js';
import type { Shop } from './shop.js';

const HOUR_MS = 3_600_000;
const PAYLOAD = '{ batchId job { id number version } }';

export interface MadeJob {
  jobId: string;
  batchId: string;
}

interface NewJob {
  window?: { start: string; end: string } | null;
  technicianId?: string | null;
  title?: string;
  customerId?: string;
}

/** Brings jobs of a shop into any state, through the API, as its owner does. Sessions take turns, so that no rate limit is met. */
export class Scene {
  private turn = 0;
  private slots = 0;
  private clockedJob: string | null = null;

  constructor(
    readonly shop: Shop,
    private readonly sessions: readonly Caller[],
    readonly start = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS,
  ) {}

  get owner(): Caller {
    return this.sessions[this.turn++ % this.sessions.length]!;
  }

  /** An hour that nobody was booked in before. */
  slot(): { start: string; end: string } {
    const start = this.start + this.slots++ * HOUR_MS;
    return { start: new Date(start).toISOString(), end: new Date(start + HOUR_MS).toISOString() };
  }

  async mutate(field: string, input: object): Promise<MadeJob> {
    const type = `${field === 'createJob' ? 'CreateJob' : INPUTS[field]}Input`;
    const data = await this.owner.data<Record<string, { batchId: string; job: { id: string } }>>(
      `mutation($input: ${type}!) { ${field}(input: $input) ${PAYLOAD} }`,
      { input },
    );
    return { jobId: data[field]!.job.id, batchId: data[field]!.batchId };
  }

  /** SCHEDULED with Luis alone, unless said otherwise. */
  async scheduled(job: NewJob = {}): Promise<MadeJob> {
    const { name, customers, technicians } = this.shop;
    const defaults = { title: `${name} crew visit`, customerId: customers.crew, technicianId: technicians.luis, window: this.slot() };
    return this.mutate('createJob', { ...defaults, ...job, note: `${job.title ?? defaults.title} note`, allowOverlap: true });
  }

  draft(): Promise<MadeJob> {
    return this.scheduled({ window: null });
  }

  async started(): Promise<MadeJob> {
    const { jobId } = await this.scheduled();
    return this.mutate('startJob', { jobId });
  }

  async held(): Promise<MadeJob> {
    const { jobId } = await this.scheduled();
    return this.mutate('holdJob', { jobId, reason: `${this.shop.name} crew waits for a part` });
  }

  async completed(): Promise<MadeJob> {
    const { jobId } = await this.started();
    return this.mutate('completeJob', { jobId });
  }

  async cancelled(): Promise<MadeJob> {
    const { jobId } = await this.scheduled();
    return this.mutate('cancelJob', { jobId, reason: `${this.shop.name} crew called off` });
  }

  async withTwo(): Promise<MadeJob> {
    const { jobId } = await this.scheduled();
    return this.mutate('addCrewMember', { jobId, technicianId: this.shop.technicians.rita });
  }

  /** A job on which Luis may clock in: his clock runs nowhere. */
  async clockFree(): Promise<MadeJob> {
    if (this.clockedJob) await this.owner.run(CLOCK_OUT, { input: { jobId: this.clockedJob, technicianId: this.shop.technicians.luis } });
    const made = await this.scheduled();
    this.clockedJob = made.jobId;
    return made;
  }

  async clockedIn(): Promise<MadeJob> {
    const { jobId } = await this.clockFree();
    return this.mutate('clockIn', { jobId, technicianId: this.shop.technicians.luis });
  }
}

const CLOCK_OUT = 'mutation($input: ClockInput!) { clockOut(input: $input) { batchId } }';
const INPUTS: Readonly<Record<string, string>> = {
  startJob: 'JobAction',
  completeJob: 'JobAction',
  holdJob: 'JobReason',
  cancelJob: 'JobReason',
  addCrewMember: 'CrewMember',
  clockIn: 'Clock',
  moveJob: 'MoveJob',
  updateJob: 'UpdateJob',
  addNote: 'AddNote',
};
