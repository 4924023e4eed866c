import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Authorization } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { readPriceBookItems } from '../price-book/index.js';
import { CreateJobInput, DuplicateJobInput, UpdateJobInput, type LineItemInput, type NewCustomerInput } from './job-creation.input.js';
import type { JobCreationService, NewJob } from './job-creation.service.js';
import { requireJobId, type JobDoor, type JobPayload } from './job-door.js';
import { JobPayloadType } from './job-event.type.js';
import type { JobLineItem } from './job.js';
import {
  given,
  LIMITS,
  optionalEmail,
  optionalText,
  requireAddress,
  requireClientMutationId,
  requireLineItems,
  requireTechnicianId,
  requireText,
  requireWindow,
} from './job.validate.js';

/** What a job is about: made, copied, and changed in what is sold, where and how urgently. */
@Resolver()
export class JobCreationResolver {
  constructor(
    private readonly door: JobDoor,
    private readonly service: JobCreationService,
    private readonly database: Queryable,
  ) {}

  @Mutation(() => JobPayloadType, {
    description: 'A new job: scheduled with a window, a draft without. Refuses SCHEDULE_CONFLICT, NOT_FOUND, BAD_INPUT.',
  })
  async createJob(@Ctx() context: GraphqlContext, @Arg('input', () => CreateJobInput) input: CreateJobInput): Promise<JobPayload> {
    requireClientMutationId(input.clientMutationId);
    const { authorization } = context;
    const wanted: NewJob = {
      customer: this.customer(input),
      title: requireText('title', input.title ?? '', LIMITS.title, { blank: true }),
      priority: input.priority ?? 'NORMAL',
      source: 'PHONE',
      lineItems: await this.lineItems(authorization, input.lineItems ?? []),
      ...windows(input),
      crew: input.technicianId ? [requireTechnicianId(input.technicianId)] : [],
      allowOverlap: input.allowOverlap ?? false,
      address: given(input.address, (address) => requireAddress(this.door.newId(), address)) ?? null,
      ...place(input),
      followUpOf: given(input.followUpOf, requireJobId) ?? null,
      note: optionalText('note', input.note, LIMITS.note),
    };
    return this.door.payload(context, await this.service.create({ authorization, operation: 'createJob', input }, wanted));
  }

  @Mutation(() => JobPayloadType, { description: 'The same work for the same customer, as a draft or at a new time.' })
  async duplicateJob(@Ctx() context: GraphqlContext, @Arg('input', () => DuplicateJobInput) input: DuplicateJobInput): Promise<JobPayload> {
    requireClientMutationId(input.clientMutationId);
    const { authorization } = context;
    const request = { authorization, operation: 'duplicateJob', input };
    const outcome = await this.service.duplicate(request, requireJobId(input.jobId), {
      ...windows(input),
      crew: input.technicianId ? [requireTechnicianId(input.technicianId)] : [],
      allowOverlap: input.allowOverlap ?? false,
    });
    return this.door.payload(context, outcome);
  }

  @Mutation(() => JobPayloadType, {
    description: 'Title, priority, address, line items. A technician may add line items to their own jobs.',
  })
  async updateJob(@Ctx() context: GraphqlContext, @Arg('input', () => UpdateJobInput) input: UpdateJobInput): Promise<JobPayload> {
    const title = given(input.title, (text) => requireText('title', text, LIMITS.title, { blank: true }));
    const address = given(input.address, (one) => requireAddress(this.door.newId(), one));
    const lineItems = input.lineItems ? await this.lineItems(context.authorization, input.lineItems) : undefined;
    return this.door.execute(context, 'updateJob', input, () => {
      return { type: 'update', title, priority: input.priority ?? undefined, address, lineItems };
    });
  }

  private customer({ customerId, customer }: CreateJobInput): NewJob['customer'] {
    if (Boolean(customerId) === Boolean(customer)) {
      throw new DomainError('BAD_INPUT', 'Say who the customer is: either customerId or customer.', { field: 'customer' });
    }
    if (customer) return this.newCustomer(customer);
    if (!isId(customerId!)) throw new DomainError('NOT_FOUND', 'There is no such customer.', { customerId });
    return { id: customerId! };
  }

  private newCustomer({ name, email, phone, address }: NewCustomerInput): NewJob['customer'] {
    return {
      card: {
        id: this.door.newId(),
        name: requireText('customer.name', name, LIMITS.name).trim(),
        email: optionalEmail('customer.email', email),
        phone: optionalText('customer.phone', phone, LIMITS.phone),
        notifyBySms: true,
        notifyByEmail: true,
      },
      address: requireAddress(this.door.newId(), address),
    };
  }

  private async lineItems({ workspaceId }: Authorization, lines: readonly LineItemInput[]): Promise<JobLineItem[]> {
    const ids = lines.flatMap((line) => (line.priceBookItemId && isId(line.priceBookItemId) ? [line.priceBookItemId] : []));
    const items = ids.length > 0 ? await readPriceBookItems(this.database, workspaceId, ids) : [];
    return requireLineItems(lines, new Map(items.map((item) => [item.id, item])), () => this.door.newId());
  }
}

/** Where it goes when it is not the customer's first address: one of theirs, or another that may be kept. */
function place({ addressId, address, customer, saveAddress }: CreateJobInput): Pick<NewJob, 'addressId' | 'saveAddress'> {
  const bad = (field: string, message: string): DomainError => new DomainError('BAD_INPUT', message, { field });
  if (addressId && address) throw bad('addressId', 'Say where to go: either addressId or address.');
  if (addressId && customer) throw bad('addressId', 'A new customer has no other addresses yet. Give address.');
  if (saveAddress && !address) throw bad('saveAddress', 'There is no address to keep. Give address.');
  if (saveAddress && customer)
    throw bad('saveAddress', 'The address of a new customer is kept by itself. Keep another with their next job.');
  return { addressId: addressId ?? null, saveAddress: saveAddress ?? false };
}

function windows(input: { window?: TimeWindow; arrivalWindow?: TimeWindow }): Pick<NewJob, 'window' | 'arrivalWindow'> {
  const window = given(input.window, (one) => requireWindow('window', one)) ?? null;
  const arrivalWindow = given(input.arrivalWindow, (one) => requireWindow('arrivalWindow', one)) ?? null;
  if (arrivalWindow && !window) {
    throw new DomainError('BAD_INPUT', 'A draft has no arrival window: promise one when it is scheduled.', { field: 'arrivalWindow' });
  }
  return { window, arrivalWindow };
}
