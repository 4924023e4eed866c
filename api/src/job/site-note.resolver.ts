import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { isVisitedBy, readAddresses, readCustomer } from '../customer/index.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { pageSize } from '../platform/graphql/shared.type.js';
import type { TechnicianDirectory } from '../technician/index.js';
import { readJobRecords } from './job-query.repository.js';
import { JobType, NoteType } from './job.type.js';
import { viewJob } from './job-view.js';
import { readSiteNotes } from './site-note.repository.js';

const MOST = 50;

@ObjectType('SiteNote', { description: 'What was noted on a visit to a place.', simpleResolvers: true })
export class SiteNoteType {
  @Field(() => NoteType, { description: 'The note.' })
  note: unknown;

  @Field(() => JobType, { description: 'The visit.' })
  job: unknown;
}

@Resolver()
export class SiteNoteResolver {
  constructor(private readonly deps: { database: Queryable; directory: TechnicianDirectory }) {}

  @Query(() => [SiteNoteType], {
    description:
      'What is known of a place: pinned notes first, then those of the last visits there, or of the customer’s last visits when no address is given. A technician gets those of their own jobs.',
  })
  async siteNotes(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('customerId', () => ID, { description: 'Whose place.' }) customerId: string,
    @Arg('addressId', () => ID, { nullable: true, description: 'One of their addresses; absent: all of them.' }) addressId: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: `At most ${MOST}.` }) first: number | null,
  ): Promise<SiteNoteType[]> {
    const { database, directory } = this.deps;
    const { workspaceId, technicianId } = authorization;
    const limit = pageSize(first ?? 10, MOST);
    const everything = can(authorization, 'jobs:read');
    const known =
      isId(customerId) &&
      (await readCustomer(database, workspaceId, customerId)) &&
      (everything || (technicianId && (await isVisitedBy(database, workspaceId, customerId, technicianId))));
    if (!known) throw new DomainError('NOT_FOUND', 'There is no such customer, or they are not yours to see.', { customerId });
    if (addressId) await this.requireAddressOf(workspaceId, customerId, addressId);
    const notes = await readSiteNotes(database, workspaceId, {
      customerId,
      addressId: addressId ?? null,
      visibleTo: everything ? null : technicianId,
      first: limit,
    });
    const jobs = await readJobRecords(database, workspaceId, [...new Set(notes.map((note) => note.jobId))]);
    const technicians = await directory.load(workspaceId);
    return notes.map((note) => ({ note, job: viewJob(jobs.get(note.jobId)!, technicians) }));
  }

  private async requireAddressOf(workspaceId: string, customerId: string, addressId: string): Promise<void> {
    const addresses = await readAddresses(this.deps.database, workspaceId, [customerId]);
    if (!addresses.some(({ id }) => id === addressId.toLowerCase()))
      throw new DomainError('NOT_FOUND', 'The customer has no such address.', { addressId });
  }
}
