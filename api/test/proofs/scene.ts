import type { Caller } from './caller.js';
import type { Shop } from './shop.js';

/** One pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
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
  private words = 0;
  private days = 0;
  private daysOff = 0;
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

  /** Luis has two visits on 5 May 2031, far apart. */
  async drive(): Promise<void> {
    for (const [hour, latitude] of [
      [15, 30],
      [17, 30.12],
    ] as const) {
      const instant = (at: number): string => new Date(Date.UTC(2031, 4, 5, at)).toISOString();
      const address = { line1: '1 Far St', city: 'Austin', region: 'TX', postalCode: '78701', latitude, longitude: -97 };
      await this.mutate('createJob', {
        ...{ title: `${this.shop.name} drive`, customerId: this.shop.customers.crew, technicianId: this.shop.technicians.luis, address },
        ...{ window: { start: instant(hour), end: instant(hour + 1) }, allowOverlap: true },
      });
    }
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

  /** A photo that the owner has sent. Returns its uploadId. */
  async upload(): Promise<string> {
    const { url, token } = this.owner;
    const headers = { 'content-type': 'image/png', authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/api/uploads`, { method: 'POST', headers, body: new Uint8Array(PICTURE) });
    return ((await response.json()) as { uploadId: string }).uploadId;
  }

  /** A name that nothing else has. */
  word(text: string): string {
    return `${this.shop.name} ${text} ${this.words++}`;
  }

  /** A shared view of the owner's. Returns its id. */
  async view(): Promise<string> {
    const input = { name: this.word('crew view'), query: 'unassigned=1', shared: true };
    const text = 'mutation($input: SaveViewInput!) { saveView(input: $input) { id } }';
    return (await this.owner.data<{ saveView: { id: string } }>(text, { input })).saveView.id;
  }

  /** An open plan of the owner's. Returns its id. */
  async plan(day = this.day()): Promise<string> {
    const text = 'mutation($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } } }';
    const input = { name: this.word('crew plan'), from: day };
    return (await this.owner.data<{ createPlan: { plan: { id: string } } }>(text, { input })).createPlan.plan.id;
  }

  /** Today, as the scene has it. */
  day(): string {
    return new Date(this.start).toISOString().slice(0, 10);
  }

  /** A plan in which a job of Luis' is to be Rita's. */
  async staged(): Promise<{ planId: string; jobId: string }> {
    const { jobId } = await this.scheduled();
    const planId = await this.plan();
    const text = 'mutation($input: StageMovesInput!) { stageMoves(input: $input) { plan { id } } }';
    const moves = [{ jobId, window: this.slot(), technicianIds: [this.shop.technicians.rita] }];
    await this.owner.data(text, { input: { planId, moves } });
    return { planId, jobId };
  }

  /** A plan for a day on which Luis has one job. */
  async planOfDay(): Promise<{ planId: string; day: string }> {
    const noon = Date.parse(`${this.day()}T18:00:00Z`) + (60 + this.days++) * 24 * HOUR_MS;
    const window = { start: new Date(noon).toISOString(), end: new Date(noon + HOUR_MS).toISOString() };
    await this.scheduled({ window });
    const day = window.start.slice(0, 10);
    return { planId: await this.plan(day), day };
  }

  /** A day, far behind every slot, on which Luis has no time off yet. */
  dayOff(): { firstDay: string; lastDay: string; reason: string } {
    const day = new Date(this.start + (10_000 + this.daysOff++) * 24 * HOUR_MS).toISOString().slice(0, 10);
    return { firstDay: day, lastDay: day, reason: `${this.shop.name} crew day off` };
  }

  /** A closing time that nobody had last time. */
  closing(): string {
    return `17:${String(this.words++ % 60).padStart(2, '0')}`;
  }

  /** Time off of Luis. Returns its id. */
  async timeOff(): Promise<string> {
    const text = 'mutation($input: AddTimeOffInput!) { addTimeOff(input: $input) { timeOff { id } } }';
    const input = { technicianId: this.shop.technicians.luis, ...this.dayOff() };
    return (await this.owner.data<{ addTimeOff: { timeOff: { id: string } } }>(text, { input })).addTimeOff.timeOff.id;
  }

  /** A job on which Luis may clock in: his clock runs nowhere. */
  async clockFree(): Promise<MadeJob> {
    if (this.clockedJob) await this.owner.run(CLOCK_OUT, { input: { jobId: this.clockedJob, technicianId: this.shop.technicians.luis } });
    const made = await this.scheduled();
    this.clockedJob = made.jobId;
    return made;
  }

  async addressOf(customerId: string): Promise<string> {
    const query = 'query($id: ID!) { customer(id: $id) { primaryAddress { id } } }';
    return (await this.owner.data<{ customer: { primaryAddress: { id: string } } }>(query, { id: customerId })).customer.primaryAddress.id;
  }

  /** The first clock on the job. */
  async timeEntry(jobId: string): Promise<string> {
    const query = 'query($id: ID!) { job(id: $id) { timeEntries { id } } }';
    const { job } = await this.owner.data<{ job: { timeEntries: { id: string }[] } }>(query, { id: jobId });
    return job.timeEntries[0]!.id;
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
  addPhoto: 'AddPhoto',
};
