import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { JobType, type JobLoaders, type JobView } from '../job/index.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import type { Technician } from '../technician/index.js';
import { warningsOf, type JobWarning } from './job-warning.rules.js';
import { JobWarningType } from './job-warning.type.js';
import { readRequiredSkills } from './needs.repository.js';

/** What a job asks of whoever is sent, and what does not fit. */
@Resolver(() => JobType)
export class JobWarningResolver {
  constructor(private readonly deps: { database: Queryable; loaders: JobLoaders }) {}

  @FieldResolver(() => [String], {
    description: 'Skills that whoever is sent should have: those of the price book items on its lines, as of now.',
  })
  requiredSkills(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<string[]> {
    return this.skills(context).load(job.id);
  }

  @FieldResolver(() => [JobWarningType], {
    description: 'What does not fit, what matters most first; empty once it is completed or cancelled.',
  })
  async warnings(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<JobWarning<Technician>[]> {
    return warningsOf(job, await this.skills(context).load(job.id));
  }

  /** One statement for the jobs of an answer. */
  private skills(context: GraphqlContext): DataLoader<string, string[]> {
    return memoized(context, 'required skills', () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, string[]>(async (ids) => {
        const visible = await this.deps.loaders.visible(context, ids);
        const found = await readRequiredSkills(this.deps.database, workspaceId, visible);
        return ids.map((id) => found.get(id) ?? []);
      });
    });
  }
}
