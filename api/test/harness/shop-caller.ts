import type { Answer } from './socket-client.js';

const SESSIONS = 3;

const PERSON = '{ id name }';
const WINDOW = '{ start end }';
export const JOB_FIELDS = `id number title status stage priority source version customer { id name } address { line1 city }
  window ${WINDOW} arrivalWindow ${WINDOW} technician ${PERSON} crew ${PERSON} doubleBooked ${PERSON} total enRouteAt startedAt completedAt heldAt
  holdReason cancelReason createdAt updatedAt lineItems { id name kind quantity unitPrice total priceBookItemId }
  notes { body pinned author { name } } timeEntries { technician ${PERSON} clockedInAt clockedOutAt minutes auto }`;
export const EVENT_FIELDS = `kind jobId actor { kind id name } at occurredAt reason changes { field from to } batchId clientMutationId undoable cursor
  job { version status }`;

export interface Span {
  start: string;
  end: string;
}
interface Person {
  id: string;
  name: string;
}
export interface SeenJob {
  id: string;
  number: string;
  title: string;
  status: string;
  stage: string;
  priority: string;
  source: string;
  version: number;
  customer: Person;
  address: { line1: string; city: string };
  window: Span | null;
  arrivalWindow: Span | null;
  technician: Person | null;
  crew: Person[];
  doubleBooked: Person[];
  total: number;
  enRouteAt: string | null;
  startedAt: string | null;
  completedAt: string | null;
  heldAt: string | null;
  holdReason: string | null;
  cancelReason: string | null;
  createdAt: string;
  updatedAt: string;
  lineItems: {
    id: string;
    name: string;
    kind: string;
    quantity: number;
    unitPrice: number;
    total: number;
    priceBookItemId: string | null;
  }[];
  notes: { body: string; pinned: boolean; author: { name: string } }[];
  timeEntries: { technician: Person; clockedInAt: string; clockedOutAt: string | null; minutes: number | null; auto: boolean }[];
}
export interface SeenEvent {
  kind: string;
  jobId: string;
  actor: { kind: string; id: string | null; name: string };
  at: string;
  occurredAt: string | null;
  reason: string | null;
  changes: { field: string; from: string | null; to: string | null }[];
  batchId: string;
  clientMutationId: string | null;
  undoable: boolean;
  cursor: string;
  job: { version: number; status: string } | null;
}
export interface Done {
  job: SeenJob;
  events: SeenEvent[];
  batchId: string;
}
export interface Undone {
  succeeded: SeenJob[];
  failed: { jobId: string; code: string; message: string }[];
  events: SeenEvent[];
  batchId: string;
}
export interface Refused {
  code: string;
  message: string;
  // The shape is what the tests are about.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  details: any;
}

const INPUT_OF: Readonly<Record<string, string>> = {
  createJob: 'CreateJobInput',
  updateJob: 'UpdateJobInput',
  duplicateJob: 'DuplicateJobInput',
  scheduleJob: 'ScheduleJobInput',
  moveJob: 'MoveJobInput',
  rescheduleJob: 'RescheduleJobInput',
  reassignJob: 'ReassignJobInput',
  addCrewMember: 'CrewMemberInput',
  removeCrewMember: 'CrewMemberInput',
  holdJob: 'JobReasonInput',
  cancelJob: 'JobReasonInput',
  addNote: 'AddNoteInput',
  addPhoto: 'AddPhotoInput',
  removePhoto: 'RemovePhotoInput',
  setWorkOrder: 'SetWorkOrderInput',
  correctTimeEntry: 'CorrectTimeEntryInput',
  clockIn: 'ClockInput',
  clockOut: 'ClockInput',
  undo: 'UndoInput',
};

/** A member of the shop at their screen. Several sessions take turns, so that a busy test meets no rate limit. */
export class ShopCaller {
  private turn = 0;

  constructor(
    readonly url: string,
    private readonly tokens: readonly string[],
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<ShopCaller> {
    const signIn = async (): Promise<string> => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify({ email, password }) });
      const { token } = (await response.json()) as { token?: string };
      if (!token) throw new Error(`${email} was not signed in: ${response.status}`);
      return token;
    };
    return new ShopCaller(url, await Promise.all(Array.from({ length: SESSIONS }, signIn)));
  }

  /** The same sessions at another node. */
  at(url: string): ShopCaller {
    return new ShopCaller(url, this.tokens);
  }

  /** Any door of the node, signed in. */
  fetch(path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { ...init, headers: { ...this.headers(), ...headers } });
  }

  /** What a request shows for itself. */
  headers(): Record<string, string> {
    return { authorization: `Bearer ${this.tokens[this.turn++ % this.tokens.length]!}` };
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const token = this.tokens[this.turn++ % this.tokens.length]!;
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  /** @throws with the whole answer when there is an error in it */
  async read<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.ask<Data>(query, variables);
    if (answer.errors || !answer.data) throw new Error(`${query.slice(0, 100)} → ${JSON.stringify(answer)}`);
    return answer.data;
  }

  /** @throws when it was not refused */
  async refusedRead(query: string, variables: object = {}): Promise<Refused> {
    const answer = await this.ask<unknown>(query, variables);
    const error = answer.errors?.[0];
    if (!error) throw new Error(`${query.slice(0, 100)} was not refused: ${JSON.stringify(answer.data).slice(0, 500)}`);
    return { code: error.extensions.code, message: error.message, details: error.extensions.details };
  }

  async do(mutation: string, input: object): Promise<Done> {
    const data = await this.read<Record<string, Done>>(document(mutation), { input });
    return data[mutation]!;
  }

  refusal(mutation: string, input: object): Promise<Refused> {
    return this.refusedRead(document(mutation), { input });
  }

  async undo(batchId: string, more: object = {}): Promise<Undone> {
    const data = await this.read<{ undo: Undone }>(document('undo'), { input: { batchId, ...more } });
    return data.undo;
  }

  async job(id: string): Promise<SeenJob | null> {
    return (await this.read<{ job: SeenJob | null }>(`query($id: ID!) { job(id: $id) { ${JOB_FIELDS} } }`, { id })).job;
  }

  /** Newest first. */
  async history(id: string): Promise<SeenEvent[]> {
    const { job } = await this.read<{ job: { history: { nodes: SeenEvent[] } } }>(
      `query($id: ID!) { job(id: $id) { history(first: 100) { nodes { ${EVENT_FIELDS} } } } }`,
      { id },
    );
    return job.history.nodes;
  }
}

function document(mutation: string): string {
  const answer =
    mutation === 'undo'
      ? `{ succeeded { ${JOB_FIELDS} } failed { jobId code message } events { ${EVENT_FIELDS} } batchId }`
      : `{ job { ${JOB_FIELDS} } events { ${EVENT_FIELDS} } batchId }`;
  return `mutation($input: ${INPUT_OF[mutation] ?? 'JobActionInput'}!) { ${mutation}(input: $input) ${answer} }`;
}
