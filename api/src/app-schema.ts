import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { CustomerConnectionResolver, CustomerFindResolver, CustomerResolver } from './customer/index.js';
import {
  BulkResolver,
  CustomerJobsResolver,
  EntityChangeResolver,
  JobAttachmentResolver,
  JobConnectionResolver,
  JobCreationResolver,
  JobEventResolver,
  JobEventSubscription,
  JobHistoryResolver,
  JobListResolver,
  JobPlanResolver,
  JobReasonResolver,
  JobRelatedResolver,
  JobResolver,
  JobTimeResolver,
  JobUndoResolver,
  JobWorkResolver,
  MoveJobsResolver,
  SiteNoteResolver,
} from './job/index.js';
import { FirstVisitResolver, JobWarningResolver, MissingSkillResolver, ProposalResolver, SuggestionResolver } from './assignment/index.js';
import { NodeResolver } from './node.resolver.js';
import { PlanResolver } from './plan/index.js';
import { PriceBookItemType, PriceBookResolver } from './price-book/index.js';
import {
  BoardResolver,
  PresenceResolver,
  PresenceSubscription,
  ProgressCourseResolver,
  TeamHoursResolver,
  TechnicianDayResolver,
  TechnicianLoadResolver,
  TravelLegResolver,
} from './schedule/index.js';
import { TechnicianResolver } from './technician/index.js';
import { PreferenceResolver, SavedViewResolver, WorkspaceResolver } from './workspace/index.js';

/** Every class whose methods are fields. A class that needs parts gets them from the composition root. */
const RESOLVERS = [
  BoardResolver,
  BulkResolver,
  CustomerConnectionResolver,
  CustomerFindResolver,
  CustomerJobsResolver,
  CustomerResolver,
  EntityChangeResolver,
  FirstVisitResolver,
  JobAttachmentResolver,
  JobConnectionResolver,
  JobCreationResolver,
  JobEventResolver,
  JobEventSubscription,
  JobHistoryResolver,
  JobListResolver,
  JobPlanResolver,
  JobReasonResolver,
  JobRelatedResolver,
  JobResolver,
  JobTimeResolver,
  JobUndoResolver,
  JobWarningResolver,
  JobWorkResolver,
  MissingSkillResolver,
  MoveJobsResolver,
  NodeResolver,
  PlanResolver,
  PreferenceResolver,
  PresenceResolver,
  PresenceSubscription,
  PriceBookResolver,
  SavedViewResolver,
  ProgressCourseResolver,
  ProposalResolver,
  SiteNoteResolver,
  TeamHoursResolver,
  SuggestionResolver,
  TechnicianDayResolver,
  TechnicianLoadResolver,
  TechnicianResolver,
  TravelLegResolver,
  WorkspaceResolver,
] as const;

/** The schema over these resolvers; without any, its shape alone (for schema.graphql). */
export function buildAppSchema(instances: readonly object[] = []): Promise<GraphQLSchema> {
  const byClass = new Map<unknown, object>(instances.map((one) => [one.constructor, one]));
  return buildSchema({
    resolvers: RESOLVERS as unknown as [() => void],
    orphanedTypes: [PriceBookItemType],
    container: { get: (wanted: unknown) => byClass.get(wanted) },
    // Scalars check forms, job.validate.ts checks meaning; decorators would do neither.
    validate: false,
    // The subscription brings its own generator (followLive); this only satisfies the builder.
    pubSub: {
      publish: () => undefined,
      subscribe: () => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) }) as never,
    },
  });
}
