import type { Authorization } from '../kernel/authorization.js';
import { can, canSeeJob } from '../kernel/authorization.js';
import type { Address, CustomerCard } from '../kernel/customer-card.js';
import { DomainError } from '../kernel/domain-error.js';
import type { TimeWindow } from '../kernel/time-window.js';
import { insertCustomer, readAddresses, readCustomer } from '../customer/index.js';
import type { Queryable } from '../platform/database/database.js';
import { appendEntityChange } from '../platform/event-log/append-entity-change.js';
import { claim, firstAnswer, hashBody } from '../platform/idempotency/idempotency.js';
import { nameIn } from '../technician/index.js';
import { creationChanges } from './job.changes.js';
import { noSuchJob } from './job.errors.js';
import { readBatch } from './job-event.repository.js';
import type { Job, JobLineItem, JobPriority, JobSource } from './job.js';
import { readLineItems, replaceLineItems } from './job-line-item.repository.js';
import { insertNote } from './job-note.repository.js';
import { toRecord, type JobRecord } from './job-record.js';
import { insertJob, lockJob } from './job.repository.js';
import { jobSearchText } from './job-search.repository.js';
import type { JobOutcome, JobServiceDeps } from './job.service.js';
import { judgeSlots } from './job-slots.js';
import { titleFrom } from './job-update.decide.js';
import { toEventRow, type JobWrite } from './job-write.js';
import { runCommand } from './run-command.js';

export interface NewJob {
  customer: { id: string } | { card: CustomerCard; address: Address };
  title: string;
  priority: JobPriority;
  source: JobSource;
  lineItems: readonly JobLineItem[];
  window: TimeWindow | null;
  arrivalWindow: TimeWindow | null;
  crew: readonly string[];
  allowOverlap: boolean;
  /** Absent: the customer's first address. */
  address: Address | null;
  note: string | null;
}

export interface CreationRequest {
  authorization: Authorization;
  operation: string;
  input: { clientMutationId?: string | undefined };
}

/** Rows 1 and 2 of docs/spec.md: a job comes into being, as a draft or with a window. */
export class JobCreationService {
  constructor(private readonly deps: JobServiceDeps) {}

  create(request: CreationRequest, wanted: NewJob): Promise<JobOutcome> {
    requireOffice(request.authorization);
    return this.inTransaction(request, (tx, batchId) => this.write(tx, request, wanted, batchId));
  }

  /** The same work for the same customer at the same place, as a draft or at a new time; nothing of how the first one went. */
  duplicate(
    request: CreationRequest,
    jobId: string,
    plan: Pick<NewJob, 'window' | 'arrivalWindow' | 'crew' | 'allowOverlap'>,
  ): Promise<JobOutcome> {
    const { authorization } = request;
    return this.inTransaction(request, async (tx, batchId) => {
      const original = await lockJob(tx, authorization.workspaceId, jobId);
      if (!original || !canSeeJob(authorization, original)) throw noSuchJob();
      requireOffice(authorization);
      const lineItems = await readLineItems(tx, authorization.workspaceId, jobId);
      const copy: NewJob = {
        ...plan,
        customer: { id: original.customer.id },
        title: original.titleTyped ? original.title : '',
        priority: original.priority,
        source: 'DUPLICATE',
        lineItems: lineItems.map((line) => ({ ...line, id: this.deps.newId() })),
        address: { ...original.address, id: this.deps.newId() },
        note: null,
      };
      return this.write(tx, request, copy, batchId);
    });
  }

  private async inTransaction(
    { authorization, input, operation }: CreationRequest,
    work: (tx: Queryable, batchId: string) => Promise<JobOutcome>,
  ): Promise<JobOutcome> {
    const { workspaceId, userId } = authorization;
    const { clientMutationId } = input;
    const batchId = this.deps.newId();
    return runCommand(this.deps, workspaceId, batchId, async (tx) => {
      if (clientMutationId) {
        const body = { operation, bodyHash: hashBody(input) };
        if (!(await claim(tx, workspaceId, { actorId: userId, clientMutationId, ...body, batchId, jobId: null }))) {
          const first = await firstAnswer(tx, workspaceId, userId, clientMutationId, body);
          const events = await readBatch(tx, workspaceId, first.batchId);
          return { job: events[0]!.job as JobRecord, events, batchId: first.batchId };
        }
      }
      return work(tx, batchId);
    });
  }

