import type { Authorization } from '../kernel/authorization.js';
import { can, canSeeJob } from '../kernel/authorization.js';
import type { Address, CustomerCard } from '../kernel/customer-card.js';
import { DomainError } from '../kernel/domain-error.js';
import type { TimeWindow } from '../kernel/time-window.js';
import { insertAddress, insertCustomer, lockCustomer, readAddresses, readCustomer } from '../customer/index.js';
import type { Queryable } from '../platform/database/database.js';
import { appendEntityChange } from '../platform/event-log/append-entity-change.js';
import { claim, firstAnswer, hashBody } from '../platform/idempotency/idempotency.js';
import { nameIn } from '../technician/index.js';
import { creationChanges, oneLine } from './job.changes.js';
import { noSuchJob } from './job.errors.js';
import { readBatch } from './job-event.repository.js';
import { sameAddress, type Job, type JobLineItem, type JobPriority, type JobSource } from './job.js';
import { readLineItems, replaceLineItems } from './job-line-item.repository.js';
import { insertNote } from './job-note.repository.js';
import { readJobRecord } from './job-query.repository.js';
import { toRecord, type JobRecord } from './job-record.js';
import { insertJob, lockJob } from './job.repository.js';
import { jobSearchText } from './job-search.repository.js';
import type { JobOutcome, JobServiceDeps } from './job.service.js';
import { judgeSlots } from './job-slots.js';
import { titleFrom } from './job-update.decide.js';
import { LIMITS } from './job.validate.js';
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
  /** One of the customer's, instead of `address`. */
  addressId: string | null;
  /** Keeps `address` as another property of the customer. */
  saveAddress: boolean;
  /** The job that this one follows up. */
  followUpOf: string | null;
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
        addressId: null,
        saveAddress: false,
        followUpOf: null,
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
    const { customer, address, isNewAddress } = await this.place(tx, workspaceId, wanted);
    const followed = wanted.followUpOf ? await this.followed(tx, authorization, wanted.followUpOf, customer.id) : null;
    const plan = { job: this.newJob(wanted, customer, address, now), mustBeFree: wanted.crew };
    const job = await judgeSlots(tx, workspaceId, null, plan, wanted.allowOverlap, nameOf);
    await replaceLineItems(tx, workspaceId, job.id, wanted.lineItems);
    if (wanted.note) await insertNote(tx, workspaceId, job.id, { id: this.deps.newId(), body: wanted.note, pinned: false, at: now }, actor);
    if (isNewAddress || 'card' in wanted.customer) {
      await appendEntityChange(tx, {
        workspaceId,
        entity: 'Customer',
        entityId: customer.id,
        kind: isNewAddress ? 'CUSTOMER_CHANGED' : 'CUSTOMER_CREATED',
        ...(isNewAddress && { changes: [{ field: 'addresses', from: null, to: oneLine(address) }] }),
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
      ...creationChanges(job, nameOf, wanted.note, followed),
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
      lookAgainOn: null,
      cancelledAt: null,
      cancelReason: null,
      followUpOf: wanted.followUpOf,
      createdAt: now,
      updatedAt: now,
    };
  }

  /** The number of the job that is followed up. @throws {DomainError} NOT_FOUND; BAD_INPUT when it is another customer's */
  private async followed(tx: Queryable, authorization: Authorization, jobId: string, customerId: string): Promise<string> {
    const job = await readJobRecord(tx, authorization.workspaceId, jobId);
    if (!job || !canSeeJob(authorization, { status: job.status, crew: job.crewIds })) throw noSuchJob();
    if (job.customer.id === customerId) return job.number;
    throw new DomainError('BAD_INPUT', `${job.number} is of ${job.customer.name}: a follow-up is for the same customer.`, {
      field: 'followUpOf',
    });
  }

  private async place(
    tx: Queryable,
    workspaceId: string,
    wanted: NewJob,
  ): Promise<{ customer: CustomerCard; address: Address; isNewAddress: boolean }> {
    if ('card' in wanted.customer) {
      await insertCustomer(tx, workspaceId, wanted.customer.card, wanted.customer.address);
      return { customer: wanted.customer.card, address: wanted.address ?? wanted.customer.address, isNewAddress: false };
    }
    const customer = await readCustomer(tx, workspaceId, wanted.customer.id);
    if (!customer) throw new DomainError('NOT_FOUND', 'There is no such customer.', { customerId: wanted.customer.id });
    if (wanted.address && !wanted.saveAddress) return { customer, address: wanted.address, isNewAddress: false };
    if (wanted.saveAddress) await lockCustomer(tx, workspaceId, customer.id);
    const known = (await readAddresses(tx, workspaceId, [customer.id])).map(withoutOwner);
    if (wanted.address) return { customer, ...(await this.kept(tx, workspaceId, customer, wanted.address, known)) };
    if (wanted.addressId) return { customer, address: addressOf(known, wanted.addressId), isNewAddress: false };
    const [first] = known;
    if (!first) throw new DomainError('BAD_INPUT', `${customer.name} has no address yet. Say where to go.`, { field: 'address' });
    return { customer, address: first, isNewAddress: false };
  }

  /** The address as the customer has it from now on; one that they have already is not kept twice. */
  private async kept(
    tx: Queryable,
    workspaceId: string,
    customer: CustomerCard,
    wanted: Address,
    known: readonly Address[],
  ): Promise<{ address: Address; isNewAddress: boolean }> {
    const same = known.find((one) => sameAddress(one, wanted));
    if (same) return { address: same, isNewAddress: false };
    if (known.length >= LIMITS.addresses) {
      throw new DomainError('BAD_INPUT', `${customer.name} has ${LIMITS.addresses} addresses, and that is the most.`, {
        field: 'saveAddress',
      });
    }
    await insertAddress(tx, workspaceId, customer.id, wanted);
    return { address: wanted, isNewAddress: true };
  }
}

function withoutOwner(found: Address & { customerId: string }): Address {
  const { customerId: _, ...address } = found;
  return address;
}

function addressOf(known: readonly Address[], addressId: string): Address {
  const found = known.find((address) => address.id === addressId.toLowerCase());
  if (!found) throw new DomainError('NOT_FOUND', 'The customer has no such address.', { addressId });
  return found;
}

function requireOffice(authorization: Authorization): void {
  if (!can(authorization, 'jobs:manage')) throw new DomainError('FORBIDDEN', 'Only the office creates jobs. Ask a dispatcher.');
}
