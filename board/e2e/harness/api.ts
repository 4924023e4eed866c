import { PASSWORD } from './browser.js';

/** The API as a program uses it, to arrange what a test looks at and to see what was stored. */
export class Api {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async signIn(url: string, email: string): Promise<Api> {
    const answer = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    const { token } = (await answer.json()) as { token: string };
    return new Api(url, token);
  }

  /** @throws with the GraphQL errors */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async technicians(): Promise<{ id: string; name: string }[]> {
    return (await this.ask<{ technicians: { id: string; name: string }[] }>('{ technicians(active: true) { id name } }')).technicians;
  }

  async technicianId(name: string): Promise<string> {
    return (await this.technicians()).find((one) => one.name === name)!.id;
  }

  /** Those of the days on which all of them work: the demo's weekly hours depend on the weekday it was made on. */
  async workdays(days: readonly string[], technicianIds: readonly string[]): Promise<string[]> {
    const { technicians } = await this.ask<{ technicians: { id: string; weeklyShifts: { weekday: number }[] }[] }>(
      '{ technicians { id weeklyShifts { weekday } } }',
    );
    const team = technicians.filter(({ id }) => technicianIds.includes(id));
    const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    return days.filter((day) => team.every(({ weeklyShifts }) => weeklyShifts.some((shift) => shift.weekday === weekday(day))));
  }

  /** Somebody whose clock is not running: whose is depends on the hour at which the demo shop was made. */
  async idleTechnician(): Promise<{ id: string; name: string }> {
    const [technicians, running] = await Promise.all([this.technicians(), this.runningClocks()]);
    return technicians.find(({ id }) => !running.some(({ technicianId }) => technicianId === id))!;
  }

  /** Stops the technician's clock, if the demo shop left it running at this hour. */
  async stopClock(technicianId: string): Promise<void> {
    for (const clock of await this.runningClocks()) if (clock.technicianId === technicianId) await this.change('clockOut', clock);
  }

  private async runningClocks(): Promise<{ jobId: string; technicianId: string }[]> {
    const { jobs } = await this.ask<{
      jobs: { nodes: { id: string; timeEntries: { technician: { id: string }; clockedOutAt: string | null }[] }[] };
    }>('{ jobs(filter: { statuses: [IN_PROGRESS] }, first: 100) { nodes { id timeEntries { technician { id } clockedOutAt } } } }');
    return jobs.nodes.flatMap(({ id, timeEntries }) =>
      timeEntries.filter(({ clockedOutAt }) => clockedOutAt === null).map(({ technician }) => ({ jobId: id, technicianId: technician.id })),
    );
  }

  /** A job on a day that the demo leaves empty, at a wall-clock hour of Austin in winter (UTC-6); a draft without an hour. */
  createJob({ day, hour, hours = 1, ...job }: NewJob & { day: string; hour?: number; hours?: number }): Promise<CreatedJob> {
    return this.createJobAt(hour === undefined ? null : windowAt(day, hour, hours), job);
  }

  async createJobAt(window: { start: string; end: string } | null, { customer, at, ...job }: NewJob): Promise<CreatedJob> {
    const input = {
      customer: {
        name: customer,
        phone: '(512) 555-0199',
        address: { line1: '12 Test St', area: 'Mueller', city: 'Austin', region: 'TX', postalCode: '78723', ...at },
      },
      title: 'Leak under sink',
      window,
      ...job,
    };
    const mutation = 'mutation ($input: CreateJobInput!) { createJob(input: $input) { job { id number } } }';
    return (await this.ask<{ createJob: { job: CreatedJob } }>(mutation, { input })).createJob.job;
  }

  /** Any of the mutations that take one input and answer with a job. */
  async change(mutation: string, input: object): Promise<void> {
    const type = INPUTS[mutation] ?? 'JobActionInput';
    await this.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { job { id } } }`, { input });
  }

  async job(id: string): Promise<JobAnswer> {
    const query = `query ($id: ID!) { job(id: $id) { number status version window { start end } crew { id name }
      history(first: 20) { nodes { kind actor { name } changes { field from to } } } } }`;
    return (await this.ask<{ job: JobAnswer }>(query, { id })).job;
  }
}

export interface NewJob {
  technicianId: string | null;
  customer: string;
  /** Where; absent: nobody knows. */
  at?: { latitude: number; longitude: number; area?: string };
  allowOverlap?: boolean;
  priority?: string;
  lineItems?: { priceBookItemId: string; quantity: number }[];
}

export interface CreatedJob {
  id: string;
  number: string;
}

const INPUTS: Record<string, string> = {
  moveJob: 'MoveJobInput',
  holdJob: 'JobReasonInput',
  cancelJob: 'JobReasonInput',
  clockIn: 'ClockInput',
  clockOut: 'ClockInput',
  addCrewMember: 'CrewMemberInput',
  rescheduleJob: 'RescheduleJobInput',
  addNote: 'AddNoteInput',
  updateJob: 'UpdateJobInput',
};

export interface JobAnswer {
  number: string;
  status: string;
  version: number;
  window: { start: string; end: string } | null;
  crew: { id: string; name: string }[];
  history: { nodes: { kind: string; actor: { name: string }; changes: { field: string; from: string | null; to: string | null }[] }[] };
}

/** From one wall-clock hour of a winter's day in Austin, so many hours long. */
export function windowAt(day: string, hour: number, hours = 1): { start: string; end: string } {
  const instant = (at: number): string => new Date(Date.parse(`${day}T00:00:00-06:00`) + at * 3_600_000).toISOString();
  return { start: instant(hour), end: instant(hour + hours) };
}

/**
 * A day of the next November (from the eighth on), December, January or February that lies beyond the demo's jobs. Each file takes a month or part of one, and each
 * test a day: nobody else's jobs are in its way.
 */
export function winterDay(month: '11' | '12' | '01' | '02', index: number): string {
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString();
  const year = Number(soon.slice(0, 4)) + (`${soon.slice(0, 5)}${month}-01` < soon.slice(0, 10) ? 1 : 0);
  return `${year}-${month}-${String(index + 1).padStart(2, '0')}`;
}

/** A day so many days from now, in Austin, beyond the demo's jobs; never across a change of the clocks (winter offset). */
export function emptyDay(ahead: number): string {
  const day = new Date(Date.now() + ahead * 86_400_000);
  while (new Intl.DateTimeFormat('en-US', { timeZone: 'America/Chicago', timeZoneName: 'longOffset' }).format(day).includes('GMT-05:00')) {
    day.setTime(day.getTime() + 7 * 86_400_000);
  }
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(day);
}