  private async write(tx: Queryable, { authorization, input }: CreationRequest, wanted: NewJob, batchId: string): Promise<JobOutcome> {
    const { workspaceId, actor } = authorization;
    const now = this.deps.now();
    const clientMutationId = input.clientMutationId ?? null;
    const nameOf = nameIn(await this.deps.directory.load(workspaceId));
    const { customer, address } = await this.place(tx, workspaceId, wanted);
    const plan = { job: this.newJob(wanted, customer, address, now), mustBeFree: wanted.crew };
    const job = await judgeSlots(tx, workspaceId, null, plan, wanted.allowOverlap, nameOf);
    await replaceLineItems(tx, workspaceId, job.id, wanted.lineItems);
    if (wanted.note) await insertNote(tx, workspaceId, job.id, { id: this.deps.newId(), body: wanted.note, pinned: false, at: now }, actor);
    if ('card' in wanted.customer) {
      await appendEntityChange(tx, {
        workspaceId,
        entity: 'Customer',
        entityId: customer.id,
        kind: 'CUSTOMER_CREATED',
        node: { ...customer },
        actor,
        at: now,
        batchId,
        clientMutationId,
      });
    }
    const write: JobWrite = {
      workspaceId,
      before: null,
      after: job,
      kind: 'CREATED',
      at: now,
      occurredAt: null,
      actor,
      source: 'API',
      undo: null,
      ...creationChanges(job, nameOf, wanted.note),
      reason: null,
      undoable: true,
      batchId,
      clientMutationId,
    };
    const { number, seq } = await insertJob(tx, write, jobSearchText(job, wanted.note ? [wanted.note] : []));
    const created: Job = { ...job, number };
    return { job: toRecord(created), events: [toEventRow({ ...write, after: created }, seq)], batchId };
  }

  private newJob(wanted: NewJob, customer: CustomerCard, address: Address, now: Date): Job {
    const titleTyped = wanted.title.trim() !== '';
    return {
      id: this.deps.newId(),
      number: '',
      title: titleTyped ? wanted.title.trim() : titleFrom(wanted.lineItems),
      titleTyped,
      status: wanted.window ? 'SCHEDULED' : 'DRAFT',
      priority: wanted.priority,
      source: wanted.source,
      version: 1,
      customer,
      address,
      window: wanted.window,
      arrivalWindow: wanted.arrivalWindow,
      crew: [...wanted.crew],
      overlapCrew: [],
      clockedIn: [],
      hasHours: false,
      totalCents: wanted.lineItems.reduce((sum, line) => sum + line.totalCents, 0),
      lineItemCount: wanted.lineItems.length,
      enRouteAt: null,
      startedAt: null,
      completedAt: null,
      heldAt: null,
      holdReason: null,
      cancelledAt: null,
      cancelReason: null,
      createdAt: now,
      updatedAt: now,
    };
  }

  private async place(tx: Queryable, workspaceId: string, wanted: NewJob): Promise<{ customer: CustomerCard; address: Address }> {
    if ('card' in wanted.customer) {
      await insertCustomer(tx, workspaceId, wanted.customer.card, wanted.customer.address);
      return { customer: wanted.customer.card, address: wanted.address ?? wanted.customer.address };
    }
    const customer = await readCustomer(tx, workspaceId, wanted.customer.id);
    if (!customer) throw new DomainError('NOT_FOUND', 'There is no such customer.', { customerId: wanted.customer.id });
    if (wanted.address) return { customer, address: wanted.address };
    const [first] = await readAddresses(tx, workspaceId, [customer.id]);
    if (!first) throw new DomainError('BAD_INPUT', `${customer.name} has no address yet. Say where to go.`, { field: 'address' });
    const { customerId: _, ...address } = first;
    return { customer, address };
  }
}

function requireOffice(authorization: Authorization): void {
  if (!can(authorization, 'jobs:manage')) throw new DomainError('FORBIDDEN', 'Only the office creates jobs. Ask a dispatcher.');
}
